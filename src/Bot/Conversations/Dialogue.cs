using System.Text.Json.Serialization;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Conversations;

/// <summary>
/// A form in the making. It remembers what it knows by name and what it has asked for by name, never a step number,
/// so that a new version of the program can go on with somebody's half-finished form.
/// </summary>
public abstract partial record Dialogue
{
    /// <summary>The question that is open, by slot name; <c>confirm</c> when the filled form has been shown.</summary>
    public string? Awaiting { get; init; }

    /// <summary>What the digits 1, 2, 3 … stand for, when options were offered.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>When it was last touched.</summary>
    public DateTimeOffset TouchedAt { get; init; }

    /// <summary>How the person would call it: 联系记录, 来信, 通知.</summary>
    [JsonIgnore]
    public abstract string Name { get; }

    /// <summary>False for a bare question that nobody would want back.</summary>
    [JsonIgnore]
    public virtual bool IsWorthKeeping => true;

    /// <summary>True for what is only offered (报送 a paper just sent): whatever else is said is heard as if nothing were open.</summary>
    [JsonIgnore]
    public virtual bool IsOffer => false;

    /// <summary>How the reader of Chinese calls this form; null when its state does not help the reading.</summary>
    [JsonIgnore]
    public virtual string? Form => null;

    /// <summary>What the form has so far, in the reader's terms.</summary>
    [JsonIgnore]
    public virtual Slots Filled => Slots.Empty;

    /// <summary>The open question by itself, to be asked again after words that nobody understood; null where the recap says it better.</summary>
    public virtual string? AskAgain() => null;

    /// <summary>What is known so far and the open question, for someone who comes back to it.</summary>
    public abstract string Recap();

    /// <summary>The dialogue as the reader of Chinese wants to know it.</summary>
    public DialogueState? ForReader() =>
        Form is null || Awaiting is null ? null : new DialogueState { Form = Form, AwaitingSlot = Awaiting, Filled = Filled, Options = [.. Options.Select(o => o.Value)] };
}
