using System.Text.RegularExpressions;
using System.Text.Json.Serialization;

namespace WeLiaison.Bot.Conversations;

/// <summary>A few things to say, offered with their numbers. A number is taken as if its words had been said.</summary>
public sealed partial record Menu : Dialogue
{
    [JsonIgnore]
    public override string Name => "菜单";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    public override string Recap() => "请选一项，或直接说：";

    /// <summary>True when the menu asks whether to go on: yes means its first option, no its last.</summary>
    public bool AsksWhether { get; init; }

    /// <summary>True when what tells the options apart may be said instead of a number: 月浦那位.</summary>
    public bool PicksByWord { get; init; }

    /// <summary>What the words stand for, or null when they choose nothing.</summary>
    public string? Meant(string words) =>
        Choice.Of(words, Options) ?? Choice.Of(Member.Plain.Of(words), Options) ?? (PicksByWord ? Choice.ByWord(words, Options) : null)
            ?? (AsksWhether && !IsImpatient(words) && (Member.YesNo.Of(words) ?? (RatherNot().IsMatch(words) ? false : null)) is { } yes
                ? (yes ? Options[0] : Options[^1]).Value
                : null);

    /// <summary>提交 said once more belongs to what was just submitted; it agrees to nothing further.</summary>
    private static bool IsImpatient(string words) => words.Trim().TrimEnd('。', '！', '吧', '了') is "提交" or "交" or "确认";

    /// <summary>不删了, 还是先不记吧, 算了不撤.</summary>
    [GeneratedRegex("^(那|还是|算了|先|那就|[，, ])*(不|别|不要|不用)(?!是|对|知|清|懂|会|能|好|行)\\p{L}{1,2}(了|吧|啦)*[。！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex RatherNot();

    public static IReadOnlyList<Option> Of(params ReadOnlySpan<string> words)
    {
        var options = new List<Option>();
        foreach (var said in words)
        {
            options.Add(new Option(said, said));
        }

        return options;
    }
}
