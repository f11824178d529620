using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Gestures;

/// <summary>What a person does on a phone: how it shows there, and what the platform pushes because of it.</summary>
internal sealed record Gesture
{
    public required Draft Mine { get; init; }

    /// <summary>Gets what goes to the service; null when nothing does (an option ticked, a code that has expired).</summary>
    public Push? Push { get; init; }

    /// <summary>Gets the right to write that it gives an Official Account.</summary>
    public Interaction? Grants { get; init; }
}

/// <summary>A gesture that no phone could make.</summary>
/// <param name="Status">The HTTP status of the control API's answer.</param>
/// <param name="Error">A short code.</param>
/// <param name="Message">What to do about it.</param>
internal sealed record GestureRefusal(int Status, string Error, string Message);
