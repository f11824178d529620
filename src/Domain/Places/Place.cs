using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Places;

/// <summary>Something that took place there, for the register.</summary>
public sealed record PlaceActivity(DateOnly On, string Text, PersonId By);

/// <summary>One line of the register of places of work (贺州 六（二）): 界别委员工作室, 委员联络站, with its reception times and what goes on there.</summary>
public sealed record Place : IRecord
{
    public required PlaceId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>As listed under offers.places.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public string? Address { get; init; }

    /// <summary>接待时间, in the words of the office.</summary>
    public string? Hours { get; init; }

    public string? Sector { get; init; }

    public IReadOnlyList<PersonId> InCharge { get; init; } = [];

    public IReadOnlyList<PlaceActivity> Activities { get; init; } = [];

    public DateOnly? ClosedOn { get; init; }

    public string? Reason { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>Writes down what took place. Refusals <c>place.closed</c>, <c>place.date-ahead</c>, <c>place.text</c>.</summary>
    public Result<Place> Note(PlaceActivity activity, DateOnly today) =>
        ClosedOn is not null ? new Refusal("place.closed")
        : activity.On > today ? new Refusal("place.date-ahead")
        : string.IsNullOrWhiteSpace(activity.Text) ? new Refusal("place.text")
        : this with { Activities = [.. Activities, activity] };

    /// <summary>撤销, with a reason; the line stays in the register. Refusals <c>place.closed</c>, <c>place.text</c>.</summary>
    public Result<Place> Close(string reason, DateOnly today) =>
        ClosedOn is not null ? new Refusal("place.closed") : string.IsNullOrWhiteSpace(reason) ? new Refusal("place.text") : this with { ClosedOn = today, Reason = reason };

    public override string ToString() => $"Place {Id}";
}
