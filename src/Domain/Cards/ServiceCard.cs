using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Cards;

/// <summary>One row of a card, entered or confirmed by the constituent.</summary>
public sealed record CardEntry(DateOnly On, string Way, string Text, ContactId? Contact, string Source);

/// <summary>联系群众服务卡: one for each link and year. The constituent keeps it, and sends it straight to the office.</summary>
public sealed record ServiceCard : IRecord
{
    public required ServiceCardId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required LinkId Link { get; init; }

    public required PersonId Member { get; init; }

    public required PersonId Constituent { get; init; }

    public required int Year { get; init; }

    /// <summary>The scene of its QR code; revoked when the card is lost.</summary>
    public string? Scene { get; init; }

    public DateOnly? HandedOverOn { get; init; }

    public IReadOnlyList<CardEntry> Entries { get; init; } = [];

    /// <summary>已寄送, as the constituent says.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>已收到, by the office or the 政协工委.</summary>
    public DateOnly? ReceivedOn { get; init; }

    public string? ReceivedBy { get; init; }

    /// <summary>我的评价 on the back.</summary>
    public string? Mark { get; init; }

    public string? Suggestion { get; init; }

    public DateOnly? RevokedOn { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>Refusals <c>card.revoked</c>, <c>card.date-ahead</c>.</summary>
    public Result<ServiceCard> HandOver(DateOnly on, DateOnly today) => Check(on, today) ?? (Result<ServiceCard>)(this with { HandedOverOn = HandedOverOn ?? on });

    /// <summary>The constituent confirms an activity, or staff key in a row of the paper; the same contact makes one row.</summary>
    public Result<ServiceCard> Enter(CardEntry entry, DateOnly today)
    {
        if (Check(entry.On, today) is { } refusal)
        {
            return refusal;
        }

        return entry.Contact is { } contact && Entries.Any(e => e.Contact == contact) ? this : this with { Entries = [.. Entries, entry] };
    }

    public Result<ServiceCard> Send(DateOnly on, DateOnly today) => Check(on, today) ?? (Result<ServiceCard>)(this with { SentOn = on });

    public Result<ServiceCard> Receive(string by, DateOnly on, DateOnly today) =>
        Check(on, today) ?? (Result<ServiceCard>)(this with { ReceivedOn = on, ReceivedBy = by, SentOn = SentOn ?? on });

    /// <summary>Whether this contact's row still waits for the constituent (待联系对象确认).</summary>
    public bool Awaits(ContactId contact) => !Entries.Any(e => e.Contact == contact);

    private Refusal? Check(DateOnly on, DateOnly today)
    {
        if (RevokedOn is not null)
        {
            return new Refusal("card.revoked");
        }

        return on > today ? new Refusal("card.date-ahead") : null;
    }

    public override string ToString() => $"ServiceCard {Id}";
}
