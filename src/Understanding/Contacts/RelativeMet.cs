using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;

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
            if (message[at] is '他' or '她' or '伊' && Kin(message, at + 1) is var after and > 0
                && message.People.At(after, message.Text.Length, expected: true, out var person) && Speaks(message, person))
            {
                draft.Persons.Clear();
                draft.Persons.Add((person, 0));
                return;
            }
        }
    }

    /// <summary>不巧他住院了，见到他女儿沈晓棠: of one who was out only the relative is named behind him.</summary>
    public static void Instead(Message message, List<VisitDraft> drafts)
    {
        if (drafts is not [{ Persons.Count: 1 or 2 } draft] || !IsOut(message, draft))
        {
            return;
        }

        var sought = draft.Persons.Select(known => message.Text[known.Person.Start..known.Person.NameEnd]).ToList();
        for (var at = 0; at < message.Text.Length; at++)
        {
            // 丈夫鲁建军在家: at the head of a clause it need not be said whose.
            var own = Owner(message, at, sought);
            var bare = own == message.Text.Length && at > 0 && Chars.IsMark(message[at - 1]);
            if (Kin(message, bare ? at : own) is var after and > 0 && Named(message, after) is { } person && !IsTold(draft, person) && (!bare || Speaks(message, person)))
            {
                if (!sought.Contains(message.Text[person.Start..person.NameEnd]) || draft.Persons.Count > 1)
                {
                    draft.Persons.Clear();
                    draft.Persons.Add((person, 0));
                }

                return;
            }
        }
    }

    private static bool IsOut(Message message, VisitDraft draft)
    {
        // 看望石磊的遗属
        var family = draft.Persons[0].Person.End + (message[draft.Persons[0].Person.End] == '的' ? 1 : 0);
        if (message.Says(family, "遗属") || message.Says(family, "家属") || message.Says(family, "家人") || message.Says(family, "遗孀"))
        {
            return true;
        }

        for (var at = draft.Persons[0].Person.End; at < message.Text.Length; at++)
        {
            if (message.Words.Out.Match(message.Text, at) > 0 && !draft.Content.Exists(piece => piece.Start + 1 < at && at < piece.End))
            {
                return true;
            }
        }

        return false;
    }

    // 他, 沈万山的, 沈万山: whose relative it is.
    private static int Owner(Message message, int at, List<string> sought)
    {
        if (message[at] is '他' or '她' or '伊' or '渠' or '佢' or '其')
        {
            return at + (message[at + 1] == '的' ? 2 : 1);
        }

        foreach (var name in sought)
        {
            if (message.Says(at, name))
            {
                return at + name.Length + (message[at + name.Length] is '的' or '他' or '她' or '嘅' ? 1 : 0);
            }
        }

        return message.Text.Length;
    }

    private static int Kin(Message message, int at) => message.Words.Kinship.Match(message.Text, at) is var kin and > 0 ? at + kin : 0;

    // 叫, 名叫: the name may be led in.
    private static PersonSpan? Named(Message message, int at)
    {
        at += message[at] == '叫' ? 1 : message.Says(at, "名叫") ? 2 : 0;
        return message.People.At(at, message.Text.Length, expected: true, out var person)
            && !(message.Words.Companions.Match(message.Text, person.End) > 0) ? person : null;
    }

    private static bool IsTold(VisitDraft draft, PersonSpan person) => draft.Content.Exists(piece => piece.Start + 8 < person.Start && person.Start < piece.End);

    private static bool Speaks(Message message, PersonSpan person) =>
        message.Words.Says.Match(message.Text, person.End) > 0 || message.Says(person.End, "在家") || message.Says(person.End, "接待")
            || message.Says(person.End, "开的门") || message.Says(person.End, "接的");
}
