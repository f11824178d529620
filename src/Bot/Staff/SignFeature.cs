using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Help;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Staff;

/// <summary>待签、签、退回: the steps that a regulation puts behind each contact (宝山: 专委会, then 专委办), by those whose step it is.</summary>
internal sealed partial class SignFeature(RegulationShelf shelf, IContacts contacts, IPeople people) : IFeature
{
    private const int Days = 120;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!(turn.Who.IsStaff || turn.Who.IsMember) || turn.Words.Length is 0 or > 600 || !turn.IsFree
            || shelf.Find(turn.CommitteeId) is not { } regulation || regulation.FindWorkflow(ContactHandling.Workflow) is not { } workflow)
        {
            return null;
        }

        if (turn.Words.TrimEnd('。', '？') is "待签" or "待办意见" or "要签的" or "我要签的" or "有要签的吗")
        {
            return turn.May(Act.CommitteeOpinion, Matter.OfAll, Reach.Scope) || turn.May(Act.OfficeOpinion, Matter.OfAll, Reach.Scope)
                ? turn.Say(await WaitingAsync(turn, regulation, cancellationToken))
                : turn.Denied(Act.CommitteeOpinion, Matter.OfAll, Reach.Scope);
        }

        var said = Opening().Match(turn.Words);
        if (!said.Success)
        {
            return null;
        }

        var (number, text) = (said.Groups["number"].Value.ToUpperInvariant(), said.Groups["text"].Value.Trim('，', ',', '：', ':', ' '));
        if (await contacts.NumberedAsync(turn.CommitteeId, number, cancellationToken) is not { } contact)
        {
            return turn.May(Act.CommitteeOpinion, Matter.OfAll, Reach.Scope) || turn.May(Act.OfficeOpinion, Matter.OfAll, Reach.Scope)
                ? turn.Say(StaffWords.NoSuchRecord(number))
                : turn.Denied(Act.OfficeOpinion, Matter.OfAll, Reach.Scope);
        }

        var signer = ContactHandling.SigningCommittee(contact, await PeopleOfAsync(turn, contact, cancellationToken));
        if (ContactHandling.Waiting(contact, regulation, signer) is { } waits && turn.Denied(ActOf(waits), Matter.OfCommittee(signer), Reach.Sign) is { } denied)
        {
            return denied;
        }

        return said.Groups["verb"].Value.StartsWith('退') ? Return(turn, regulation, contact, signer, text) : Sign(turn, regulation, workflow, contact, signer, text);
    }

    /// <summary>Which row of the table the step stands in; whose step it is within the row says the regulation file.</summary>
    private static Act ActOf(WorkflowStep step) => step.Role == Roles.SpecialCommittee ? Act.CommitteeOpinion : Act.OfficeOpinion;

    private static Step Sign(Turn turn, Regulation regulation, Workflow workflow, Contact contact, string? signer, string text)
    {
        var outcomes = workflow.Outcomes.Where(o => text.Contains(o, StringComparison.Ordinal)).ToList();
        var last = ContactHandling.Waiting(contact, regulation, signer) is { } step && workflow.After(step.Name) is null;
        if (last && outcomes.Count == 0)
        {
            return turn.Say(StaffWords.AskOutcome(workflow));
        }

        if (!ContactHandling.Sign(contact, regulation, signer, turn.Person!, text, last ? outcomes : [], turn.Now, turn.Today).Ok(out var signed, out var refusal))
        {
            return turn.Say(RefusalWords.Of(refusal));
        }

        var done = signed.Handling[^1];
        var words = StaffWords.Signed(contact.Number, done.Step) + (last ? StaffWords.Closed(outcomes) : StaffWords.NextWaits(workflow.After(done.Step)!.Name));
        return turn.Say(words) with
        {
            Changes = [signed, .. Difficulty(turn, signed, last)],
            Outbox = [Errand.Tell(turn.CommitteeId, contact.By, StaffWords.SignedToAuthor(signed, done, last), turn.Now, headline: "联系情况有了处理意见", about: contact.Number)],
        };
    }

    /// <summary>An outcome 困难协调 opens the request whose owner sees it through (BS-20).</summary>
    private static IEnumerable<HelpRequest> Difficulty(Turn turn, Contact signed, bool last) =>
        last && signed.Outcomes.Contains("困难协调") && signed.With.Select(w => w.Id).FirstOrDefault(id => id is not null) is { } whose
            ? [new HelpRequest { Id = HelpRequestId.New(turn.Now), Committee = turn.CommitteeId, Number = "K" + signed.Number[1..], For = whose,
                Text = signed.Content, From = signed.Id, At = turn.Now }]
            : [];

    private static Step Return(Turn turn, Regulation regulation, Contact contact, string? signer, string reason) =>
        ContactHandling.Return(contact, regulation, signer, turn.Person!, reason, turn.Today).Ok(out var returned, out var refusal)
            ? turn.Say(StaffWords.Returned(contact.Number)) with
            {
                Changes = [returned],
                Outbox = [Errand.Tell(turn.CommitteeId, contact.By, StaffWords.ReturnedToAuthor(contact.Number, reason), turn.Now, headline: "联系记录退回补充", about: contact.Number)],
            }
            : turn.Say(RefusalWords.Of(refusal));

    private async ValueTask<string> WaitingAsync(Turn turn, Regulation regulation, CancellationToken cancellationToken)
    {
        var recent = await contacts.ListAsync(turn.CommitteeId, turn.Today.AddDays(-Days), turn.Today, cancellationToken);
        var waiting = new List<(Contact, WorkflowStep, string)>();
        foreach (var contact in recent.Where(c => c.State is ContactState.Submitted or ContactState.InHandling).OrderBy(c => c.SubmittedAt)
            .ThenBy(c => c.Number, StringComparer.Ordinal))
        {
            var known = await PeopleOfAsync(turn, contact, cancellationToken);
            var signer = ContactHandling.SigningCommittee(contact, known);
            if (ContactHandling.Waiting(contact, regulation, signer) is { } step && regulation.MayTake(step, turn.Person!, signer, turn.Today)
                && turn.May(ActOf(step), Matter.OfCommittee(signer), Reach.Sign))
            {
                waiting.Add((contact, step, known.TryGetValue(contact.By, out var author) ? author.Name : string.Empty));
            }
        }

        return waiting.Count == 0 ? StaffWords.NothingToSign : StaffWords.Waiting(waiting);
    }

    private async ValueTask<IReadOnlyDictionary<PersonId, Person>> PeopleOfAsync(Turn turn, Contact contact, CancellationToken cancellationToken) =>
        (await people.FindAllAsync(turn.CommitteeId, [contact.By, .. contact.With.Select(w => w.Id).OfType<PersonId>()], cancellationToken)).ToDictionary(p => p.Id);

    [GeneratedRegex(@"^(?<verb>签|退回补充|退回|退)[ 　：:]*(?<number>[Ll]\d{6}-\d{1,4})(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();
}
