using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.People;

namespace WeLiaison.Understanding.Forms;

internal static partial class RegisterReader
{
    private sealed class Entry
    {
        public List<string> Persons { get; } = [];

        public bool Named { get; init; }

        public bool Knows => Named || Persons.Count > 0;

        public string? Phone { get; set; }

        public string? Org { get; set; }

        public string? Position { get; set; }

        public string? Address { get; set; }

        public string? Party { get; set; }

        public string? Pending { get; set; }

        public void Add(Turn turn, PersonSpan person)
        {
            var name = turn.Message.Quote(person.Start, person.Kind == PersonKind.Titled ? person.End : person.NameEnd);
            Persons.Add(name);
            turn.Findings.Note(SlotNames.Persons, person.Start, person.End, "to be registered");
        }

        public void Put(Turn turn, string slot, int from, int to)
        {
            var value = turn.Message.Quote(from, to);
            switch (slot)
            {
                case SlotNames.Org:
                    var (split, hasJob) = SplitWork(turn.Message, from, to);
                    Org = split > from ? turn.Message.Quote(from, split) : null;
                    Position ??= hasJob ? turn.Message.Quote(split, to) : null;
                    break;
                case SlotNames.Position:
                    Position = value;
                    break;
                case SlotNames.Address:
                    Address = value;
                    break;
                case SlotNames.Party:
                    Party = value;
                    break;
                case "skip":
                    break;
                default:
                    Org ??= value;
                    break;
            }
        }
    }
}
