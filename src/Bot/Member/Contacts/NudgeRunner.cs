using System.Globalization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Duties;
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
            return await AskLetterAsync(entry, address, letter, cancellationToken);
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
        var words = open.Question == Questions.Confirm ? ContactWords.NudgeToSubmit(who) : ContactWords.Nudge(who, ContactWords.Missing(open.Question));
        var say = Errand.Say(address, words, clock.GetUtcNow()) with { Id = Errand.Following(entry.Id) };
        await ledger.CommitAsync([], [say], cancellationToken);
        return new ErrandResult(new OutboxVerdict.Sent());
    }

    /// <summary>
    /// A letter left lying is asked about once, on the next working morning. Its author may be written to for two days after their last word;
    /// later the draft simply waits for them.
    /// </summary>
    private async Task<ErrandResult> AskLetterAsync(OutboxEntry entry, Address address, OpinionDraft letter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!calendars.Calendar.IsWorkingDay(DateOnly.FromDateTime(now.ToOffset(letter.Begun.Offset).DateTime)))
        {
            return new ErrandResult(new OutboxVerdict.Later(now.AddDays(1), "not a working day"));
        }

        if (now - letter.TouchedAt > LongestAgo)
        {
            return new ErrandResult(new OutboxVerdict.Dropped("too late to be of use"));
        }

        await ledger.CommitAsync([], [Errand.Say(address, OpinionWords.Nudge(letter), now) with { Id = Errand.Following(entry.Id) }], cancellationToken);
        return new ErrandResult(new OutboxVerdict.Sent());
    }
}
