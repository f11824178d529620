namespace WeLiaison.Bot.Conversations;

/// <summary>Marks a feature that needs no permission, and says why. Every other feature asks the table for each message that it takes; a test sees to it.</summary>
/// <param name="why">What makes it harmless.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenToEverybodyAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
