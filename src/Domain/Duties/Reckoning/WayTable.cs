using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>The file's ways as an array, because every contact of every member asks it.</summary>
internal sealed class WayTable(Regulation regulation)
{
    private readonly WayRule[] rules = [.. Enum.GetValues<ContactWay>().Select(regulation.Way)];

    public bool Admits(WayFilter filter, Contact contact) =>
        filter.All || filter.Admits(rules[(int)contact.Way])
        || (filter.FaceToFace && rules[(int)contact.Way].FaceToFace is null && contact.Flags.Contains(ContactFlags.FaceToFace));
}
