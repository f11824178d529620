using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

/// <summary>甲在养老院，反映餐费涨价；乙在少年宫，反映空调坏了: what is told in turn names where each was before each one's matter.</summary>
internal static class Turns
{
    private const int LongestPlace = 20;

    private static readonly string[] InOrder = ["依次是", "依次为", "依次讲", "依次反映", "依次谈", "依次说", "分别是", "分别为", "分别讲的是", "分别谈的是", "分别反映", "分别讲", "分别谈", "分别说", "分别为", "一人一件"];

    /// <summary>Parts one's turn in where it was, if that is told, and the matter.</summary>
    public static (Stretch? Place, Stretch Matter) Part(Message message, Stretch turn)
    {
        var at = turn.Start + (message.Says(turn.Start, "是在") || message.Says(turn.Start, "就在") ? 2 : message[turn.Start] == '在' ? 1 : 0);
        var end = at;
        while (end < turn.End && !Chars.IsMark(message[end]) && message.Words.Says.Match(message.Text, end) == 0)
        {
            end++;
        }

        if (at == turn.Start || end - at is < 2 or > LongestPlace || end >= turn.End)
        {
            return (null, turn);
        }

        var matter = end;
        while (matter < turn.End && Chars.IsMark(message[matter]))
        {
            matter++;
        }

        matter += message[matter] is '他' or '她' && message.Words.Says.Match(message.Text, matter + 1) > 0 ? 1 : 0;
        matter += message.Words.Says.Match(message.Text, matter);
        return matter < turn.End ? (new Stretch(at, end, 0), turn with { Start = matter }) : (null, turn);
    }

    /// <summary>问题依次是:停电、噪声、学位: as many things as visits, in their order.</summary>
    public static List<Stretch>? Listed(Message message, int from, int count)
    {
        foreach (var word in InOrder)
        {
            var at = message.Text.IndexOf(word, from, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            at += word.Length;
            at += message[at] == ':' ? 1 : 0;
            List<Stretch> things = [];
            for (var (i, start) = (at, at); i <= message.Text.Length; i++)
            {
                var ends = i == message.Text.Length || message[i] is '。' or '\n';
                if (ends || message[i] is '、' or ';' or ',')
                {
                    things.Add(new Stretch(start, i, 0));
                    start = i + 1;
                }

                if (ends || things.Count > count)
                {
                    break;
                }
            }

            return things.Count == count && things.TrueForAll(thing => thing.End > thing.Start + 1) ? things : null;
        }

        return null;
    }

    /// <summary>Gives one visit its turn.</summary>
    public static void Give(Message message, VisitDraft visit, Stretch turn)
    {
        var (place, matter) = Part(message, turn);
        visit.Content.Clear();
        visit.Voices.Clear();
        visit.Suggestions.RemoveAll(piece => piece.Start < matter.End && matter.Start < piece.End);
        if (message.Words.Suggests.Match(message.Text, matter.Start) is var wish and > 0 && matter.End > matter.Start + wish
            && !(message[matter.Start] == '想' && message[matter.Start + 1] is '知' or '问' or '了' or '打' or '申' or '咨' or '弄' or '搞' or '查' or '晓'))
        {
            // 前者盼装扶手
            visit.Suggestions.Add(matter with { Start = matter.Start + wish });
        }
        else
        {
            visit.Content.Add(matter);
            visit.Voices.Add(null);
        }

        if (place is { } there)
        {
            visit.Places.Clear();
            visit.Places.Add(there);
        }
    }
}
