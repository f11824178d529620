using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Answers to our own questions about a draft: a number, a name, yes or no.</summary>
internal sealed class DraftAnswers(DraftDesk desk, ContactSubmission submission, Supplement supplement, IContactRules rules)
{
    /// <summary>The step, or null when the words are no answer to the open question.</summary>
    public async ValueTask<Step?> TakeAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        var yes = YesNo.Of(turn.Words);
        switch (open.Question)
        {
            case Questions.Which:
                return Pick(turn, open) is { } picked ? await NextAsync(turn, open, Replace(open.Draft, PartyState.Which, picked), cancellationToken) : null;
            case Questions.Guess when yes == true:
                return await NextAsync(turn, open, HeardRight(open.Draft), cancellationToken);
            case Questions.Guess when yes == false:
                return await NextAsync(turn, open, Replace(open.Draft, PartyState.Guess, p => new DraftParty(p.Said, PartyState.Unlisted, [])), cancellationToken);
            case Questions.Guess or Questions.Unlisted:
                return await UnlistedAsync(turn, open, cancellationToken);
            case Questions.FullName when PersonNames.IsFull(turn.Words) && !PersonNames.IsNobody(turn.Words):
                return await NextAsync(turn, open, Replace(open.Draft, PartyState.Joins, p => p with { Said = turn.Words }), cancellationToken);
            case Questions.Way when Way(turn.Chosen) is { } way:
                return await NextAsync(turn, open, DraftFilling.Meet(open.Draft, way, null, rules[turn.CommitteeId]), cancellationToken);
            case Questions.Confirm when None(turn.Words) && open.Draft is { Suggestion: null, Way: { } met } && rules[turn.CommitteeId].Needs("suggestion", met):
                return turn.Say(ContactWords.NoSuggestion);
            case { } own when own.StartsWith(Questions.Own, StringComparison.Ordinal) && IsAnswer(turn):
                return await NextAsync(turn, open,
                    Cell(open.Draft, own[Questions.Own.Length..],
                        None(turn.Words) && rules[turn.CommitteeId].Own.Any(a => a.Optional && Questions.Own + a.Slot == own)
                        ? string.Empty
                        : turn.Words.Trim()),
                    cancellationToken);
            case Questions.Confirm when Relabelled(turn, rules[turn.CommitteeId]) is var (key, said):
                return await desk.NextAsync(turn, open.With(Cell(open.Draft, key, said)), open.Draft, string.Empty, cancellationToken);
            case Questions.Confirm when WayReading.Bare(turn.Words) is { } put && !Questions.IsAhead(open.Draft, turn.Today) && rules[turn.CommitteeId].Ways.ContainsKey(put):
                return await desk.NextAsync(turn, open.With(DraftFilling.Meet(open.Draft, put, null, rules[turn.CommitteeId])), open.Draft, string.Empty, cancellationToken);
            case Questions.ProposedPlace when yes is not null:
                return await NextAsync(turn, open, open.Draft with { Place = yes.Value ? open.Draft.ProposedPlace : null, ProposedPlace = null }, cancellationToken);
            case Questions.Twin when (turn.Chosen ?? ListWords.Same(turn.Words)) == "same":
                return await supplement.AddAsync(turn, open, cancellationToken);
            case Questions.Twin when (turn.Chosen ?? ListWords.Same(turn.Words)) == "other":
                return await NextAsync(turn, open, open.Draft with { IsAnother = true }, cancellationToken);
            case Questions.Heard when yes == true:
                return await NextAsync(turn, open, open.Draft, cancellationToken);
            case Questions.Heard or Questions.Confirm when yes == false || turn.Reading.Intent == Intent.Deny:
                return Questions.IsAhead(open.Draft, turn.Today) ? turn.Close(ContactWords.PlanDropped) : turn.Say(ContactWords.WhatIsWrong);
            case Questions.Confirm when yes == true || turn.Reading.Intent == Intent.Confirm:
                return Questions.IsAhead(open.Draft, turn.Today) ? PlanDesk.Submit(turn, open) : await submission.SubmitAsync(turn, open, cancellationToken);
            default:
                return null;
        }
    }

    private async ValueTask<Step?> UnlistedAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        var state = open.Question == Questions.Guess ? PartyState.Guess : PartyState.Unlisted;
        switch (turn.Chosen ?? (state == PartyState.Unlisted ? ListWords.Chosen(turn.Words) : null))
        {
            case "as-said":
                return await NextAsync(turn, open, Replace(open.Draft, state, p => p with { State = PartyState.AsSaid }), cancellationToken);
            case "join":
                return await NextAsync(turn, open, Replace(open.Draft, state, p => p with { State = PartyState.Joins }), cancellationToken);
            case "wrong":
                var without = open.With(open.Draft with { With = [.. open.Draft.With.Where(p => p.State != state)] });
                return without.Draft.With.Count > 0
                    ? await desk.NextAsync(turn, without, null, string.Empty, cancellationToken)
                    : DraftDesk.Ask(turn, without, new(Questions.Persons, SlotNames.Persons, ContactWords.WhoElse), string.Empty);
        }

        // A better name instead of an answer stands for the one in question.
        return turn.Words.Length <= 20 && MidwayReport.In(turn) is null && turn.Reading.Slots.Persons is [var better, ..] && !PersonNames.IsNobody(better)
            ? await NextAsync(turn, open, Replace(open.Draft, state, _ => PartyFinder.Find(better, turn.Reading, turn.Who)), cancellationToken)
            : null;
    }

    /// <summary>By number, by name, or by what tells them apart (月浦那位).</summary>
    private static Func<DraftParty, DraftParty>? Pick(Turn turn, ContactDialogue open)
    {
        var candidates = open.Draft.With.First(p => p.State == PartyState.Which).Candidates;
        var byNumber = turn.Chosen is { } chosen ? candidates.FirstOrDefault(c => c.Id.ToString() == chosen) : null;
        if (byNumber is null)
        {
            var named = candidates.Where(c => turn.Words.Contains(c.Name, StringComparison.Ordinal)).ToList();
            var placed = candidates.Where(c => c.Facts.Split('，').Any(fact => SharesWord(fact, turn.Words))).ToList();
            byNumber = named.Count == 1 ? named[0] : placed.Count == 1 && turn.Words.Length <= 12 ? placed[0] : null;
        }

        return byNumber is null ? null : party => new DraftParty(party.Said, PartyState.Known, [byNumber]);
    }

    private static bool SharesWord(string fact, string words) => fact.Length >= 2 && words.Contains(fact[..2], StringComparison.Ordinal);

    private static ContactDraft Replace(ContactDraft draft, PartyState state, Func<DraftParty, DraftParty> change)
    {
        var at = draft.With.Index().First(p => p.Item.State == state).Index;
        return draft with { With = [.. draft.With.Select((party, i) => i == at ? change(party) : party)] };
    }

    /// <summary>The name was misheard: it is put right wherever it stands.</summary>
    private static ContactDraft HeardRight(ContactDraft draft)
    {
        var party = draft.With.First(p => p.State == PartyState.Guess);
        var (said, name) = (party.Said, party.Candidates[0].Name);
        return Replace(draft, PartyState.Guess, p => p with { State = PartyState.Known }) with
        {
            Place = draft.Place?.Replace(said, name, StringComparison.Ordinal),
            Content = draft.Content?.Replace(said, name, StringComparison.Ordinal),
            Suggestion = draft.Suggestion?.Replace(said, name, StringComparison.Ordinal),
        };
    }

    private static bool None(string words) =>
        words.Trim().TrimEnd('。', '！', '了', '的') is "没有" or "无" or "没" or "暂无" or "没提" or "没什么" or "没有提" or "没有建议" or "没意见" or "没有意见" or "没什么建议";

    /// <summary>Free words, and not a correction of something else or a whole other report.</summary>
    private static bool IsAnswer(Turn turn) =>
        turn.Words.Length is > 0 and <= 1000 && MidwayReport.In(turn) is null
        && turn.Reading.Intent is not (Intent.CorrectSlot or Intent.Cancel or Intent.Help);

    private static ContactDraft Cell(ContactDraft draft, string key, string said) => draft with { Cells = new Dictionary<string, string>(draft.Cells) { [key] = said } };

    /// <summary>“天气：晴” while the card is shown: the cell of that name is put right.</summary>
    private static (string Key, string Said)? Relabelled(Turn turn, ContactRules rules)
    {
        foreach (var own in rules.Own)
        {
            if (turn.Words.StartsWith(own.Label, StringComparison.Ordinal)
                && turn.Words[own.Label.Length..].TrimStart('改', '成', '为', '是', '：', ':', ' ') is { Length: > 0 } said
                && said.Length < turn.Words.Length - own.Label.Length)
            {
                return (own.Slot, said);
            }
        }

        return null;
    }

    private static ContactWay? Way(string? chosen) => chosen switch
    {
        "visit" => ContactWay.Visit,
        "talk" => ContactWay.Talk,
        "phone" => ContactWay.Phone,
        _ => null,
    };

    private ValueTask<Step> NextAsync(Turn turn, ContactDialogue open, ContactDraft draft, CancellationToken cancellationToken) =>
        desk.NextAsync(turn, open.With(draft), null, string.Empty, cancellationToken);
}
