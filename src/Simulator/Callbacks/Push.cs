using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>One message or event on its way to the service. Its inner XML stays the same in every attempt.</summary>
internal sealed record Push
{
    public required Account Account { get; init; }

    public required string Inner { get; init; }

    /// <summary>Gets the phone that shows the reply, or the fault; null for events of the system.</summary>
    public Phone? Phone { get; init; }

    /// <summary>Gets whether a passive reply is shown at all; those to other events are thrown away.</summary>
    public bool AllowsReply { get; init; }

    /// <summary>Gets whether it is an event: its news reply may carry up to 8 articles, that to a message one.</summary>
    public bool IsEvent { get; init; }

    /// <summary>Gets the card that was tapped, which an update_button or update_template_card changes.</summary>
    public PhoneEntry? Card { get; init; }

    /// <summary>Gets the place for what goes over the wire.</summary>
    public Wire Wire { get; init; } = new();
}
