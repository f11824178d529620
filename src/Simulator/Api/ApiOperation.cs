using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api;

/// <summary>One interface: who may call it, how, how often a day, and what it does.</summary>
internal sealed record ApiOperation(Platform Platform, string Method, string Path, Func<ApiCall, ApiAnswer> Run)
{
    /// <summary>Gets the calls a day.</summary>
    public int Daily { get; init; } = int.MaxValue;

    /// <summary>Gets whether \u escapes in the body are refused (40033): interfaces whose text people read.</summary>
    public bool CarriesText { get; init; }

    public bool IsUpload { get; init; }
}

/// <summary>The interfaces of one subject.</summary>
internal interface IApiGroup
{
    IEnumerable<ApiOperation> Operations { get; }
}
