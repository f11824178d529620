using System.Text.Json;
using System.Text.Json.Serialization;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Page;

/// <summary>What the page needs to set up its phones.</summary>
public sealed record WorldShape(
    IReadOnlyList<PageAccount> Accounts, IReadOnlyList<PagePerson> People, IReadOnlyList<Suggestion> Suggestions, IReadOnlyList<string> Pictures);

public sealed record PageAccount(string Account, string Name, string Committee, Platform Platform)
{
    /// <summary>Gets the subscription notices that the phone can agree to.</summary>
    public required IReadOnlyList<PageNotice> Notices { get; init; }
}

public sealed record PageNotice(string Id, string Title, bool Lasting);

public sealed record PagePerson(string Id, string Name, PersonRole Role, string Committee, string? Position, IReadOnlyList<PersonAccount> Accounts);

/// <summary>One phone as it is now.</summary>
public sealed record PhoneShape(bool Following, bool Typing, DateTimeOffset Now, JsonElement? Menu, IReadOnlyList<EntryShape> Entries);

/// <summary>One line of the chat.</summary>
public sealed record EntryShape(long Order, long Seq, DateTimeOffset At, string Via, string Type, string State, JsonElement View)
{
    public CardShape? Card { get; init; }

    public bool Recalled { get; init; }

    public bool HasWire { get; init; }
}

/// <summary>An interactive card with what is ticked on it.</summary>
public sealed record CardShape(JsonElement Content, string? Settled, IReadOnlyDictionary<string, IReadOnlyList<string>> Selected);

public sealed record CodeShape(string Scene, string Label, string Ticket);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorldShape))]
[JsonSerializable(typeof(PhoneShape))]
[JsonSerializable(typeof(IReadOnlyList<CodeShape>))]
[JsonSerializable(typeof(IReadOnlyList<WireStep>))]
internal sealed partial class PageJson : JsonSerializerContext;
