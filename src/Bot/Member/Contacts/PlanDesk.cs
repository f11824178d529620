using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Contacts;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>A contact still ahead becomes a plan, and the member is asked on its day how it went.</summary>
internal static class PlanDesk
{
    /// <summary>When the question comes on the day: after the afternoon, before the evening's quiet.</summary>
    private static readonly TimeOnly AskedAt = new(17, 30);

    public static string Proposal(ContactDraft draft, Turn turn) =>
        ContactWords.PlanProposal(DayWords.When(draft.On!.Value, draft.OnUntil, draft.Time, turn.Today), How(draft), Who(draft), timely: true);

    public static Step Submit(Turn turn, ContactDialogue open)
    {
        var draft = open.Draft;
        var plan = new ContactPlan
        {
            Id = PlanId.From(draft.Id.Value),
            Committee = turn.CommitteeId,
            By = turn.Person!.Id,
            With = [.. draft.With.Select(p => p.ToParty())],
            On = draft.On!.Value,
            Time = draft.Time,
            Place = draft.Place,
        };
        var reminder = Reminder(plan, ContactWords.PlanReminder(How(draft), Who(draft)), turn);
        return turn.Close(ContactWords.Planned(DayWords.Day(plan.On, turn.Today), Who(draft))) with { Changes = [plan], Outbox = [reminder] };
    }

    public static OutboxEntry Reminder(ContactPlan plan, string words, Turn turn) =>
        Errand.Plan(plan, words, turn.Now, new DateTimeOffset(plan.On.ToDateTime(AskedAt), turn.Now.Offset));

    private static string How(ContactDraft draft) => draft.Way is null ? "去看" : draft.WayWords!;

    private static string Who(ContactDraft draft) => string.Join('、', draft.With.Select(p => p.Words));
}
