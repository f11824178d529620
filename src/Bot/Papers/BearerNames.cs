using WeLiaison.Domain.Duties;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Domain.Studios;

namespace WeLiaison.Bot.Papers;

/// <summary>How whoever bears a duty is called in tables.</summary>
internal static class BearerNames
{
    public static string Of(Archive archive, Bearer bearer) => bearer.Kind switch
    {
        BearerKind.Person => archive.NameOf(bearer.Person!.Value),
        BearerKind.Studio => archive.Of<Studio>().FirstOrDefault(s => s.Id.ToString() == bearer.Key)?.Name ?? bearer.Key,
        BearerKind.StreetGroup => archive.Of<StreetGroup>().FirstOrDefault(s => s.Id.ToString() == bearer.Key)?.Street ?? bearer.Key,
        _ => bearer.Key,
    };
}
