using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;

namespace WeLiaison.Documents.Cards;

/// <summary>A member's card: who the member is, and the code that opens the chat bound to them.</summary>
public sealed record MemberCard
{
    /// <summary>政协上海市宝山区委员会.</summary>
    public required string Committee { get; init; }

    public required string Name { get; init; }

    /// <summary>委员, 界别召集人.</summary>
    public string? Post { get; init; }

    public string? Sector { get; init; }

    public string? Unit { get; init; }

    /// <summary>What the code holds; one code per member, revocable.</summary>
    public required string Url { get; init; }

    /// <summary>One line under the code.</summary>
    public string Hint { get; init; } = "微信扫一扫，有话跟委员说";

    public override string ToString() => $"MemberCard of {Committee}";
}
