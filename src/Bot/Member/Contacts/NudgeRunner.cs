using System.Globalization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Member.Reports;
using WeLiaison.Bot.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>The next morning at nine, once: asks for what a draft still lacks. A draft finished or given up meanwhile is left alone.</summary>
internal sealed class NudgeRunner(ITurnLedger ledger, CalendarShelf calendars, TimeProvider clock) : IErrandRunner
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);

    /// <summary>After this the words "昨天" would be wrong.</summary>
    private static readonly TimeSpan LongestAgo = TimeSpan.FromHours(48);

    public IReadOnlyCollection<string> Kinds { get; } = ["nudge"];

    /// <summary>For a form begun now.</summary>
    public static OutboxEntry Tomorrow(Turn turn) => Errand.Nudge(turn.Address, turn.Now, turn.Now.AddDays(1) - turn.Now.TimeOfDay + Morning);

    public async Task<ErrandResult> RunAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var errand = Errand.Read(entry);
        var address = new Address(entry.Committee, errand.Channel!.Value, errand.User!);
        var conversation = await ledger.LoadAsync(address.Key, cancellationToken);
        var begun = ConversationState.Read(conversation.State).Open;
        var day = DateOnly.Parse(errand.About.AsSpan(0, "yyyy-MM-dd".Length), CultureInfo.InvariantCulture);
        if (begun is OpinionDraft { IsWorthKeeping: true } letter && DateOnly.FromDateTime(letter.Begun.DateTime) == day)
        {
            return await AskAsync(entry, address, OpinionWords.Nudge(letter), letter.Begun, letter.TouchedAt, cancellationToken);
        }

        if (begun is ReportEditing report && DateOnly.FromDateTime(report.Begun.DateTime) == day)
        {
            return await AskAsync(entry, address, ReportWords.Nudge(report.Title), report.Begun, report.TouchedAt, cancellationToken);
        }

        if (begun is not ContactDialogue { IsWorthKeeping: true } open || DateOnly.FromDateTime(open.Begun.DateTime) != day)
        {
            return new ErrandResult(new OutboxVerdict.Sent());
        }

        if (clock.GetUtcNow() - open.Begun > LongestAgo)
        {
            return new ErrandResult(new OutboxVerdict.Dropped("too late to be of use"));
        }

        var who = string.Join('、', open.Draft.With.Select(p => p.Words));
        var words = open.Question == Questions.Another ? ContactWords.NudgeToChoose(who)
            : open.Question == Questions.Confirm ? ContactWords.NudgeToSubmit(who) : ContactWords.Nudge(who, ContactWords.Missing(open.Question));
        var say = Errand.Say(address, words, clock.GetUtcNow()) with { Id = Errand.Following(entry.Id) };
        await ledger.CommitAsync([], [say], cancellationToken);
        return new ErrandResult(new OutboxVerdict.Sent());
    }

    /// <summary>
    /// A letter, or a report in draft, left lying is asked about once, on the next working morning. Its author may be written to for two days after their last word;
    /// later the draft simply waits for them.
    /// </summary>
    private async Task<ErrandResult> AskAsync(OutboxEntry entry, Address address, string words, DateTimeOffset begun, DateTimeOffset touched, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!calendars.Calendar.IsWorkingDay(DateOnly.FromDateTime(now.ToOffset(begun.Offset).DateTime)))
        {
            return new ErrandResult(new OutboxVerdict.Later(now.AddDays(1), "not a working day"));
        }

        if (now - touched > LongestAgo)
        {
            return new ErrandResult(new OutboxVerdict.Dropped("too late to be of use"));
        }

        await ledger.CommitAsync([], [Errand.Say(address, words, now) with { Id = Errand.Following(entry.Id) }], cancellationToken);
        return new ErrandResult(new OutboxVerdict.Sent());
    }
}
