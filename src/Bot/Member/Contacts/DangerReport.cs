using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>A visit in which a danger to life was told: the numbers to call come first, and the report goes on, for the office alone.</summary>
internal sealed partial class DangerReport(DraftDesk desk, IContactRules rules)
{
    /// <summary>The step, or null when the words tell of no visit of the speaker's own.</summary>
    public async ValueTask<Step?> TakeAsync(Turn turn, string danger, CancellationToken cancellationToken)
    {
        if (turn.State.Open is not null || !turn.MemberMay(Act.Record) || !(TellsVisit.In(turn) || (AtHome().IsMatch(turn.Words) && TellsVisit.Named(turn).Count > 0)))
        {
            return null;
        }

        var told = new Slots { Persons = [.. TellsVisit.Named(turn).Select(p => p.Name)], Date = Day(turn), Content = turn.Words.TrimEnd('。') };
        var its = rules[turn.CommitteeId];
        var draft = DraftFilling.Start(told, turn.Reading, turn.Words, turn.Who, its, turn.Now) with { IsGrave = true };
        draft = draft is { Way: null, With: [{ Known: { } known }] } && Home().IsMatch(turn.Words)
            ? DraftFilling.Meet(draft, ContactWay.Visit, null, its) with { Place = known.Name + "家" }
            : draft;
        var step = await desk.NextAsync(turn, ContactDialogue.Of([LooseWords.OfToday(draft, turn)], turn.Now), null, $"{danger}\n{ContactWords.ForOfficeOnly}", cancellationToken);
        return step with { Outbox = [.. step.Outbox, NudgeRunner.Tomorrow(turn)] };
    }

    [GeneratedRegex("(去|到|上|在)了?.{1,6}家", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Home();

    [GeneratedRegex("(去|到|上|在)了?.{1,6}(家|那儿|那里|单位|店里|厂里)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AtHome();

    /// <summary>An alarm has no day; the few words in which somebody in haste names one are enough, and any other is asked for.</summary>
    private static DateOnly? Day(Turn turn)
    {
        bool Has(string words) => turn.Words.Contains(words, StringComparison.Ordinal);
        return Has("今天") || Has("今早") || Has("今儿") || Has("刚") ? turn.Today
            : Has("大前天") ? null
            : Has("前天") ? turn.Today.AddDays(-2)
            : Has("昨") ? turn.Today.AddDays(-1)
            : null;
    }
}
