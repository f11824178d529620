using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Entries;

/// <summary>
/// What a regulation asks to be noted besides contacts: 办实事, 便民服务, 跟踪调查, 典型, 选题建议, 随手记.
/// Which kinds there are and what they ask for stands in the regulation file.
/// </summary>
public sealed record Entry : IRecord
{
    public required EntryId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required string Kind { get; init; }

    public required PersonId By { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Answers by field name of the kind.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    public IReadOnlyList<ContactId> Sources { get; init; } = [];

    public DateTimeOffset? WithdrawnAt { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>Refusals <c>entry.kind</c>, <c>entry.field</c>, <c>entry.missing</c>, <c>entry.date-ahead</c>.</summary>
    public static Result<Entry> Note(Entry entry, Regulation regulation, DateOnly today)
    {
        if (regulation.Offers.Entries.FirstOrDefault(e => e.Name == entry.Kind) is not { } kind)
        {
            return new Refusal("entry.kind", entry.Kind);
        }

        if (entry.Fields.Keys.FirstOrDefault(f => !kind.Fields.Contains(f)) is { } stray)
        {
            return new Refusal("entry.field", stray);
        }

        // The first field says what it is about; the others are filled in as the matter goes on.
        if (kind.Fields.Count > 0 && string.IsNullOrWhiteSpace(entry.Fields.GetValueOrDefault(kind.Fields[0])))
        {
            return new Refusal("entry.missing", kind.Fields[0]);
        }

        return entry.On > today ? new Refusal("entry.date-ahead") : entry;
    }

    public override string ToString() => $"Entry {Id}";
}
