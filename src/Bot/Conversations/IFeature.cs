namespace WeLiaison.Bot.Conversations;

/// <summary>
/// One thing the service can do in a chat. Features are asked in the order of their registration;
/// the first that takes the turn answers it. Reading through ports is allowed, writing is not: changes go into the <see cref="Step"/>.
/// </summary>
public interface IFeature
{
    /// <summary>The step, or null when the turn is not for this feature.</summary>
    ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken);
}
