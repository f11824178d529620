using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Studios;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows;

/// <summary>能办什么: the words that this person may say in this committee, by regulation and role, so that nobody has to know them by heart.</summary>
internal sealed class MenuFlow(RegulationShelf shelf) : Flow(shelf)
{
    protected override string Name => "能办什么";

    protected override ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken) => ValueTask.FromResult(Answer(call));

    private static Step? Answer(Call call)
    {
        var said = Said.Plain(call.Words);
        if (said is "能办什么" or "能做什么" or "还能办什么" or "有什么功能" or "办什么" or "你能干啥" or "你能干什么" or "你能做什么" or "你会什么" or "能干啥" or "有哪些功能")
        {
            return call.Say(FlowWords.Menu([.. Words(call)]));
        }

        // A word of the menu by itself: how the whole sentence goes.
        if (call.Turn.State.Open is not null)
        {
            return null;
        }

        var (word, act, least, how) = FlowWords.Hows.FirstOrDefault(h => h.Word == said);
        return word is null ? null : call.Denied(act, Matter.OfAll, least) ?? call.Say(how);
    }

    private static IEnumerable<string> Words(Call call)
    {
        var (regulation, member) = (call.Regulation, call.Turn.Who.IsMember);
        bool May(Act act, Reach least) => call.Turn.May(act, Matter.OfAll, least);
        var studios = regulation.FindWorkflow(StudioSteps.Workflow) is not null;
        var groups = regulation.Offers.StreetGroupPosts.Count > 0;
        (bool On, string Said)[] all =
        [
            (member, "登记联系人、结束联系、话题"), (call.Turn.Who.IsStaff && May(Act.Record, Reach.Scope), "代录、代写、代收来信"), (member, "年度计划、交成果、打印"),
                (true, "有困难请协调、困难协调"), (May(Act.Dashboards, Reach.Scope), "界别情况、专委会情况"), (true, "对政协工作的意见"), (regulation.Organs.Count > 0, "机构"),
            (regulation.Offers.Entries.Count > 0, "记一条"), (regulation.Offers.Gatherings.Count > 0, "记活动"),
            (regulation.FindWorkflow(ContactHandling.Workflow) is not null && (May(Act.CommitteeOpinion, Reach.Scope) || May(Act.OfficeOpinion, Reach.Scope)), "待签、签、退回"),
            (studios && member, "申请工作室、我的工作室"), (studios && May(Act.Studio, Reach.Scope), "待签、签、里程碑"), (groups, "街道小组、报名街道小组"),
                (groups && May(Act.StreetGroups, Reach.Scope), "小组计划"), (groups && May(Act.StreetGroups, Reach.All), "建街道小组"),
            (regulation.Evaluation is not null && May(Act.Appraisal, Reach.All), "准备、开放、关闭、汇总群众评议"), (regulation.Evaluation is not null && member, "我的评议"),
            (regulation.Triggers.Count > 0
                && (May(Act.OpenTrigger, Reach.All)
                    || call.Turn.May(Act.OpenTrigger, Matter.OfCommittee(call.Turn.Person?.SpecialCommittee ?? string.Empty), Reach.Scope)),
                "发起、结束"),
                (regulation.Routes.Count > 0 && May(Act.StudyOpinion, Reach.Scope), "待研究、归类"),
            (May(Act.HandleReports, Reach.Scope), "社情民意"), (May(Act.Forward, Reach.Scope), "转办"),
                (regulation.Offers.Results.Contains(Domain.Outcomes.OutcomeKinds.OpinionReport), "合并意见"), (regulation.Offers.Places.Count > 0, "场所"),
                (Notices.NoticeScope.MayDraft(call.Turn), "开始签到、签到情况"),
            (May(Act.Exemptions, Reach.Sign), "免计、同意补录"), (May(Act.ManageLinks, Reach.Sign), "待同意、联系空缺、对口"), (!member && May(Act.SeeConstituent, Reach.Scope), "电话 姓名 原因"),
            (regulation.Duties.Any(d => d.Due is OnSetDay) && May(Act.Exemptions, Reach.Sign),
                regulation.Duties.Select(d => d.Due).OfType<OnSetDay>().FirstOrDefault()?.Name ?? string.Empty),
            (May(Act.ReadTrail, Reach.Own), "谁看过我的信息"),
        ];
        return all.Where(a => a.On).Select(a => a.Said);
    }
}
