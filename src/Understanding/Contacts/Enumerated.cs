using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

/// <summary>一是停车难；二是菜场脏: where the first of several numbered things is the matter, those that follow are so, too.</summary>
internal static class Enumerated
{
    private const int Most = 9;

    private static readonly string[] Numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

    public static void Complete(Message message, List<VisitDraft> drafts)
    {
        if (drafts.FindAll(draft => !draft.Missed && !draft.IsEmpty) is not [var draft])
        {
            return;
        }

        for (var i = draft.Content.Count - 1; i >= 0; i--)
        {
            if (First(message, draft.Content[i].Start) && After(message, draft.Content[i]) is var end && end > draft.Content[i].End)
            {
                draft.Content[i] = draft.Content[i] with { End = end };
                draft.Content.RemoveAll(piece => piece.Start > draft.Content[i].Start && piece.Start < end);
                draft.Voices.Clear();
                draft.Voices.AddRange(draft.Content.Select(_ => (string?)null));
                draft.Places.RemoveAll(place => place.Start > draft.Content[i].Start && place.Start < end);
                return;
            }
        }
    }

    private static bool First(Message message, int start) =>
        message.Says(start, "一是") || message.Says(start - 2, "一是") || message.Says(start, "一、") || message.Says(start - 2, "一、");

    // The end of the last thing that is counted on, clause by clause.
    private static int After(Message message, Stretch piece)
    {
        var (end, next) = (piece.End, 1);
        while (next < Most)
        {
            var at = end;
            while (at < message.Text.Length && at - end < 2 && Chars.IsMark(message[at]))
            {
                at++;
            }

            if (!message.Says(at, Numbers[next] + "是") && !message.Says(at, Numbers[next] + "、"))
            {
                break;
            }

            end = message.ClauseEnd(at);
            next++;
        }

        return end;
    }
}
