using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Member.Manners;

/// <summary>What looks classified is not kept: neither in a draft nor in a record. Registered before every feature that stores words.</summary>
[OpenToEverybody("stops secrets and numbers before anything is kept")]
internal sealed class SecretsFeature : IFeature
{
    public ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken) =>
        ValueTask.FromResult(turn.Words.Length > 4 && SensitiveWords.LookSecret(turn.Words) ? turn.Say(MannerWords.Secret) : null);
}
