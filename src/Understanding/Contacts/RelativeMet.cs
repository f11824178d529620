using WeLiaison.Understanding.People;

namespace WeLiaison.Understanding.Contacts;

/// <summary>去找左海没碰上，他媳妇郭二妮说…: whom they sought was out, and a relative who is named spoke in his place.</summary>
internal static class RelativeMet
{
    public static void Tell(Message message, List<VisitDraft> drafts)
    {
        if (drafts is not [var draft])
        {
            return;
        }

        for (var at = 0; at < message.Text.Length; at++)
        {
            if (message[at] is '他' or '她' or '伊' && Kin(message, at + 1) is var after and > 0 && message.People.At(after, message.Text.Length, expected: true, out var person) && Speaks(message, person))
            {
                draft.Persons.Clear();
                draft.Persons.Add((person, 0));
                return;
            }
        }
    }

    private static int Kin(Message message, int at) => message.Words.Kinship.Match(message.Text, at) is var kin and > 0 ? at + kin : 0;

    private static bool Speaks(Message message, PersonSpan person) =>
        message.Words.Says.Match(message.Text, person.End) > 0 || message.Says(person.End, "在家") || message.Says(person.End, "接待") || message.Says(person.End, "开的门") || message.Says(person.End, "接的");
}
