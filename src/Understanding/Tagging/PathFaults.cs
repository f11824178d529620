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
                Tag.BeginsPlace when IsWhereAnotherWent(text, at, end) || IsDoing(text, at, end) || IsWhoseColleague(text, at, end) => 1,
                Tag.BeginsContent when LeavesOutWhatWasTold(text, tags, at) => 1,
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

    // 喝奶茶, 个电话, 均在司法所: no place begins so.
    private static bool IsDoing(TagText text, int at, int end) =>
        (text.Letter(at - 1) is '已' || (text.Letter(at) == '转' && text.Letter(at + 1) is not ('盘' or '角' or '弯')))
            || text.Letter(at) is '喝' or '吃' or '送' or '个' or '均' or '的' or '随' or '姓' or '哪'
        || text.Letter(end - 1) is '兵' or '匠' or '贷' or '瘾' or '闷' or '话' or '雨' or '属' or '旗' or '闪' or '居' or '瘫' or '病' or '残' or '薪';

    // 跟着社区医生小葛上门, 和街道的岳主任: the body of who came along.
    private static bool IsWhoseColleague(TagText text, int at, int end)
    {
        if (text.Letter(at - 1) is not ('跟' or '和' or '同' or '与' or '着' or '由' or '随' or '、'))
        {
            return false;
        }

        end += text.Letter(end) == '的' ? 1 : 0;
        return text.Kind(end) == 'Q'
            || (text.Letter(end), text.Letter(end + 1)) is ('医', '生') or ('干', '部') or ('书', '记') or ('主', '任') or ('民', '警') or ('网', '格')
            or ('志', '愿') or ('护', '士') or ('工', '作') or ('社', '工') or ('干', '事') or ('同', '志') or ('党', '委') or ('科', '长') or ('专', '干');
    }

    // 她说二胎以后公司给她降了岗，仲裁排到九月: the matter does not begin only behind the first clause of what was told.
    private static bool LeavesOutWhatWasTold(TagText text, Tag[] tags, int at)
    {
        var start = at;
        while (start > 0 && TagText.IsMark(text.Letter(start - 1)))
        {
            start--;
        }

        var from = start;
        while (from > 0 && !TagText.IsMark(text.Letter(from - 1)) && tags[from - 1] == Tag.None)
        {
            from--;
        }

        if (start == at || start - from < 6)
        {
            return false;
        }

        for (var i = from; i < start - 5; i++)
        {
            if (text.Kind(i) == 'W' && text.Kind(i + 1) == 'w' || (text.Kind(i) == 'W' && text.Letter(i) is '说' or '讲'))
            {
                var told = i + 1;
                while (text.Kind(told) == 'w')
                {
                    told++;
                }

                return start - told >= 5 && text.Letter(i - 1) is '他' or '她' or '伊' or '佢' or '渠' or '我' or 'n' or 'N'
                    && text.Letter(told) is not ('的' or '不' or '没' or '忙' or '好');
            }
        }

        return false;
    }
}
