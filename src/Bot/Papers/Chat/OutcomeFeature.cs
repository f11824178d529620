using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>履职成果: 提案, 调研报告, 大会发言 and what else the regulation lists. 社情民意信息 has a journey of its own.</summary>
internal sealed partial class OutcomeFeature(RegulationShelf shelf, IPeople people) : IFeature
{
    private const int MostTitle = 120;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.Record) || turn.Words.Length is 0 or > 400 || shelf.Find(turn.CommitteeId) is not { } regulation)
        {
            return null;
        }

        if (turn.State.Open is OutcomeDraft draft)
        {
            return draft.Awaiting == SlotNames.Confirm && turn.Words.TrimEnd('。', '！') is "提交" or "确认" or "好" or "对" or "没问题"
                ? Submit(turn, draft)
                : await ShowAsync(turn, draft, turn.Words, cancellationToken);
        }

        var kinds = regulation.Offers.Results.Where(k => k != OutcomeKinds.OpinionReport).ToList();
        if (!turn.IsFree || kinds.Count == 0)
        {
            return null;
        }

        if (turn.Words.TrimEnd('。') is "履职成果" or "报成果" or "交成果" or "登记成果" or "成果")
        {
            return turn.Ask(new Menu(), "kind", PaperWords.WhichOutcome, [.. kinds.Take(9).Select(k => new Option("交了" + k, k))]);
        }

        var match = Opening().Match(turn.Words);
        return match.Success && Kind(kinds, match.Groups["rest"].Value) is { } kind
            ? await ShowAsync(turn, new OutcomeDraft { Kind = kind }, match.Groups["rest"].Value[kind.Length..], cancellationToken)
            : null;
    }

    private static string? Kind(IEnumerable<string> kinds, string rest) => kinds.Where(k => rest.StartsWith(k, StringComparison.Ordinal)).MaxBy(k => k.Length);

    private async ValueTask<Step> ShowAsync(Turn turn, OutcomeDraft draft, string said, CancellationToken cancellationToken)
    {
        var title = said.Trim('：', ':', '，', ' ', '《', '》', '“', '”', '。');
        if (Joint().Match(title) is { Success: true } joint)
        {
            var found = new List<ContactParty>();
            foreach (var name in joint.Groups["names"].Value.Split(['、', '，', '和'], StringSplitOptions.RemoveEmptyEntries))
            {
                found.AddRange((await people.NamedAsync(turn.CommitteeId, name.Trim(), cancellationToken)).Where(p => p.Kind == PersonKind.Member)
                    .Take(1).Select(p => new ContactParty(p.Name, p.Id)));
            }

            (draft, title) = (draft with { With = found }, title.Remove(joint.Index, joint.Length).Trim('：', ':', '，', ' ', '《', '》', '（', '）', '。'));
        }

        if (title.Length is < 2 or > MostTitle)
        {
            return turn.Ask(draft, "title", PaperWords.AskTitle);
        }

        var filled = draft with { Title = title };
        return turn.Ask(filled, SlotNames.Confirm, PaperWords.Outcome(filled));
    }

    private static Step Submit(Turn turn, OutcomeDraft draft)
    {
        var told = new Outcome { Id = OutcomeId.New(turn.Now), Committee = turn.CommitteeId, Kind = draft.Kind, Title = draft.Title!,
            Authors = [turn.Person!.Id, .. draft.With.Select(w => w.Id).OfType<PersonId>()], On = turn.Today };
        return told.Submit(turn.Today).Ok(out var outcome, out var refusal)
            ? turn.Close(PaperWords.OutcomeDone(outcome.Kind)) with { Changes = [outcome] }
            : turn.Say(RefusalWords.Of(refusal));
    }

    [GeneratedRegex(@"^(我)?(今天|昨天|刚刚?)?(又)?(交了?|提交了?|提了|写了|递交了?|报了?|登记)(履职)?(成果)?[ 　：:，]*(一|1|１)?(份|件|篇|个|条)?(?<rest>.{2,300})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[（(，]?[与和跟](?<names>[\p{IsCJKUnifiedIdeographs}、，和]{2,40}?)(联名|一起|合写)[）)]?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Joint();
}
