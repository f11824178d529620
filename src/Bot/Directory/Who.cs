using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Directory;

/// <summary>Who speaks, and whom they know.</summary>
public sealed record Who(Address Address, Binding? Binding, Person? Person)
{
    /// <summary>The person's own links of today, oldest first (members).</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>The people at the other end of those links, in the same order.</summary>
    public IReadOnlyList<Person> Contacts { get; init; } = [];

    /// <summary>Members who keep in touch with this person (constituents), oldest first.</summary>
    public IReadOnlyList<Person> Members { get; init; } = [];

    /// <summary>Members who keep in touch with this member: a contact may begin from below too (苍南 一).</summary>
    public IReadOnlyList<Person> Leaders { get; init; } = [];

    /// <summary>Notices that reached this person and still want an answer, newest first.</summary>
    public IReadOnlyList<Notice> Pending { get; init; } = [];

    /// <summary>Messages that could not be sent when they were due; told with the next answer.</summary>
    public IReadOnlyList<HeldMessage> Held { get; init; } = [];

    public bool IsStranger => Person is null || Binding is null || Binding.Suspended;

    public bool IsMember => !IsStranger && Person!.Kind == PersonKind.Member;

    public bool IsConstituent => !IsStranger && Person!.Kind == PersonKind.Constituent;

    public bool IsStaff => !IsStranger && Person!.Kind == PersonKind.Staff;
}
