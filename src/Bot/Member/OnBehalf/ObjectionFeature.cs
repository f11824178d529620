using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Member.OnBehalf;

/// <summary>
/// 异议 and 更正: a member objects to what staff wrote for them, or puts it right; staff put right what they wrote, or any record, with a reason.
/// What is objected to does not count until it was looked at (G-05).
/// </summary>
internal sealed partial class ObjectionFeature(IContacts contacts, IRecords<OpinionReport> reports, IPeople people, IContactRules rules,
    PersonDirectory directory, OfficeDesk office) : IFeature
{
    private const int OpenDays = 7;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Who.IsMember && turn.IsFree && turn.Words.Length <= 200 && Unnumbered().Match(turn.Words) is { Success: true } bare && turn.May(Act.Record, turn.Own))
        {
            return await LatestAsync(turn, bare.Groups["text"].Value.Trim('：', ':', '，', ',', ' ', '。'), cancellationToken);
        }

        if (turn.Words.Length is 0 or > 400 || !turn.IsFree || !(turn.Who.IsStaff || turn.Who.IsMember) || Opening().Match(turn.Words) is not { Success: true } said)
        {
            return null;
        }

        var (verb, number, text) = (said.Groups["verb"].Value, said.Groups["number"].Value.ToUpperInvariant(), said.Groups["text"].Value.Trim('：', ':', '，', ',', ' ', '。'));
        if (number[0] == 'S')
        {
            return verb == "异议" ? await ObjectToReportAsync(turn, number, text, cancellationToken) : null;
        }

        if (verb == "撤回" && turn.Who.IsMember)
        {
            return null;
        }

        if (await contacts.NumberedAsync(turn.CommitteeId, number, cancellationToken) is not { State: not ContactState.Withdrawn } contact)
        {
            return turn.Denied(Act.Record, turn.Own) ?? turn.Say(OnBehalfWords.NothingToObject);
        }

        if (await DeniedAsync(turn, contact, cancellationToken) is { } denied)
        {
            return denied;
        }

        return verb switch
        {
            "异议" => await ObjectAsync(turn, contact, text, cancellationToken),
            "更正" => await AmendAsync(turn, contact, text, cancellationToken),
            _ => Withdraw(turn, contact, text),
        };
    }

    /// <summary>异议 那天我在南宁: what was written for the member last is meant.</summary>
    private async ValueTask<Step> LatestAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var own = await contacts.ByAsync(turn.CommitteeId, turn.Person!.Id, turn.Today.AddYears(-1), turn.Today, cancellationToken);
        return own.Where(c => c.EnteredBy is not null && c.State != ContactState.Withdrawn && c.SubmittedAt > turn.Now.AddDays(-OpenDays)).MaxBy(c => c.SubmittedAt) is { } last
            ? await ObjectAsync(turn, last, text, cancellationToken) ?? turn.Say(OnBehalfWords.HowToObject)
            : turn.Say(OnBehalfWords.HowToObject);
    }

    [GeneratedRegex(@"^(我)?(有)?异议(?!.*[LlSsYy]\d{6})[：:，, ]*(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Unnumbered();

    /// <summary>One's own; for staff what they entered themselves, or else whoever may correct records.</summary>
    private async ValueTask<Step?> DeniedAsync(Turn turn, Contact contact, CancellationToken cancellationToken)
    {
        if (turn.Who.IsMember)
        {
            return turn.Denied(Act.Record, new Matter { Owner = contact.By });
        }

        var author = await people.FindAsync(turn.CommitteeId, contact.By, cancellationToken);
        var matter = author is null ? Matter.OfOffice : Matter.Of(author);
        return contact.EnteredBy == turn.Person!.Id ? turn.Denied(Act.Record, matter, Reach.Scope) : turn.Denied(Act.Exemptions, matter, Reach.Sign);
    }

    private async ValueTask<Step> ObjectAsync(Turn turn, Contact contact, string reason, CancellationToken cancellationToken)
    {
        if (contact.EnteredBy is null || turn.Who.IsStaff)
        {
            return turn.Say(OnBehalfWords.NotWritten);
        }

        if (turn.Now > contact.SubmittedAt.AddDays(OpenDays))
        {
            return turn.Say(OnBehalfWords.TooLate);
        }

        return reason.Length < 2 ? turn.Say(OnBehalfWords.HowToObject) : turn.Say(OnBehalfWords.Objected(contact.Number)) with
        {
            Changes = [contact with { State = ContactState.Returned, ReturnReason = "本人有异议：" + reason, Flags = [.. contact.Flags.Append(ContactFlags.Disputed).Distinct()] }],
            Outbox = await office.TellAsync(turn.CommitteeId, OnBehalfWords.ObjectedToOffice(turn.Person!.Name, contact.Number, reason), turn.Now,
                cancellationToken, contact.Number),
        };
    }

    private async ValueTask<Step> AmendAsync(Turn turn, Contact contact, string text, CancellationToken cancellationToken)
    {
        if (turn.Who.IsMember && contact.Handling is [.., var last])
        {
            return turn.Say(ReceiptWords.Handled(last));
        }

        var (words, reason) = Reason().Match(text) is { Success: true } given ? (text[..given.Index].Trim('，', ',', '。', ' '), given.Groups["why"].Value.Trim()) : (text, null);
        if (words.Length < 2 || (turn.Who.IsStaff && reason is not { Length: > 1 }))
        {
            return turn.Say(turn.Who.IsStaff ? OnBehalfWords.HowToAmendForOthers : OnBehalfWords.HowToAmend);
        }

        var author = turn.Who.IsMember ? turn.Person! : await people.FindAsync(turn.CommitteeId, contact.By, cancellationToken);
        if (author is null)
        {
            return turn.Say(OnBehalfWords.NothingToObject);
        }

        var theirs = turn.OnBehalfOf(turn.Who.IsMember ? turn.Who : await directory.OnBehalfAsync(turn.Who, author, turn.Today, cancellationToken), words);
        if (ContactAmending.Amend(contact, theirs, rules[turn.CommitteeId], reason ?? "本人更正") is not var (amended, changes))
        {
            return turn.Say(turn.Who.IsStaff ? OnBehalfWords.HowToAmendForOthers : OnBehalfWords.HowToAmend);
        }

        if (turn.Who.IsMember)
        {
            return turn.Say(ReceiptWords.Amended(contact.Number, changes)) with { Changes = [amended] };
        }

        // Put right, it counts again for its own day.
        var again = amended.State == ContactState.Returned && ContactHandling.Resubmit(amended, amended.By).Ok(out var resubmitted, out _) ? resubmitted : amended;
        again = again with { Flags = [.. again.Flags.Where(f => f != ContactFlags.Disputed)] };
        return turn.Say(OnBehalfWords.Amended(contact.Number, changes)) with
        {
            Changes = [again],
            Outbox = [Errand.Tell(turn.CommitteeId, contact.By, OnBehalfWords.AmendedToMember(turn.Person!.Name, contact.Number, changes, reason!),
                turn.Now, headline: "联系记录有更正", about: contact.Number, sender: turn.Person.Id)],
        };
    }

    /// <summary>Staff take back what they entered; what a member reported is the member's to take back.</summary>
    private static Step Withdraw(Turn turn, Contact contact, string reason) => contact.EnteredBy is null ? turn.Say(RefusalWords.Of(new Refusal("contact.author")))
        : reason.Length < 2 ? turn.Say(RefusalWords.Of(new Refusal("contact.reason")))
        : !ContactHandling.Withdraw(contact, contact.By).Ok(out var withdrawn, out var refusal) ? turn.Say(RefusalWords.Of(refusal))
        : turn.Say(OnBehalfWords.Withdrawn(contact.Number)) with
        {
            Changes = [withdrawn],
            Outbox = [Errand.Tell(turn.CommitteeId, contact.By, OnBehalfWords.WithdrawnToMember(turn.Person!.Name, contact.Number, reason), turn.Now,
                headline: "代录已撤回", about: contact.Number, sender: turn.Person.Id)],
        };

    private async ValueTask<Step?> ObjectToReportAsync(Turn turn, string number, string reason, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.HandleReports)
            || (await reports.ListAsync(turn.CommitteeId, cancellationToken))
            .FirstOrDefault(r => r.Number == number) is not { WrittenBy: not null } report
            || !report.Authors.Contains(turn.Person!.Id))
        {
            return turn.Denied(Act.Record, turn.Own) ?? turn.Say(OnBehalfWords.NothingToObject);
        }

        if (turn.Now > report.SubmittedAt?.AddDays(OpenDays))
        {
            return turn.Say(OnBehalfWords.TooLate);
        }

        if (reason.Length < 2)
        {
            return turn.Say(OnBehalfWords.HowToObject);
        }

        // Taken up already, it stays where it is; the office reads the objection beside it.
        var stopped = report.Move(OpinionReportState.Returned, turn.Person.Id, turn.Now, "本人有异议：" + reason).Ok(out var returned, out _)
            ? returned
            : report with { Remarks = [.. report.Remarks, new ReportStep(turn.Now, turn.Person.Id, report.State, "本人有异议：" + reason)] };
        return turn.Say(OnBehalfWords.ObjectionNoted(number)) with
        {
            Changes = [stopped],
                Outbox = await office.TellAsync(turn.CommitteeId, OnBehalfWords.ReportObjectedToOffice(turn.Person.Name, number, reason), turn.Now,
                    cancellationToken, number),
        };
    }

    [GeneratedRegex(@"^(?<verb>异议|有异议|更正|撤回|撤销)[ 　：:]*(?<number>[LlSs]\d{6}-\d{1,6})(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();

    [GeneratedRegex("[，,。 ]*原因[：:是 ]*(?<why>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Reason();
}
