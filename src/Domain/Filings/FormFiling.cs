using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Filings;

/// <summary>A form handed in: which, for which period, when, to whom. Its contents are a view of the records.</summary>
public sealed record FormFiling : IRecord
{
    public required FilingId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>The form's id in the regulation file.</summary>
    public required string Form { get; init; }

    /// <summary>The file's version under which it was filled.</summary>
    public int FormVersion { get; init; } = 1;

    public required PersonId Person { get; init; }

    /// <summary>For a form per tier.</summary>
    public string? Tier { get; init; }

    /// <summary>The year it speaks of.</summary>
    public required int Year { get; init; }

    /// <summary>The contacts in a bundle.</summary>
    public IReadOnlyList<ContactId> Contacts { get; init; } = [];

    public required DateOnly On { get; init; }

    public required string To { get; init; }

    /// <summary>chat, console, paper.</summary>
    public required string Channel { get; init; }

    /// <summary>Receipt by the addressee.</summary>
    public DateOnly? ReceivedOn { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    public override string ToString() => $"FormFiling {Form} {Id}";
}
