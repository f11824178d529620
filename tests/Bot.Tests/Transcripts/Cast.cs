using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>Who plays in the transcripts: <c>cast.yaml</c>. Everybody is invented.</summary>
internal sealed class Cast
{
    public Dictionary<string, CastCommittee> Committees { get; set; } = [];

    public List<CastPerson> People { get; set; } = [];

    /// <summary>A year, and the workflows, are played by people of their own, so that their rosters never change anybody else's numbers.</summary>
    public static Cast For(string transcript) => Load(transcript[..(transcript.IndexOf('-', StringComparison.Ordinal) + 1)] switch
    {
        "year-" => "cast-year.yaml",
        "flow-" => "cast-flow.yaml",
        "office-" => "cast-office.yaml",
        "rules-" => "cast-rules.yaml",
        "letters-" => "cast-letters.yaml",
        _ => "cast.yaml",
    });

    /// <summary>The everyday cast.</summary>
    public static Cast Load() => Load("cast.yaml");

    private static Cast Load(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Transcripts", name);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Cast>(File.ReadAllText(file));
    }
}

internal sealed class CastCommittee
{
    public string Id { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string Office { get; set; } = string.Empty;
}

internal sealed class CastPerson
{
    public string Name { get; set; } = string.Empty;

    public string Committee { get; set; } = string.Empty;

    /// <summary>委员, 群众 or 工作人员.</summary>
    public string Kind { get; set; } = "群众";

    public string? Sector { get; set; }

    public string? Unit { get; set; }

    public string? Position { get; set; }

    public string? Street { get; set; }

    public string? SpecialCommittee { get; set; }

    /// <summary>委员编号.</summary>
    public string? Number { get; set; }

    public string? Mobile { get; set; }

    /// <summary>The year in which the posts began.</summary>
    public int Since { get; set; } = 2025;

    /// <summary>Names of posts, held since the beginning of that year.</summary>
    public List<string> Posts { get; set; } = [];

    /// <summary>The organ in which the last of the posts is held: one 专委会.</summary>
    public string? PostOrgan { get; set; }

    /// <summary>The organ that keeps in touch with this person (苍南 tier 2).</summary>
    public string? Organ { get; set; }

    /// <summary>企业微信 and 公众号, where the person is bound already.</summary>
    public List<string> Accounts { get; set; } = [];

    /// <summary>Names of the people this member keeps in touch with, in the tier that reaches the public.</summary>
    public List<string> Contacts { get; set; } = [];

    /// <summary>Names of the members this one keeps in touch with (常委联系委员).</summary>
    public List<string> Leads { get; set; } = [];

    /// <summary>Whether a constituent has agreed to the notice on personal data.</summary>
    public bool Consent { get; set; } = true;

    /// <summary>An invitation code that binds an account once.</summary>
    public string? Invitation { get; set; }

    /// <summary>The scene of the member's QR code.</summary>
    public string? Scene { get; set; }
}
