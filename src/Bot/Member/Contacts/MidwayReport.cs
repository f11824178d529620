using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>A whole report told while another is being asked about: with the open question in mind the reader would find only its answer.</summary>
internal static partial class MidwayReport
{
    private const int Shortest = 10;

    /// <summary>The report, or null when the words are an answer or a correction.</summary>
    public static Reading? In(Turn turn)
    {
        if (turn.Words.Length < Shortest || turn.ReadingAlone is not { Intent: Intent.LogContact, Visits: [var first, ..] } alone || Corrects(turn.Words, alone))
        {
            return null;
        }

        return alone.Visits.Count > 1 || (first.Persons.Count > 0 && first is { Date: not null } && (first.Content ?? first.Suggestion) is not null) ? alone : null;
    }

    /// <summary>A whole report that only sounds like a correction: 她希望把空地改成停车场. What it would change was never said before.</summary>
    public static bool OnlySoundsLikeCorrection(Turn turn) =>
        Correcting().IsMatch(turn.Words) && turn.ReadingAlone is { Intent: Intent.LogContact, Visits: [{ Persons.Count: > 0 }, ..] } alone && !Corrects(turn.Words, alone);

    /// <summary>A word of correction that is ours; in what somebody else said or wishes it is theirs.</summary>
    private static bool Corrects(string words, Reading alone) =>
        Correcting()
            .IsMatch(alone.Visits.SelectMany(v => new[] { v.Content, v.Suggestion }).OfType<string>()
                .Aggregate(words, (rest, told) => rest.Replace(told, string.Empty, StringComparison.Ordinal)));

    /// <summary>Other people than the draft has.</summary>
    public static bool IsAnother(ContactDraft draft, Reading whole, Turn turn) =>
        draft.With.Count == 0
            ? IsAnotherMatter(draft, whole.Visits[0])
            : whole.Visits[0].Persons.All(said => draft.With.All(p => p.Said != said && p.Words != PartyFinder.Find(said, whole, turn.Who).Words));

    /// <summary>A draft without a person may be a false start: another day, or words that share nothing with the report's, are not its beginning.</summary>
    private static bool IsAnotherMatter(ContactDraft draft, Slots told) =>
        (draft.On is { } on && told.Date is { } day && on != day)
        || (draft.Content is { Length: > 0 } before && (told.Content ?? told.Suggestion) is { } now
            && !Enumerable.Range(0, before.Length - 1).Any(i => now.Contains(before.Substring(i, 2), StringComparison.Ordinal)));

    [GeneratedRegex("不是|改成|改为|换成|应该是|写错|说错|弄错|不对", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Correcting();
}
