using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Notices;

internal static class NoticeServices
{
    /// <summary>Order matters: questions about the last notice come before a new one; answers come before small talk.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<AudienceFinder>()
        .AddSingleton<IFeature, NoticeQuestions>()
        .AddSingleton<IFeature, NoticeFeature>()
        .AddSingleton<IFeature, AnswerNoticeFeature>();
}
