using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Opinions;

internal static class OpinionServices
{
    /// <summary>Order matters: arriving and consent come before questions, questions before the matter itself.</summary>
    public static IServiceCollection AddOpinions(this IServiceCollection services) => services
        .AddSingleton<OpinionStart>()
        .AddSingleton<OpinionRoute>()
        .AddSingleton<IFeature, ScanFeature>()
        .AddSingleton<IFeature, ConsentFeature>()
        .AddSingleton<IFeature, ProgressFeature>()
        .AddSingleton<IFeature, AnswerFeature>()
        .AddSingleton<IFeature, OpinionFeature>();
}
