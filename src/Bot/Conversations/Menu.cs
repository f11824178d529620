using System.Text.Json.Serialization;

namespace WeLiaison.Bot.Conversations;

/// <summary>A few things to say, offered with their numbers. A number is taken as if its words had been said.</summary>
public sealed record Menu : Dialogue
{
    [JsonIgnore]
    public override string Name => "菜单";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    public override string Recap() => "请选一项，或直接说：";

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
