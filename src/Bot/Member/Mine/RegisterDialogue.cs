using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>Somebody is being put on the member's list.</summary>
public sealed record RegisterDialogue : Dialogue
{
    public string? Who { get; init; }

    public string? Org { get; init; }

    public string? Job { get; init; }

    public string? Home { get; init; }

    public string? Phone { get; init; }

    /// <summary>Only if said unasked: of a constituent it is sensitive.</summary>
    public string? Party { get; init; }

    /// <summary>The grounds on which this person was chosen, if they are said.</summary>
    public string? Basis { get; init; }

    /// <summary>A member of the committee has the same name: said, because who is meant may be the member.</summary>
    public bool Namesake { get; init; }

    /// <summary>The person on the roster who is meant; none for somebody new.</summary>
    public Guid? Known { get; init; }

    /// <summary>Marks that the regulation knows: 代表人士, 特殊群体.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The optional particulars have been asked for.</summary>
    public bool Asked { get; init; }

    [JsonIgnore]
    public override string Name => "联系人登记";

    [JsonIgnore]
    public override bool IsWorthKeeping => Who is not null;

    [JsonIgnore]
    public override string? Form => "register_contact";

    [JsonIgnore]
    public override Slots Filled => new() { Persons = Who is null ? [] : [Who], Org = Org, Position = Job, Address = Home, Phone = Phone, Party = Party };

    public override string Recap() => Who is null ? RegisterWords.AskName : RegisterWords.Card(this);
}
