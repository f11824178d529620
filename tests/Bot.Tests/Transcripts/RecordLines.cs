using WeLiaison.Domain.Access;
using WeLiaison.Domain.Appraisals;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Duties.Reminders;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Help;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Lists;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Places;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Domain.Studios;
using WeLiaison.Domain.Triggers;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>What was stored, one plain line for each record, as the office would say it.</summary>
internal sealed class RecordLines(Func<PersonId, string> nameOf)
{
    /// <summary>Ledgers of delivery are no news for a reader.</summary>
    public static bool IsTold(IRecord record) => record is not (SendWindow or MediaFile or SentCard);

    public string Of(IRecord record) => "= " + string.Join(' ', Words(record).Where(word => !string.IsNullOrEmpty(word)));

    private IEnumerable<string?> Words(IRecord record) => record switch
    {
        Contact contact => Contact(contact),
        ContactPlan plan =>
            ["计划", Day(plan.On), plan.Time, Names(plan.With), plan.Place, plan.CancelledAt is null ? null : "已取消", plan.Became is null ? null : "已完成"],
        Binding binding =>
            ["绑定", nameOf(binding.Person), Play.AccountOf(binding.Channel), binding.Suspended ? "已停用" : null, binding.Reachable ? null : "已取关", binding.ConsentAt is null ? null : "已同意"],
        Invitation invitation => ["邀请码", nameOf(invitation.Person), invitation.UsedAt is null ? null : "已使用"],
        Person person => ["人员", person.Name, Kind(person.Kind), person.Sector, person.Unit, person.Position, person.Street, person.Address, person.Mobile?.ToString(), string.Join('、', person.Marks)],
        Link link => ["联系关系", $"{(link.By is { } by ? nameOf(by) : link.ByOrgan)}→{nameOf(link.With)}", State(link)],
        Opinion opinion => Opinion(opinion),
        OpinionReport report => ["社情民意", report.Number, $"“{report.Title}”", $"“{report.Text.Replace('\n', ' ')}”", report.Suggestion is { } wish ? $"建议“{wish}”" : null, report.State switch
        {
            OpinionReportState.Drafting => "起草",
            OpinionReportState.Submitted => "已提交",
            OpinionReportState.Registered => "已登记",
            var later => Flows.Reports.BriefingWords.State(later),
        }, report.InNameOf is { } group ? $"[{group.Key}]" : null, report.Sources.Count + report.Opinions.Count > 0 ? $"来源{report.Sources.Count + report.Opinions.Count}" : null, report.Issue, string.Join('、', report.Sendings.Select(s => $"{s.To}{s.Adopted}{s.Remark}")), Handed(report.Handovers), report.Remarks.Count > 0 ? $"建议{report.Remarks.Count}条" : null, report.WrittenBy is { } writer ? $"{nameOf(writer)}代写" : null],
        Place place => ["场所", place.Kind, place.Name, place.Address, place.Hours, string.Join('、', place.InCharge.Select(nameOf)), Count("活动", place.Activities.Count), place.ClosedOn is null ? null : "已撤销"],
        HeldMessage held => ["暂存", nameOf(held.Person), held.ToldAt is null ? "待告知" : "已告知"],
        Notice notice => ["通知", notice.Number, notice.Topic, $"{notice.Audience.People.Count}人", notice.State.ToString()],
        Receipt receipt => ["回执", nameOf(receipt.Person), receipt.Delivery.ToString(), receipt.Answer.ToString(), receipt.Reason, receipt.AnsweredFor is { } by ? $"{nameOf(by)}代" : null, receipt.Ruling == LeaveRuling.None ? null : receipt.Ruling.ToString(), receipt.Earlier.Count > 0 ? $"原{string.Join('、', receipt.Earlier.Select(e => e.Answer))}" : null, receipt.Inquiries.Count > 0 ? $"问{receipt.Inquiries.Count}答{receipt.Inquiries.Count(i => i.Reply is not null)}" : null, receipt.PassedOn.Count > 0 ? $"转给{string.Join('、', receipt.PassedOn.Select(p => nameOf(p.To)))}" : null],
        DutyReminder reminder => ["提醒", nameOf(reminder.Person), string.Join('、', reminder.Duties.Select(d => d.Split('/')[d.StartsWith("report/", StringComparison.Ordinal) ? 1 : 0]))],
        ReminderAnswer answer => ["提醒的回答", nameOf(answer.Person), answer.Duty.Split('/')[0], answer.Kind.ToString()],
        FormFiling filing => ["报送", filing.Form, nameOf(filing.Person), $"{filing.Year}年", filing.Tier, filing.Contacts.Count > 0 ? $"{filing.Contacts.Count}条联系" : null, $"→{filing.To}"],
        ReportSending { Text: null } sent => ["报告送出", sent.Report, Day(sent.PeriodFrom), sent.About is { } about ? nameOf(about) : null, sent.By.Kind == BearerKind.SpecialCommittee ? $"[{sent.By.Key}]" : null, $"→{sent.To}"],
        ReportSending sending => ["文字", sending.Report, $"“{sending.Text}”"],
        WorkPlan plan => ["计划", $"{plan.Year}年", $"“{plan.Goals}”", $"{plan.Contacts.Count}项", plan.SubmittedOn is { } day ? $"{Day(day)}提交" : null],
        ServiceCard card => ["服务卡", nameOf(card.Constituent), card.HandedOverOn is { } handed ? $"{Day(handed)}送到" : null, card.ReceivedOn is { } got ? $"{Day(got)}收到" : null, card.Entries.Count > 0 ? $"{card.Entries.Count}条已确认" : null, card.Mark, card.Suggestion is { } wish ? $"“{wish}”" : null],
        Outcome outcome => ["成果", outcome.Kind, $"“{outcome.Title}”", string.Join('、', outcome.Authors.Select(nameOf)), outcome.State.ToString()],
        TriggerRound round => ["触发", round.Name, $"{round.Asked.Count}人", string.Join('、', round.Phases.Select(p => p.Name)), round.State.ToString(), round.ReportedTo],
        Exemption exemption => ["免计", nameOf(exemption.Person), $"{Day(exemption.From)}至{Day(exemption.To)}", exemption.Reason],
        Studio studio => ["工作室", studio.Name, studio.State.ToString(), string.Join('、', studio.Opinions.Select(o => $"{o.Step}:{o.Answer}")), Count("制度", studio.RuleTexts.Count), Count("日志", studio.Log.Count), studio.Hours],
        StreetGroup group => ["街道小组", group.Street, group.SpecialCommittee, Count("委员", group.Members.Count), Count("职务", group.Posts.Count(p => p.Holder is not null))],
        HelpRequest help => ["困难协调", help.Number, nameOf(help.For), $"“{help.Text}”", help.State.ToString(), help.Owner is { } owner ? nameOf(owner) : null],
        OpinionRouting routing => ["专门渠道", routing.Category, string.Join('、', routing.Steps.Select(s => s.Step))],
        Appraisal appraisal => ["群众评议", $"{appraisal.Year}年", Count("份", appraisal.Surveys.Count), appraisal.State.ToString()],
        AppraisalAnswer answer => ["评议", $"{nameOf(answer.Constituent)}→{nameOf(answer.Member)}", answer.Mark, answer.Words],
        Entry entry => [entry.Kind, nameOf(entry.By), string.Join(' ', entry.Fields.Select(f => $"{f.Key}“{f.Value}”")), Count("联系", entry.Sources.Count)],
        Gathering gathering => ["活动", gathering.Kind, Day(gathering.On), gathering.Place, string.Join('、', gathering.People.Where(p => p.Attended).Select(p => nameOf(p.Person))), gathering.InNameOf?.Kind.ToString(), gathering.Door is null ? null : $"签到号{gathering.Door}", gathering.Door is null ? null : gathering.State.ToString()],
        OrganChart chart => ["对口表", string.Join('；', chart.SpecialCommittees.Select(c => $"{c.Name}：{string.Join('、', c.Sectors)}")), string.Join('；', chart.Sectors.SelectMany(s => s.Has).Select(h => $"{h.Key}{h.Value.Count}项"))],
        KeptList list => ["清单", list.Name, $"{list.Year}年", Count("项", list.Items.Count)],
        SetDay day => ["日子", day.Name, Day(day.On)],
        AccessTrace trace => ["访问", trace.By is { } by ? nameOf(by) : null, trace.About is { } about ? $"看{nameOf(about)}" : null, trace.What, trace.Reason],
        _ => [record.GetType().Name, record.Key],
    };

    private IEnumerable<string?> Contact(Contact contact) =>
    [
        "联系", contact.Number, contact.ForOrgan is { } organ ? $"[{organ}]" : null, Day(contact.On) + (contact.OnUntil is { } until ? "至" + Day(until) : null), contact.Time, Names(contact.With), contact.Place,
        contact.WayWords == Way(contact.Way) ? contact.WayWords : $"{Way(contact.Way)}({contact.WayWords})", $"“{contact.Content}”",
        contact.Suggestion is { } suggestion ? $"建议“{suggestion}”" : null,
        contact.Attachments.Count > 0 ? $"附{contact.Attachments.Count}件" : null,
        contact.Topics.Count > 0 ? $"话题{string.Join('、', contact.Topics)}" : null,
        contact.Upward ? "下→上" : null,
        contact.EnteredBy is { } writer ? $"{nameOf(contact.By)}，{nameOf(writer)}代录" : null,
        contact.Trigger is null ? null : "触发",
        contact.Flags.Count > 0 ? $"[{string.Join('、', contact.Flags)}]" : null,
        contact.Confirmations.Count > 0 ? string.Join('、', contact.Confirmations.Select(c => $"{nameOf(c.Key)}:{c.Value}")) : null,
        contact.State switch
        {
            ContactState.Submitted => "已提交",
            ContactState.Withdrawn => "已撤回",
            ContactState.Returned => "退回补充",
            ContactState.InHandling => "办理中",
            _ => "已归档",
        },
    ];

    private IEnumerable<string?> Opinion(Opinion opinion) =>
    [
        "来信", opinion.Number, $"{nameOf(opinion.From)}→{(opinion.To is { } to ? nameOf(to) : "办公室")}", $"“{opinion.Text}”",
        opinion.Suggestion is { } suggestion ? $"建议“{suggestion}”" : null,
        opinion.Attachments.Count > 0 ? $"附{opinion.Attachments.Count}件" : null,
        opinion.Intake is { } intake ? $"{nameOf(intake.By)}代收{intake.Way}{(intake.ConsentVersion is null ? string.Empty : "(本人同意)")}" : null,
        opinion.NameMayBeTold ? "写名" : "隐名", opinion.State.ToString(), Handed(opinion.Handovers), opinion.Judgement,
    ];

    private static string? Handed(IReadOnlyList<Handover> all) => all.Count == 0 ? null : "转办" + string.Join('、', all.Select(h => $"{h.To}{(h.Due is { } due ? $"({Day(due)})" : null)}:{h.State}"));

    private static string? Count(string what, int number) => number == 0 ? null : $"{what}{number}";

    private static string State(Link link) => link.State switch
    {
        LinkState.AwaitingConsent => "待同意",
        LinkState.Ended => "已结束",
        _ => "生效",
    };

    private static string Way(ContactWay way) => way switch
    {
        ContactWay.Visit => "走访",
        ContactWay.UnitVisit => "走访单位",
        ContactWay.Talk => "约谈",
        ContactWay.Forum => "座谈",
        ContactWay.Phone => "电话",
        ContactWay.Online => "网络",
        ContactWay.TextMessage => "短信",
        ContactWay.Letter => "书信",
        ContactWay.Activity => "活动",
        ContactWay.Inspection => "调研",
        ContactWay.Meeting => "会议",
        ContactWay.Reception => "接待",
        ContactWay.Lecture => "宣讲",
        ContactWay.Pairing => "结对",
        _ => "其他",
    };

    private static string Kind(PersonKind kind) => kind switch
    {
        PersonKind.Member => "委员",
        PersonKind.Staff => "工作人员",
        _ => "群众",
    };

    private static string Names(IReadOnlyList<ContactParty> parties) => string.Join('、', parties.Select(p => p.Id is null ? p.Name + "(名单外)" : p.Name));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");
}
