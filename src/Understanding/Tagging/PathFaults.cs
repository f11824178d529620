namespace WeLiaison.Understanding.Tagging;

/// <summary>Counts what no good reading of a report holds, too seldom in the labelled messages to be learnt.</summary>
internal static class PathFaults
{
    public static int Count(TagText text, Tag[] tags)
    {
        var faults = 0;
        for (var at = 0; at < tags.Length; at++)
        {
            if (!tags[at].Begins())
            {
                continue;
            }

            var end = at + 1;
            while (end < tags.Length && tags[end] == tags[at].Within())
            {
                end++;
            }

            faults += tags[at].Piece() switch
            {
                Tag.BeginsSuggestion when IsDemandedOfThem(text, at) => 1,
                Tag.BeginsPerson when CutsName(text, at, end) => 1,
                Tag.BeginsPlace when IsWhereAnotherWent(text, at, end) => 1,
                _ => 0,
            };
        }

        return faults;
    }

    // 花店被要求统一招牌: what they are told to do is no wish of theirs.
    private static bool IsDemandedOfThem(TagText text, int at) =>
        text.Letter(at - 1) == '求' && text.Letter(at - 2) == '要' && text.Letter(at - 3) is '被' or '遭' or '都' or '又';

    // 郭二|妮说: the word of telling stands one character farther.
    private static bool CutsName(TagText text, int at, int end) =>
        end - at == 2 && text.Kind(end) == '.' && text.Kind(end + 1) == 'W' && text.Letter(at) is not ('老' or '小' or '阿' or 'N' or 'n');

    // 康健去医院了: where somebody else is gone.
    private static bool IsWhereAnotherWent(TagText text, int at, int end) =>
        text.Letter(at - 1) is '去' or '回' or '上' && text.Letter(end) == '了' && text.Letter(at - 2) is 'n' or '他' or '她' or '子' or '女' or '儿' or '伴' or '人';
}
