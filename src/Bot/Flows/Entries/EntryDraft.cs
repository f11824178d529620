using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Flows.Entries;

/// <summary>An entry being told; its questions are the fields that the regulation file lists for the kind.</summary>
public sealed record EntryDraft : Dialogue
{
    public required string Kind { get; init; }

    /// <summary>Answers by field name; an empty one was passed over.</summary>
    public IReadOnlyDictionary<string, string> Told { get; init; } = new Dictionary<string, string>();

    /// <summary>Set when an entry made before is told on.</summary>
    public Guid? Entry { get; init; }

    [JsonIgnore]
    public override string Name => Kind;

    public override string Recap() => EntryWords.Card(this);

    public EntryDraft With(string field, string value) => this with { Told = new Dictionary<string, string>(Told) { [field] = value } };
}
