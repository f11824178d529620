using Microsoft.Extensions.DependencyInjection;
using WeLiaison.Bot.Conversations;
using System.Reflection;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>Watches a feature at work: whatever it takes, it must have asked the table for, and what it writes must have been granted.</summary>
internal sealed class AskingFeature(IFeature real) : IFeature
{
    private readonly bool open = real.GetType().GetCustomAttribute<OpenToEverybodyAttribute>() is not null;

    public static void Watch(IServiceCollection services)
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is { ServiceType: var type, ImplementationType: { } implementation } && type == typeof(IFeature))
            {
                services[i] = ServiceDescriptor.Singleton<IFeature>(provider => new AskingFeature((IFeature)ActivatorUtilities.CreateInstance(provider, implementation)));
            }
        }
    }

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var before = turn.Questions.Count;
        var step = await real.TryTakeAsync(turn, cancellationToken);
        if (step is not null && !open)
        {
            var asked = turn.Questions.Skip(before).ToList();
            Assert.True(asked.Count > 0, $"{real.GetType().Name} took “{turn.Words}” without asking the table of permissions");
            Assert.True(step.Changes.Count == 0 || asked.Exists(q => q.Granted), $"{real.GetType().Name} wrote on “{turn.Words}” though the table granted nothing");
        }

        return step;
    }
}
