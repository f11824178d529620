namespace WeLiaison.Domain.People;

/// <summary>An office that a person holds for a time: 委员、常委、专委会主任、主席、副主席、秘书长、办公室 ….</summary>
/// <param name="Name">The post's name as the committee's regulation file lists it.</param>
/// <param name="From">First day in office.</param>
/// <param name="To">Last day in office; none while it goes on.</param>
/// <param name="Organ">The 专委会, office or group in which it is held.</param>
public sealed record Post(string Name, DateOnly From, DateOnly? To = null, string? Organ = null)
{
    public bool CoversDay(DateOnly day) => From <= day && (To is null || day <= To);
}
