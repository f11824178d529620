using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Opinions;

internal static class OpinionServices
{
    /// <summary>Arriving, consent, questions about letters and their answers: before the member's journey, so that an answer is no opinion of the member's own.</summary>
    public static IServiceCollection AddLetters(this IServiceCollection services) => services
        .AddSingleton<OpinionStart>()
        .AddSingleton<DangerLetter>()
        .AddSingleton<OpinionRoute>()
        .AddSingleton<Addressee>()
        .AddSingleton<LetterScope>()
        .AddSingleton<IFeature, ScanFeature>()
        .AddSingleton<IFeature, ConsentFeature>()
        .AddSingleton<IFeature, JudgeFeature>()
        .AddSingleton<IFeature, FollowUpFeature>()
        .AddSingleton<IFeature, RightsFeature>()
        .AddSingleton<IFeature, ProgressFeature>()
        .AddSingleton<IFeature, AsideFeature>()
        .AddSingleton<IFeature, LetterPicturesFeature>()
        .AddSingleton<IFeature, LetterFeature>()
        .AddSingleton<IFeature, AnswerFeature>();

    /// <summary>What names a letter's number, before its words are taken for a notice.</summary>
    public static IServiceCollection AddNumberedLetters(this IServiceCollection services) => services.AddSingleton<IFeature, PassFeature>();

    /// <summary>Word back to a letter, and the matter itself: after everything that a constituent, or a member not yet bound, may mean.</summary>
    public static IServiceCollection AddOpinions(this IServiceCollection services) => services.AddSingleton<IFeature, TalkBackFeature>().AddSingleton<IFeature, OpinionFeature>();
}
