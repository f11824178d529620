using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Notices.ForOthers;
using WeLiaison.Bot.Notices.Inquiries;
using WeLiaison.Bot.Notices.Onward;
using WeLiaison.Bot.Notices.Passing;

namespace WeLiaison.Bot.Notices;

internal static class NoticeServices
{
    /// <summary>Order matters: what is decided and asked about notices already sent comes before a new one; answers come before small talk.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<AudienceFinder>()
        .AddSingleton<Approvers>()
        .AddSingleton<Sending>()
        .AddSingleton<AnsweredCards>()
        .AddSingleton<Answering>()
        .AddSingleton<IFeature, PassOnFeature>()
        .AddSingleton<IFeature, ReviewFeature>()
        .AddSingleton<IFeature, LeaveFeature>()
        .AddSingleton<IFeature, InquiryAnswerFeature>()
        .AddSingleton<IFeature, InquiryFeature>()
        .AddSingleton<IFeature, ForOthersFeature>()
        .AddSingleton<IFeature, PauseFeature>()
        .AddSingleton<IFeature, NoticeQuestions>()
        .AddSingleton<IFeature, NoticeChangeFeature>()
        .AddSingleton<IFeature, NoticeFeature>()
        .AddSingleton<IFeature, AnswerNoticeFeature>();
}
