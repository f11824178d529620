using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeLiaison.Demo;

/// <summary>One line of the people file.</summary>
internal sealed record SamplePerson
{
    /// <summary>The committee's short name: baoshan, cangnan, jingjiang, hezhou, dongcheng.</summary>
    public required string Committee { get; init; }

    public required string Name { get; init; }

    /// <summary>member, constituent or staff.</summary>
    public required string Role { get; init; }

    /// <summary>Names of the constituents that a member keeps in touch with.</summary>
    // Settable, because generated JSON code drops the defaults of init properties that a file leaves out.
    public IReadOnlyList<string> Contacts { get; set; } = [];

    public string? Sector { get; init; }

    public string? SpecialCommittee { get; init; }

    public string? Street { get; init; }

    public string? Unit { get; init; }

    public string? Position { get; init; }

    public string? MemberNumber { get; init; }

    /// <summary>Posts besides 委员: 主席, 常委, 专委会主任 ….</summary>
    public IReadOnlyList<string> Posts { get; set; } = [];

    /// <summary>False for somebody who has yet to bind or to follow.</summary>
    public bool Bound { get; set; } = true;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(List<SamplePerson>))]
internal sealed partial class SampleJson : JsonSerializerContext;
