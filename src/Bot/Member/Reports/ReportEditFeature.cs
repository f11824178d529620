using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Permissions;
using WeLiaison.Storage.Numbers;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Reports;

/// <summary>看初稿: a report in draft is shown, changed by saying what should stand there, sent to the office or deleted.</summary>
internal sealed partial class ReportEditFeature(IOpinionReports reports, INumbers numbers, OfficeDesk office) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.HandleReports) || turn.Words.Length == 0)
        {
            return null;
        }

        if (turn.State.Open is null or ReportEditing
            && turn.Words is "看初稿" or "我的初稿" or "改初稿" or "初稿" or "社情民意初稿" or "送初稿" or "看看初稿" or "看一下" or "看看" or "看一下初稿"
            && (turn.State.Open is ReportEditing || turn.Words.Contains("初稿", StringComparison.Ordinal)))
        {
            return await ShowAsync(turn, cancellationToken);
        }

        if (turn.IsFree && turn.State.Open is not ReportEditing && Titling().IsMatch(turn.Words))
        {
            var drafting = (await reports.ByAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken)).FirstOrDefault(r => r.State == OpinionReportState.Drafting);
            return drafting is null
                ? turn.Say(ReportWords.NoDraftToTitle)
                : await WorkAsync(turn, new ReportEditing { Report = drafting.Id.Value, Title = drafting.Title }, drafting, cancellationToken);
        }

        return turn.State.Open is ReportEditing open
            && await reports.FindAsync(turn.CommitteeId, OpinionReportId.From(open.Report),
                cancellationToken) is { State: OpinionReportState.Drafting } report
            ? await WorkAsync(turn, open, report, cancellationToken)
            : null;
    }

    private async ValueTask<Step> ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        var own = await reports.ByAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken);
        return own.FirstOrDefault(r => r.State == OpinionReportState.Drafting) is { } draft
            ? turn.Ask(new ReportEditing { Report = draft.Id.Value, Title = draft.Title }, SlotNames.Choice, ReportWords.Show(draft), ReportWords.DraftOptions)
            : turn.Say(ReportWords.NoDraft);
    }

    private async ValueTask<Step?> WorkAsync(Turn turn, ReportEditing open, OpinionReport report, CancellationToken cancellationToken)
    {
        switch (turn.Chosen ?? Plain.Of(turn.Words))
        {
            case "send" or "送" or "提交" or "送出" or "送审" or "报送" or "送出去" or "交上去" or "送上去" or "报上去" or "发送" or "送办公室":
                var number = await numbers.NextAsync(turn.CommitteeId, 'S', turn.Today, cancellationToken);
                return turn.Close(ReportWords.Sent(number)) with
                {
                    Changes = [report with { Number = number, State = OpinionReportState.Submitted, SubmittedAt = turn.Now }],
                    Outbox = await office.TellAsync(turn.CommitteeId, ReportWords.ToOffice(turn.Person!.Name, report.Title, number), turn.Now, cancellationToken, about: number),
                };
            case "edit" or "改" or "修改" or "改改" or "要改":
                return turn.Ask(open, SlotNames.Content, ReportWords.HowToEdit);
            case "delete" or "删" or "删掉" or "删除" or "不要" or "不报" or "不送":
                return turn.Close(ReportWords.Discarded) with { Changes = [report with { State = OpinionReportState.Discarded }] };
        }

        if (YesNo.Of(turn.Words) == true)
        {
            // 好 says that it was read; what leaves for the office is sent only when asked for.
            return turn.Ask(open, SlotNames.Choice, ReportWords.Kept, ReportWords.DraftOptions);
        }

        return Edited(report, turn.Words) is { } edited
            ? turn.Ask(open with { Title = edited.Title }, SlotNames.Choice, ReportWords.Changed(edited), ReportWords.DraftOptions) with { Changes = [edited] }
            : null;
    }

    private static OpinionReport? Edited(OpinionReport report, string words)
    {
        if (Setting().Match(words) is { Success: true } setting)
        {
            var value = setting.Groups["value"].Value.Trim().Trim('“', '”', '"');
            value = value.Length > 10_000 ? value[..10_000] : value;
            return setting.Groups["what"].Value switch
            {
                "标题" or "题目" => report with { Title = value.Length > 60 ? value[..60] : value },
                "建议" => report with { Suggestion = value },
                _ => report with { Text = value },
            };
        }

        return Adding().Match(words) is { Success: true } adding ? report with { Text = TextMerging.Merge(report.Text, adding.Groups["value"].Value, string.Empty) } : null;
    }

    [GeneratedRegex("^(把|改一下|改下|换一下|换个)?(?<what>标题|题目|内容|正文|建议)(太长|太短|不好|不对|不行|不准)?(了)?[，, ]*(改成|改为|换成|应该是|就叫|叫做?|是|：|:)[:：]?\\s*(?<value>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Setting();

    /// <summary>Only a report has a title.</summary>
    [GeneratedRegex("^(把)?(社情民意|初稿)?(的)?(标题|题目)(太长|太短|不好|不对|不行|不准)?(了)?[，, ]*(改成|改为|换成|应该是|是|：|:)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Titling();

    [GeneratedRegex("^(再)?(补充|加一句|加上|还有)(一下|一句)?[:：，, ]\\s*(?<value>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Adding();
}
