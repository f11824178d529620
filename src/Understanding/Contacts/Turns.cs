using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

/// <summary>甲在养老院，反映餐费涨价；乙在少年宫，反映空调坏了: what is told in turn names where each was before each one's matter.</summary>
internal static class Turns
{
    private const int LongestPlace = 20;

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

    /// <summary>Gives one visit its turn.</summary>
    public static void Give(Message message, VisitDraft visit, Stretch turn)
    {
        var (place, matter) = Part(message, turn);
        visit.Content.Clear();
        visit.Voices.Clear();
        visit.Content.Add(matter);
        visit.Voices.Add(null);
        if (place is { } there)
        {
            visit.Places.Clear();
            visit.Places.Add(there);
        }
    }
}
