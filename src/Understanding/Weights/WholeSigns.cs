using WeLiaison.Understanding.Contacts;

namespace WeLiaison.Understanding.Weights;

/// <summary>
/// The signs by which it is weighed what a whole message is for: its words, those of its last clause, who speaks in which state; and what
/// the patterns took it for, with the slots that they filled.
/// </summary>
internal static class WholeSigns
{
    /// <summary>No message has more signs than this.</summary>
    public const int Most = 800;

    private const int Clause = 14;

    /// <summary>The signs of the words and of the circumstances.</summary>
    public static int Write(Message message, Span<ulong> signs)
    {
        Span<char> room = stackalloc char[MessageShape.Longest];
        ReadOnlySpan<char> shape = room[..MessageShape.Write(message, room)];
        var n = 0;
        var state = State(message.Utterance);
        var coarse = state is 'i' or 'c' or 'r' or 'h' ? state : 's';
        var form = Form(message.Utterance);
        var role = (char)('a' + (int)message.Utterance.Role);
        var size = (char)('0' + Math.Min(9, (int)(Math.Log2(shape.Length) * 1.5)));
        signs[n++] = SignWeights.Sign('A', state);
        signs[n++] = SignWeights.Sign('B', form);
        signs[n++] = SignWeights.Sign('C', role, coarse);
        signs[n++] = SignWeights.Sign('D', size);
        signs[n++] = SignWeights.Sign('E', size, coarse);
        signs[n++] = SignWeights.Sign('F', role);
        n = Grams('g', shape, MessageShape.LongestGram, signs, n);
        var last = shape.Length - 2;
        while (last > 1 && shape.Length - last <= Clause && !MessageShape.IsMark(shape[last - 1]))
        {
            last--;
        }

        return Once(signs[..Grams('l', shape[last..], 2, signs, n)]);
    }

    // What is said again and again is no more sure for that.
    private static int Once(Span<ulong> signs)
    {
        signs.Sort();
        var n = 0;
        foreach (var sign in signs)
        {
            if (n == 0 || signs[n - 1] != sign)
            {
                signs[n++] = sign;
            }
        }

        return n;
    }

    /// <summary>The signs of what the patterns found.</summary>
    public static int Write(Reading found, Utterance utterance, char danger, Span<ulong> signs)
    {
        var n = 0;
        var intent = (char)('A' + (int)found.Intent);
        signs[n++] = SignWeights.Sign('R', intent);
        signs[n++] = SignWeights.Sign('S', intent, State(utterance));
        signs[n++] = SignWeights.Sign('T', intent, (char)('a' + (int)utterance.Role), utterance.State is null ? 'i' : 's');
        signs[n++] = SignWeights.Sign('U', intent, (char)('0' + Math.Min(9, (int)(Math.Log2(utterance.Text.Length + 1) * 1.5))));
        signs[n++] = SignWeights.Sign('V', intent, Form(utterance));
        signs[n++] = SignWeights.Sign('W', intent, danger);
        if (found.Visits.Count > 1)
        {
            n = Add(signs, n, intent, 'v');
        }

        var slots = found.Visits.Count > 1 ? found.Visits[0] : found.Slots;
        n = Slots(slots, utterance, intent, signs, n);
        return utterance.State is { Filled: var filled } ? Renewed(slots, filled, intent, signs, n) : n;
    }

    private static int Slots(Slots slots, Utterance utterance, char intent, Span<ulong> signs, int n)
    {
        if (slots.Date is { } day)
        {
            var today = DateOnly.FromDateTime(utterance.Now.DateTime);
            n = Add(signs, n, intent, day > today ? 'e' : day == today ? 'y' : 'd');
        }
        else
        {
            n = Add(signs, n, intent, '-');
        }

        n = slots.Time is null ? n : Add(signs, n, intent, 't');
        n = slots.Place is null ? n : Add(signs, n, intent, 'p');
        n = slots.Method is { } method ? Add(signs, n, intent, (char)('1' + (int)method)) : n;
        n = slots.Channel is null ? n : Add(signs, n, intent, 'c');
        n = Add(signs, n, intent, slots.Persons.Count switch { 0 => 'm', 1 => 'n', _ => 'N' });
        n = slots.PersonsRemoved.Count == 0 ? n : Add(signs, n, intent, 'w');
        n = slots.Content is { } content ? Add(signs, n, intent, (char)('O' + Math.Min(4, content.Length * 5 / utterance.Text.Length))) : Add(signs, n, intent, 'o');
        n = slots.Suggestion is null ? n : Add(signs, n, intent, 's');
        n = slots.Resolved is null ? n : Add(signs, n, intent, 'r');
        n = slots.FollowUp is null ? n : Add(signs, n, intent, 'f');
        n = slots.Phone is null ? n : Add(signs, n, intent, 'h');
        n = slots.RefNo is null ? n : Add(signs, n, intent, 'x');
        return slots.Anonymous is null ? n : Add(signs, n, intent, 'a');
    }

    // What the form already has is seldom told again but to put it right.
    private static int Renewed(Slots said, Slots filled, char intent, Span<ulong> signs, int n)
    {
        n = said.Date is null || filled.Date is null ? n : Renewed(signs, n, intent, 'd', said.Date == filled.Date);
        n = said.Time is null || filled.Time is null ? n : Renewed(signs, n, intent, 't', said.Time == filled.Time);
        n = said.Place is null || filled.Place is null ? n : Renewed(signs, n, intent, 'p', said.Place == filled.Place);
        n = said.Method is null || filled.Method is null ? n : Renewed(signs, n, intent, 'm', said.Method == filled.Method);
        n = said.Persons.Count == 0 || filled.Persons.Count == 0 ? n : Renewed(signs, n, intent, 'n', said.Persons[0] == filled.Persons[0]);
        return said.Content is null || filled.Content is null ? n : Renewed(signs, n, intent, 'o', said.Content == filled.Content);
    }

    private static int Renewed(Span<ulong> signs, int n, char intent, char slot, bool same)
    {
        signs[n++] = SignWeights.Sign('X', slot, same ? '=' : '!');
        signs[n++] = SignWeights.Sign('Y', intent, same ? '=' : '!');
        return n;
    }

    private static int Add(Span<ulong> signs, int n, char intent, char slot)
    {
        signs[n++] = SignWeights.Sign('s', slot);
        signs[n++] = SignWeights.Sign('t', intent, slot);
        return n;
    }

    public static int Grams(char kind, ReadOnlySpan<char> shape, int longest, Span<ulong> signs, int n)
    {
        for (var i = 0; i < shape.Length; i++)
        {
            signs[n++] = SignWeights.Sign(kind, shape[i]);
            if (i + 1 < shape.Length)
            {
                signs[n++] = SignWeights.Sign(kind, shape[i], shape[i + 1]);
            }

            if (longest > 2 && i + 2 < shape.Length)
            {
                signs[n++] = SignWeights.Sign(kind, shape[i], shape[i + 1], shape[i + 2]);
            }
        }

        return n;
    }

    private static char State(Utterance utterance) => utterance.State?.AwaitingSlot switch
    {
        null => 'i',
        SlotNames.Confirm => 'c',
        SlotNames.Reply => 'r',
        SlotNames.Choice => 'h',
        SlotNames.Date => 'd',
        SlotNames.Time => 't',
        SlotNames.Place => 'p',
        SlotNames.Method => 'm',
        SlotNames.Persons => 'n',
        SlotNames.Content => 'o',
        SlotNames.Suggestion => 's',
        SlotNames.Phone => 'f',
        SlotNames.RefNo => 'x',
        _ => 'z',
    };

    private static char Form(Utterance utterance) => utterance.State?.Form switch
    {
        null => '-',
        "log_contact" => 'l',
        "submit_opinion" => 'o',
        "register_contact" => 'g',
        "query_progress" => 'q',
        "broadcast_notice" => 'b',
        "rsvp" => 'r',
        "menu" => 'm',
        _ => 'z',
    };
}
