using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>The next morning at nine, once: asks for what a draft still lacks. A draft finished or given up meanwhile is left alone.</summary>
internal sealed class NudgeRunner(ITurnLedger ledger, TimeProvider clock) : IErrandRunner
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);

    /// <summary>After this the words "昨天" would be wrong.</summary>
    private static readonly TimeSpan LongestAgo = TimeSpan.FromHours(48);

    public IReadOnlyCollection<string> Kinds { get; } = ["nudge"];

    public static OutboxEntry Tomorrow(Turn turn) => Errand.Nudge(turn.Address, turn.Now, turn.Now.AddDays(1) - turn.Now.TimeOfDay + Morning);

    public async Task<ErrandResult> RunAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var errand = Errand.Read(entry);
        var address = new Address(entry.Committee, errand.Channel!.Value, errand.User!);
        var conversation = await ledger.LoadAsync(address.Key, cancellationToken);
        if (ConversationState.Read(conversation.State).Open is not ContactDialogue { IsWorthKeeping: true } open
            || open.Begun != DateTimeOffset.Parse(errand.About!, System.Globalization.CultureInfo.InvariantCulture))
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
}
