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

        /// <summary>Only a relative of the one to be registered has been named so far.</summary>
        public bool Related { get; set; }

        /// <summary>朗科精密: a clause that may be a body or a trade; which, what else is said tells.</summary>
        public string? Unclear { get; set; }

        /// <summary>A clause that nothing marks is the body where a job is told, else the job.</summary>
        public void Settle()
        {
            if (Unclear is not null && Position is not null)
            {
                Org ??= Unclear;
            }

            Position ??= Org is null ? Unclear : null;
        }

        public void Add(Turn turn, PersonSpan person)
        {
            var name = turn.Message.Quote(person.Start, person.Kind == PersonKind.Titled ? person.End : person.NameEnd);
            if (Persons.Contains(name))
            {
                return;
            }

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
