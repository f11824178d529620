using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>What the platform makes of the body of a callback's answer.</summary>
internal abstract record PassiveAnswer
{
    private PassiveAnswer()
    {
    }

    /// <summary>The decrypted reply, where there was one.</summary>
    public string? Clear { get; init; }

    /// <summary>Empty or success.</summary>
    public sealed record Nothing : PassiveAnswer;

    public sealed record Shown(Draft Draft) : PassiveAnswer;

    /// <summary>update_button: the buttons of the tapped card turn into these words.</summary>
    public sealed record ButtonsReplaced(string ReplaceName) : PassiveAnswer;

    /// <summary>update_template_card: the tapped card gives way to this one.</summary>
    public sealed record CardReplaced(Draft Draft) : PassiveAnswer;

    /// <summary>Not acceptable: the person sees the fault text.</summary>
    public sealed record Unacceptable(string Reason) : PassiveAnswer;
}
