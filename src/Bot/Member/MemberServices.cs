using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Member.Binding;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Bot.Member.Manners;
using WeLiaison.Bot.Member.Mine;
using WeLiaison.Bot.Member.OnBehalf;
using WeLiaison.Bot.Member.Reports;

namespace WeLiaison.Bot.Member;

internal static class MemberServices
{
    /// <summary>
    /// What must be asked before every other feature but danger: secrets (nothing may store them), the wrong person (nothing may be shown),
    /// taking back and adding to what was submitted (撤回 would else be heard as 取消).
    /// </summary>
    public static IServiceCollection AddMemberFirst(this IServiceCollection services) => services
        .AddSingleton<IContactRules, RegulationRules>()
        .AddSingleton<OtherSideDesk>()
        .AddSingleton<DraftDesk>()
        .AddSingleton<Downstream>()
        .AddSingleton<Supplement>()
        .AddSingleton<SignerDesk>()
        .AddSingleton<ContactSubmission>()
        .AddSingleton<DraftAnswers>()
        .AddSingleton<OutOfTurn>()
        .AddSingleton<DangerReport>()
        .AddSingleton<OwnDuties>()
        .AddSingleton<MemberLinks>()
        .AddSingleton<TaskList>()
        .AddSingleton<AttachFeature>()
        .AddSingleton<ContactFeature>()
        .AddSingleton<IFeature, SecretsFeature>()
        .AddSingleton<IFeature, WrongPersonFeature>()
        .AddSingleton<Binder>()
        .AddSingleton<IFeature, ProofFeature>()
        .AddSingleton<IFeature, ObjectionFeature>()
        .AddSingleton<IFeature, SubmitWhichFeature>()
        .AddSingleton<IFeature, AfterwardsFeature>();

    /// <summary>
    /// The member's own journey, after the words that everybody may say anywhere (取消, 帮助, 人工). Order matters: a stranger is bound before anything else
    /// is heard; plain requests (我的任务) come before forms; pictures and reports come before a contact, whose form takes whatever words are left.
    /// <see cref="OtherSideFeature"/> takes a constituent's 1, 2, 3, so it stands before the constituent's own journey.
    /// </summary>
    public static IServiceCollection AddMember(this IServiceCollection services) => services
        .AddSingleton<IErrandRunner, PlanRunner>()
        .AddSingleton<IErrandRunner, NudgeRunner>()
        .AddSingleton<IFeature, BindingFeature>()
        .AddSingleton<IFeature, OtherSideFeature>()
        .AddSingleton<IFeature, ReportEditFeature>()
        .AddSingleton<IFeature, MineFeature>()
        .AddSingleton<IFeature, RegisterFeature>()
        .AddSingleton<IFeature, PlanAnswerFeature>()
        .AddSingleton<IFeature, AttachFeature>()
        .AddSingleton<IFeature, ReportFeature>()
        .AddSingleton<IFeature, ContactFeature>()
        .AddSingleton<IFeature, MyProgressFeature>();
}
