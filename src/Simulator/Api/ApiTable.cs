using System.Collections.Frozen;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api;

/// <summary>All interfaces by platform and path.</summary>
internal sealed class ApiTable(IEnumerable<IApiGroup> groups)
{
    private readonly FrozenDictionary<(Platform, string), ApiOperation> operations =
        groups.SelectMany(g => g.Operations).ToFrozenDictionary(o => (o.Platform, o.Path));

    public ApiOperation? Find(Platform platform, string path) => operations.GetValueOrDefault((platform, path));

    public int DailyLimit(Platform platform, string path) => Find(platform, path)?.Daily ?? TokenDoor.DailyLimit(path);
}
