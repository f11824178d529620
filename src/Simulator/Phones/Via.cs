namespace WeLiaison.Simulator.Phones;

/// <summary>The ways a message reaches a phone, as the control API spells them.</summary>
internal static class Via
{
    public const string Passive = "passive";
    public const string CustomerService = "customer-service";
    public const string Template = "template";
    public const string Subscription = "subscription";
    public const string Mass = "mass";
    public const string AppMessage = "app-message";
}
