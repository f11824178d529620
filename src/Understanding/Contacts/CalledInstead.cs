using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

/// <summary>上门没见着人，晚上他来电话说…: the visit did not come about, the call did.</summary>
internal static class CalledInstead
{
    public static void Tell(Message message, List<VisitDraft> drafts)
    {
        if (drafts.FindAll(draft => !draft.IsEmpty) is not [{ Persons.Count: > 0 } draft])
        {
            return;
        }

        var matter = draft.Content.Select(piece => piece.Start).Concat(draft.Suggestions.Select(piece => piece.Start)).Append(message.Text.Length).Min();
        var missed = Missed(message, matter);
        if (missed < 0 || Call(message, missed, matter) is not (var at and >= 0, var kind))
        {
            return;
        }

        if (kind is not (MethodKind.Phone or MethodKind.Online))
        {
            // 打电话没接，去了他船上才见着: the call did not come about, the meeting did.
            if (draft.Has(MethodKind.Phone))
            {
                draft.Methods &= ~((1 << (int)MethodKind.Phone) | (1 << (int)MethodKind.Online));
                draft.Add(kind);
                draft.Channel = null;
            }

            return;
        }

        draft.Methods = 0;
        draft.Add(kind);
        draft.Channel = message.Words.Channels.Match(message.Text, at, out var medium) > 0 ? medium : null;
        draft.Places.Clear();
        if (draft.Times.Exists(known => known.Time.Start > missed))
        {
            draft.Times.RemoveAll(known => known.Time.Start < missed);
        }
    }

    private static int Missed(Message message, int to)
    {
        var missed = message.Words.Missed.Find(message.Text, 0, to, out var length, out _);
        var absent = message.Words.Absent.Find(message.Text, 0, to, out var other, out _);
        return missed >= 0 ? missed + length : absent >= 0 ? absent + other : -1;
    }

    // What comes last before the matter is how they spoke; a meeting after the call beats it.
    private static (int At, MethodKind Kind) Call(Message message, int from, int to)
    {
        var found = (At: -1, Kind: default(MethodKind));
        for (var at = from; at < to; at++)
        {
            if (message.Words.Methods.Match(message.Text, at, out var kind) is not (var length and > 1))
            {
                continue;
            }

            if (kind is not (MethodKind.Phone or MethodKind.Online) && kind != MethodKind.Talk)
            {
                return (at, kind);
            }

            found = kind == MethodKind.Talk ? found : (at, kind);
            at += length - 1;
        }

        return found;
    }
}
