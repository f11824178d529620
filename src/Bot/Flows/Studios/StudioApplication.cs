using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Flows.Studios;

/// <summary>An application for a studio, being told. What is asked, and in which order, stands in the form's layout.</summary>
public sealed record StudioApplication : Dialogue
{
    /// <summary>Answers by the layout's field keys; a group's answer by the group's key.</summary>
    public IReadOnlyDictionary<string, string> Told { get; init; } = new Dictionary<string, string>();

    [JsonIgnore]
    public override string Name => "工作室申请";

    public override string Recap() => StudioWords.ResumeApplication;

    public string? Of(string key) => Told.GetValueOrDefault(key);

    public StudioApplication With(string key, string value) => this with { Told = new Dictionary<string, string>(Told) { [key] = value } };
}
