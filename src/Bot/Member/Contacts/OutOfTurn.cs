using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Takes into an open draft what was said out of turn, says that it is kept, and asks again what was being asked.</summary>
internal sealed class OutOfTurn(DraftDesk desk, IContactRules rules)
{
    /// <summary>The step, or null when the words are to be heard as usual.</summary>
    public async ValueTask<Step?> TakeAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        if (LooseWords.IsBareVisit(turn.Words))
        {
            return await WentAsync(turn, open, cancellationToken);
        }

        var draft = open.Draft;
        if (open.Question is Questions.Unlisted or Questions.Guess or Questions.Which or Questions.FullName && LooseWords.Content(turn.Words) is { } more)
        {
            var merged = draft with { Content = TextMerging.Merge(draft.Content, more, more) };
            return await desk.NextAsync(turn, open.With(merged), null, ContactWords.Noted, cancellationToken);
        }

        if (open.Question == Questions.Way && turn.Chosen is null && draft.Place is null && LooseWords.Place(turn.Words) is var (place, home))
        {
            var its = rules[turn.CommitteeId];
            var placed = home ? DraftFilling.Meet(draft, ContactWay.Visit, null, its) with { Place = place } : draft with { Place = place };
            return await desk.NextAsync(turn, open.With(placed), null, home ? ContactWords.MetAtHome(place, placed.WayWords!) : ContactWords.PlaceNoted(place), cancellationToken);
        }

        if (open.Question == Questions.Persons && PersonNames.IsNobody(turn.Words))
        {
            return DraftDesk.Ask(turn, open, new(Questions.Persons, Understanding.SlotNames.Persons, ContactWords.NoName), string.Empty);
        }

        return null;
    }

    /// <summary>Asked last: words that no reading took, while nothing is known yet of what was talked about.</summary>
    public async ValueTask<Step?> MatterAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        if (open.Draft.Content is not null || open.Question is not (null or Questions.Persons or Questions.Date or Questions.Way) || turn.Chosen is not null || !LooseWords.IsMatter(turn))
        {
            return null;
        }

        return await desk.NextAsync(turn, open.With(open.Draft with { Content = turn.Words.TrimEnd('。') }), null, ContactWords.ContentNoted(turn.Words.TrimEnd('。')), cancellationToken);
    }

    private async ValueTask<Step> WentAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        var told = LooseWords.DayOf(turn);
        var before = open.Draft;
        var draft = told.Date is not { } day ? before : before with { On = day, OnUntil = null, Time = told.Time ?? before.Time, NoSuchDay = null };
        draft = draft.Way is null && !turn.Words.Contains("联系", StringComparison.Ordinal) ? DraftFilling.Meet(draft, ContactWay.Visit, null, rules[turn.CommitteeId]) : draft;
        var lead = told.Date is null || draft.On is not { } on ? string.Empty : ContactWords.DayNoted(DayWords.When(on, null, draft.Time, turn.Today));
        return await desk.NextAsync(turn, open.With(draft), null, lead, cancellationToken);
    }
}
