using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Takes into an open draft what was said out of turn, says that it is kept, and asks again what was being asked.</summary>
internal sealed partial class OutOfTurn(DraftDesk desk, IContactRules rules)
{
    /// <summary>The step, or null when the words are to be heard as usual.</summary>
    public async ValueTask<Step?> TakeAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        if (LooseWords.IsBareVisit(turn.Words))
        {
            return await WentAsync(turn, open, cancellationToken);
        }

        var draft = open.Draft;
        if (LooseWords.SaysWhoElse(turn.Words) && TellsVisit.Named(turn).Where(p => draft.With.All(w => w.Words != p.Name)).ToList() is { Count: > 0 } others)
        {
            var joined = draft with { With = [.. draft.With, .. others.Select(p => PartyFinder.Find(p.Name, turn.ReadingAlone, turn.Who))] };
            return await desk.NextAsync(turn, open.With(joined), open.Question == Questions.Confirm ? draft : null,
                open.Question == Questions.Confirm ? string.Empty : ContactWords.AlsoThere(others.Select(p => p.Name)), cancellationToken);
        }

        var shown = open.Question == Questions.Confirm && draft.Content is not null && !Questions.IsAhead(draft, turn.Today)
            && (LooseWords.Added(turn.Words) is not null || (turn.Words.Length >= 12 && LooseWords.Tells(turn.Words)));
        if ((shown
            || open.Question is Questions.Unlisted or Questions.Guess or Questions.Which or Questions.FullName or Questions.Twin or Questions.Persons
            or Questions.Date or Questions.Way or Questions.Place or Questions.ProposedPlace)
            && turn.Chosen is null && LooseWords.Content(turn.Words) is { } more && !SaysMore(turn, open.Question))
        {
            var wish = turn.ReadingAlone.Slots.Suggestion is { Length: > 3 } said && more.EndsWith(said.TrimEnd('。'), StringComparison.Ordinal) ? said : null;
            var matter = wish is null ? more : WishBefore().Replace(more[..^wish.TrimEnd('。').Length], string.Empty).TrimEnd('，', ',', ' ', '。');
            var merged = draft with { Content = matter.Length == 0 ? draft.Content : TextMerging.Merge(draft.Content, matter, matter),
                Suggestion = wish is null ? draft.Suggestion : TextMerging.Merge(draft.Suggestion, wish, wish) };
            return await desk.NextAsync(turn, open.With(merged), shown ? draft : null, shown ? string.Empty : ContactWords.Noted, cancellationToken);
        }

        if (open.Question == Questions.Confirm && !Questions.IsAhead(draft, turn.Today) && WordFix.In(turn.Words, draft) is { } right)
        {
            return await desk.NextAsync(turn, open.With(right), draft, string.Empty, cancellationToken);
        }

        if (open.Question == Questions.Confirm && !Questions.IsAhead(draft, turn.Today) && YesNo.Of(turn.Words) is null
            && LooseWords.BarePlace(turn.Words, draft) is { } put && put != draft.Place)
        {
            return await desk.NextAsync(turn, open.With(draft with { Place = put }), draft, string.Empty, cancellationToken);
        }

        if (open.Question == Questions.Place && LooseWords.PlaceAndMatter(turn.Words) is var (where, what))
        {
            var told = draft with { Place = where, Content = TextMerging.Merge(draft.Content, what, turn.Words) };
            return await desk.NextAsync(turn, open.With(told), null, string.Empty, cancellationToken);
        }

        if (open.Question == Questions.Place && LooseWords.BarePlace(turn.Words, draft) is { } spot)
        {
            return await desk.NextAsync(turn, open.With(draft with { Place = spot }), null, string.Empty, cancellationToken);
        }

        if (open.Question == Questions.Way && turn.Chosen is null && draft.Place is null && LooseWords.Place(turn.Words) is var (place, home))
        {
            var its = rules[turn.CommitteeId];
            var placed = home ? DraftFilling.Meet(draft, ContactWay.Visit, null, its) with { Place = place } : draft with { Place = place };
            return await desk.NextAsync(turn, open.With(placed), null, home ? ContactWords.MetAtHome(place, placed.WayWords!) : ContactWords.PlaceNoted(place), cancellationToken);
        }

        if (open.Question == Questions.Persons && PersonNames.IsNobody(turn.Words))
        {
            return DraftDesk.Ask(turn, open, new(Questions.Persons, SlotNames.Persons, ContactWords.NoName), string.Empty);
        }

        return null;
    }

    /// <summary>A whole telling answers more than one question; the reading takes it apart.</summary>
    private static bool SaysMore(Turn turn, string? question) =>
        turn.ReadingAlone.Slots is var told
            && ((told.Persons.Count > 0 && question == Questions.Persons) || (told.Date is not null && question == Questions.Date)
                || (told.Place is not null && question == Questions.Place && turn.ReadingAlone.Intent == Intent.LogContact)
            || (question == Questions.Way && (told.Method is not null || told.Channel is not null) && turn.ReadingAlone.Intent == Intent.LogContact));

    /// <summary>Asked last: words that no reading took, while nothing is known yet of what was talked about; or, under the card, one more sentence of it.</summary>
    public async ValueTask<Step?> MatterAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        if (open.Question == Questions.Confirm && !Questions.IsAhead(open.Draft, turn.Today) && LooseWords.IsMatter(turn))
        {
            var said = turn.Words.TrimEnd('。');
            var wish = Wish().Match(said) is { Success: true, Index: 0 };
            var more = wish
                ? open.Draft with { Suggestion = TextMerging.Merge(open.Draft.Suggestion, Wish().Replace(said, string.Empty), said) }
                : open.Draft with { Content = TextMerging.Merge(open.Draft.Content, TextMerging.WithoutOpening(said), said) };
            return await desk.NextAsync(turn, open.With(more), open.Draft, string.Empty, cancellationToken);
        }

        if (open.Draft.Content is not null || open.Question is not (null or Questions.Persons or Questions.Date or Questions.Way)
            || turn.Chosen is not null || !LooseWords.IsMatter(turn))
        {
            return null;
        }

        return await desk.NextAsync(turn, open.With(open.Draft with { Content = turn.Words.TrimEnd('。') }), null,
            ContactWords.ContentNoted(turn.Words.TrimEnd('。')), cancellationToken);
    }

    private async ValueTask<Step> WentAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        var told = LooseWords.DayOf(turn);
        var before = open.Draft;
        var draft = told.Date is not { } day ? before : before with { On = day, OnUntil = null, Time = told.Time ?? before.Time, NoSuchDay = null };
        // 走访, said under the card that says 电话, puts the way right.
        draft = (draft.Way is null
            || (open.Question == Questions.Confirm && told.Date is null
                && draft.Way is ContactWay.Phone or ContactWay.Online or ContactWay.Talk or ContactWay.TextMessage or ContactWay.Letter))
            && !turn.Words.Contains("联系", StringComparison.Ordinal)
            ? DraftFilling.Meet(draft, ContactWay.Visit, null, rules[turn.CommitteeId])
            : draft;
        var lead = told.Date is null || draft.On is not { } on ? string.Empty : ContactWords.DayNoted(DayWords.When(on, null, draft.Time, turn.Today));
        return await desk.NextAsync(turn, open.With(draft), open.Question == Questions.Confirm && draft != before ? before : null, lead, cancellationToken);
    }

    [GeneratedRegex("[，, ]?(他|她|他们|她们|大家)?(也|还)?(想请|希望|建议|最好|盼望|请求|要求|想)(能够|能|可以)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex WishBefore();

    [GeneratedRegex("^(他|她|他们|她们|大家)?(也|还)?(想请|希望|建议|最好|盼望|请求|要求|想)(能够|能|可以)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Wish();
}
