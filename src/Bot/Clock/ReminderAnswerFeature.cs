using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member.Mine;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Duties.Reminders;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Clock;

/// <summary>知道了 and 这项不归我 after a reminder; the report itself needs no answer here, it clears the debt (N-3).</summary>
internal sealed class ReminderAnswerFeature(RegulationShelf shelf, IRecords<DutyReminder> reminders, IRecords<ReminderAnswer> answers,
    IPeople people, OwnDuties duties, OfficeDesk office) : IFeature
{
    private const int Recent = 10;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is 0 or > 30 || shelf.Find(turn.CommitteeId) is not { } regulation)
        {
            return null;
        }

        if (turn.Who.IsStaff)
        {
            return turn.Words.StartsWith('归') && turn.StaffMay(Act.Exemptions, Reach.Sign) ? await ConfirmAsync(turn, turn.Words[1..].TrimEnd('。'), cancellationToken) : null;
        }

        if (turn.Who.IsMember && EverydayWords.WantsFewer(turn.Words) && turn.MemberMay(Act.SeeOwn))
        {
            // The open form stays as it is: nothing of it was meant.
            var days = regulation.Reminders.PauseDays;
            return await LastAsync(turn, cancellationToken) is { Duties: { } reminded }
                ? turn.Say(ReminderWords.Fewer(days, turn.Today.AddDays(days))) with { Changes = await AnswersAsync(turn, reminded,
                    ReminderAnswerKind.Acknowledged, cancellationToken) }
                : turn.Say(ReminderWords.FewNow);
        }

        if (!turn.MemberMay(Act.SeeOwn) || turn.State.Open is not (null or DutyChoice) || turn.Who.Pending.Count > 0)
        {
            return null;
        }

        if (turn.State.Open is DutyChoice && turn.Chosen is { } chosen)
        {
            return await DisownAsync(turn, chosen, regulation, cancellationToken);
        }

        var said = turn.Words.TrimEnd('。', '！', '，', '!');
        var quiet = said is "知道了" or "知道" or "好的知道了" or "收到" or "晓得了" or "明白了";
        var notMine = said is "这项不归我" or "不归我" or "不归我管" or "不是我的" or "不该我办";
        if (!(quiet || notMine) || await LastAsync(turn, cancellationToken) is not { } last)
        {
            return notMine ? turn.Say(ReminderWords.NothingReminded) : null;
        }

        if (quiet)
        {
            var days = regulation.Reminders.PauseDays;
            return turn.Close(ReminderWords.Quiet(days, turn.Today.AddDays(days))) with { Changes = await AnswersAsync(turn, last.Duties,
                ReminderAnswerKind.Acknowledged, cancellationToken) };
        }

        if (last.Duties is [var only])
        {
            return await DisownAsync(turn, only, regulation, cancellationToken);
        }

        var open = (await duties.OpenAsync(turn.Person!, turn.Today, cancellationToken)).Where(d => last.Duties.Contains(d.Key)).Take(9)
            .Select(d => new Option(d.Key, ReminderWords.Title(d))).ToList();
        return turn.Ask(new DutyChoice(), "duty", ReminderWords.Decide, open);
    }

    private async ValueTask<Step> DisownAsync(Turn turn, string key, Regulation regulation, CancellationToken cancellationToken)
    {
        var standing = (await duties.OpenAsync(turn.Person!, turn.Today, cancellationToken)).FirstOrDefault(d => d.Key == key);
        var changes = await AnswersAsync(turn, [key], ReminderAnswerKind.Disowned, cancellationToken);
        return standing is null ? turn.Close(ReminderWords.NothingReminded) : turn.Close(ReminderWords.Disowned(standing.Duty.Title)) with
        {
            Changes = changes,
            Outbox = await office.TellAsync(turn.CommitteeId, ReminderWords.DisownedToOffice(turn.Person!.Name, standing, regulation), turn.Now, cancellationToken),
        };
    }

    /// <summary>The office says that it is theirs after all: they are reminded again.</summary>
    private async ValueTask<Step?> ConfirmAsync(Turn turn, string name, CancellationToken cancellationToken)
    {
        var members = (await people.NamedAsync(turn.CommitteeId, name, cancellationToken)).Select(p => p.Id).ToHashSet();
        var open = (await answers.ListAsync(turn.CommitteeId, cancellationToken)).Where(a => members.Contains(a.Person) && a.Kind == ReminderAnswerKind.Disowned).ToList();
        return open.Count == 0 ? null : turn.Say(ReminderWords.BackAgain(name)) with
        {
            Changes = [.. open.Select(a => a with { Kind = ReminderAnswerKind.Confirmed, On = turn.Today, DecidedBy = turn.Person!.Id })],
        };
    }

    private async ValueTask<IReadOnlyList<IRecord>> AnswersAsync(Turn turn, IReadOnlyList<string> keys, ReminderAnswerKind kind, CancellationToken cancellationToken)
    {
        var changes = new List<IRecord>();
        foreach (var key in keys)
        {
            var before = await answers.FindAsync(turn.CommitteeId, $"{turn.Person!.Id}/{key}", cancellationToken);
            changes.Add(new ReminderAnswer { Committee = turn.CommitteeId, Person = turn.Person.Id, Duty = key, Kind = kind, On = turn.Today, Revision = before?.Revision ?? 0 });
        }

        return changes;
    }

    private async ValueTask<DutyReminder?> LastAsync(Turn turn, CancellationToken cancellationToken)
    {
        for (var day = turn.Today; day > turn.Today.AddDays(-Recent); day = day.AddDays(-1))
        {
            if (await reminders.FindAsync(turn.CommitteeId, $"{turn.Person!.Id}/{day:yyyyMMdd}", cancellationToken) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
