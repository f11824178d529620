using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

internal static partial class FillReader
{
    private static Slots Register(Turn turn, DialogueState state)
    {
        var said = Plain(turn);
        if (state.AwaitingSlot == SlotNames.Party && said is not null)
        {
            said = NamedParty(turn) ?? said.TrimStart('是').TrimEnd('的');
        }

        var slots = Set(state.AwaitingSlot, said, Slots.Empty, turn);
        if (state.Form != "register_contact")
        {
            return slots;
        }

        var phone = PhoneReader.Find(turn.Message);
        if (state.AwaitingSlot is SlotNames.Org or SlotNames.Position)
        {
            if (said is not null && said[0] is '没' or '无' or '退')
            {
                // 没工作，在家带孙子: no body and no job to be parted.
                return slots with { Phone = phone };
            }

            var all = RegisterReader.Slots(turn);
            return new Slots
            {
                Org = state.AwaitingSlot == SlotNames.Org ? all.Org ?? said : all.Org,
                Position = state.AwaitingSlot == SlotNames.Position ? all.Position ?? said : all.Org is null ? null : all.Position,
                Phone = phone,
                Address = all.Address,
                Party = all.Party,
            };
        }

        return phone is null ? slots
            : RegisterReader.Slots(turn) is var more && state.AwaitingSlot == SlotNames.Address
                ? slots with { Address = more.Address ?? CutAtMark(said), Phone = phone }
            : slots with { Phone = phone };
    }

    // 老党员了，中共党员: of several clauses the last that names a party.
    private static string? NamedParty(Turn turn)
    {
        var message = turn.Message;
        string? party = null;
        for (var at = 0; at < message.Text.Length;)
        {
            var end = Math.Max(at + 1, message.ClauseEnd(at));
            party = at > 0 || end < message.Text.Length ? RegisterReader.PartyAt(message, at, end) ?? party : party;
            at = end + 1;
        }

        return party;
    }

    // 138 0000 4321，他在城东环卫所上班: what else is said of the person.
    private static Slots Phone(Turn turn, DialogueState state)
    {
        var number = PhoneReader.Find(turn.Message) ?? Digits(turn.Message);
        if (state.Form != "register_contact" || !turn.Message.Text.AsSpan().ContainsAny(',', '。', ';'))
        {
            return Slots.Empty with { Phone = number };
        }

        var more = RegisterReader.Slots(turn, named: true);
        return new Slots { Phone = number, Org = more.Org, Position = more.Org is null ? null : more.Position, Address = more.Address, Party = more.Party };
    }

    private static string? CutAtMark(string? said)
    {
        var cut = said?.IndexOfAny(['，', ',', '。', ' ', '；']) ?? -1;
        return cut > 0 ? said![..cut] : said;
    }

    private static string? Digits(Message message)
    {
        var from = 0;
        while (from < message.Text.Length && !Chars.IsDigit(message.Text[from]))
        {
            from++;
        }

        var to = message.Text.Length;
        while (to > from && !Chars.IsDigit(message.Text[to - 1]))
        {
            to--;
        }

        return to > from ? message.Quote(from, to) : null;
    }
}
