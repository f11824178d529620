using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Papers;

/// <summary>Which paper of whom.</summary>
/// <param name="Form">The form's id in the regulation file.</param>
/// <param name="From">First day of what is printed.</param>
/// <param name="To">Last day of it.</param>
/// <param name="Today">The day of printing.</param>
public sealed record PaperRequest(string Form, DateOnly From, DateOnly To, DateOnly Today)
{
    /// <summary>Whose; none for a ledger of the whole committee or for all studios.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Only this contact.</summary>
    public ContactId? Contact { get; init; }

    /// <summary>The address behind the member's code, for a card that carries it.</summary>
    public string? ScanAddress { get; init; }

    public int Year => From.Year;

    public static PaperRequest OfYear(string form, int year, DateOnly today) => new(form, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), today);
}
