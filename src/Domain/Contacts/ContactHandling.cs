using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Contacts;

/// <summary>A contact's way after it was submitted: the steps of the regulation file, return, withdrawal, correction.</summary>
public static class ContactHandling
{
    public const string Workflow = "contact";

    /// <summary>Which 专委会 signs: that of the linking person, else that of the first linked person who has one, else none.</summary>
    public static string? SigningCommittee(Contact contact, IReadOnlyDictionary<PersonId, Person> people)
    {
        if (contact.ForOrgan is { } organ)
        {
            return organ;
        }

        if (people.TryGetValue(contact.By, out var by) && by.SpecialCommittee is { } own)
        {
            return own;
        }

        foreach (var party in contact.With)
        {
            if (party.Id is { } id && people.TryGetValue(id, out var met) && met.SpecialCommittee is { } theirs)
            {
                return theirs;
            }
        }

        return null;
    }

    /// <summary>The step that waits, or none: the file has no steps, all are signed, or the author is to complete it.</summary>
    public static WorkflowStep? Waiting(Contact contact, Regulation regulation, string? signer)
    {
        if (contact.State is not (ContactState.Submitted or ContactState.InHandling) || regulation.FindWorkflow(Workflow) is not { } workflow)
        {
            return null;
        }

        var step = workflow.After(contact.Handling.Count > 0 ? contact.Handling[^1].Step : null);
        while (step is { SkipIfNobody: true } && signer is null)
        {
            step = workflow.After(step.Name);
        }

        return step;
    }

    /// <summary>The state right after submission: closed at once where the file has no handling.</summary>
    public static Contact Begin(Contact contact, Regulation regulation) =>
        regulation.FindWorkflow(Workflow) is null ? contact with { State = ContactState.Closed } : contact;

    /// <summary>
    /// Signs the waiting step; the last one closes the record with its outcomes.
    /// Refusals <c>contact.no-step</c>, <c>contact.role</c>, <c>contact.text</c>, <c>contact.outcome</c>.
    /// </summary>
    public static Result<Contact> Sign(Contact contact, Regulation regulation, string? signer, Person by, string text,
        IReadOnlyList<string> outcomes, DateTimeOffset at, DateOnly today)
    {
        if (Waiting(contact, regulation, signer) is not { } step)
        {
            return new Refusal("contact.no-step");
        }

        if (!regulation.MayTake(step, by, signer, today))
        {
            return new Refusal("contact.role", step.Name);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return new Refusal("contact.text");
        }

        var workflow = regulation.FindWorkflow(Workflow)!;
        var last = workflow.After(step.Name) is null;
        if (outcomes.FirstOrDefault(o => !workflow.Outcomes.Contains(o)) is { } stray || (last && workflow.Outcomes.Count > 0 && outcomes.Count == 0))
        {
            return new Refusal("contact.outcome", string.Join('、', workflow.Outcomes));
        }

        return contact with
        {
            State = last ? ContactState.Closed : ContactState.InHandling,
            Handling = [.. contact.Handling, new HandlingStep(step.Name, by.Id, at, text)],
            Outcomes = last ? outcomes : contact.Outcomes,
        };
    }

    /// <summary>退回补充 from a waiting step. Refusals <c>contact.no-step</c>, <c>contact.role</c>, <c>contact.reason</c>.</summary>
    public static Result<Contact> Return(Contact contact, Regulation regulation, string? signer, Person by, string reason, DateOnly today)
    {
        if (Waiting(contact, regulation, signer) is not { } step)
        {
            return new Refusal("contact.no-step");
        }

        if (!regulation.MayTake(step, by, signer, today))
        {
            return new Refusal("contact.role", step.Name);
        }

        return string.IsNullOrWhiteSpace(reason) ? new Refusal("contact.reason") : contact with { State = ContactState.Returned, ReturnReason = reason };
    }

    /// <summary>The author has completed it: it counts again, for its original day.</summary>
    public static Result<Contact> Resubmit(Contact contact, PersonId by)
    {
        if (contact.State != ContactState.Returned)
        {
            return new Refusal("contact.state");
        }

        return contact.By == by || contact.EnteredBy == by
            ? contact with { State = contact.Handling.Count > 0 ? ContactState.InHandling : ContactState.Submitted, ReturnReason = null }
            : new Refusal("contact.author");
    }

    /// <summary>已撤回 by its author, before any opinion. Refusals <c>contact.state</c>, <c>contact.author</c>.</summary>
    public static Result<Contact> Withdraw(Contact contact, PersonId by)
    {
        if (contact.State is not (ContactState.Submitted or ContactState.Returned) || contact.Handling.Count > 0)
        {
            return new Refusal("contact.state");
        }

        return contact.By == by ? contact with { State = ContactState.Withdrawn } : new Refusal("contact.author");
    }
}
