namespace WeLiaison.Bot.Conversations;

/// <summary>One thing to choose, shown with its number; the person may answer with the number or the words.</summary>
/// <param name="Value">What the feature gets.</param>
/// <param name="Label">What the person reads.</param>
public sealed record Option(string Value, string Label);

/// <summary>What the bot says.</summary>
public sealed record Reply(string Text)
{
    /// <summary>At most nine; they are printed below the text, each with its number.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    public string Rendered => Options.Count == 0
        ? Text
        : Text + "\n" + string.Join('\n', Options.Select((option, index) => $"{index + 1} {option.Label}"));

    public Reply Then(string line) => this with { Text = Text + "\n" + line };
}
