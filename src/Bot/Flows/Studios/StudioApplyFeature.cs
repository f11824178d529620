using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Papers;
using WeLiaison.Documents.Forms;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Studios;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Studios;

/// <summary>申请工作室: asks for what the application form must have (its layout says so), shows it, starts the chain of opinions.</summary>
internal sealed partial class StudioApplyFeature(RegulationShelf shelf, LayoutShelf layouts, IRecords<OrganChart> charts, FlowRoster roster) : IFeature
{
    private const string AppliedFor = "申请";
    private const int MostWords = 200;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.Studio) || turn.Words.Length is 0 or > MostWords || shelf.Find(turn.CommitteeId) is not { } regulation)
        {
            return null;
        }

        if (regulation.FindWorkflow(StudioSteps.Workflow) is null || regulation.Forms.FirstOrDefault(f => f.Per == "studio") is not { } form)
        {
            return turn.IsFree && Applying().IsMatch(turn.Words) ? turn.Say(StudioWords.NoStudios) : null;
        }

        var layout = layouts[form];
        if (turn.State.Open is StudioApplication told)
        {
            return told.Awaiting == "confirm" && Said.IsYes(turn.Words)
                ? await SubmitAsync(turn, regulation, told, cancellationToken)
                : await NextAsync(turn, layout, Hear(turn, told), cancellationToken);
        }

        if (!turn.IsFree || !Applying().IsMatch(turn.Words))
        {
            return null;
        }

        return await NextAsync(turn, layout, new StudioApplication(), cancellationToken);
    }

    private static StudioApplication Hear(Turn turn, StudioApplication told) => told.Awaiting is { } key and not "confirm"
        ? told.With(key, turn.Words is "我" or "本人" or "我自己" ? turn.Person!.Name : Said.Plain(turn.Words) is "没有" or "没有了" or "无" or "暂无" ? string.Empty : turn.Words.Trim())
        : told;

    /// <summary>The next thing the form wants from its applicant; then the card.</summary>
    private async ValueTask<Step> NextAsync(Turn turn, FormLayout layout, StudioApplication told, CancellationToken cancellationToken)
    {
        foreach (var key in new[] { "headName", "members" })
        {
            if (told.Of(key) is { Length: > 0 } names && !(await roster.NamedAsync(turn.CommitteeId, Said.Names(names), cancellationToken)).Ok(out _, out var unknown))
            {
                return turn.Ask(told.With(key, string.Empty), key, RefusalWords.Of(unknown));
            }
        }

        foreach (var field in layout.Fields.Where(f => f.Asks.Any(a => a.Form == "application")))
        {
            if (string.IsNullOrWhiteSpace(told.Of(field.Key)))
            {
                return turn.Ask(told, field.Key,
                    StudioWords.AskField((field.Source?.StartsWith(AppliedFor, StringComparison.Ordinal) == true
                        ? field.Source[AppliedFor.Length..].Trim('，')
                        : string.Empty) + field.Label,
                        field.Type == FieldType.Person));
            }
        }

        foreach (var group in layout.Groups.Where(g => g.Source == AppliedFor && told.Of(g.Key) is null))
        {
            return turn.Ask(told, group.Key, StudioWords.AskGroup(group.Label));
        }

        return turn.Ask(told, "confirm", StudioWords.Application(told));
    }

    private async ValueTask<Step> SubmitAsync(Turn turn, Regulation regulation, StudioApplication told, CancellationToken cancellationToken)
    {
        var (head, members) = (await PeopleAsync(turn, told, "headName", cancellationToken), await PeopleAsync(turn, told, "members", cancellationToken));
        var chart = (await charts.ListAsync(turn.CommitteeId, cancellationToken)).FirstOrDefault();
        var studio = new Studio
        {
            Id = StudioId.New(turn.Now), Committee = turn.CommitteeId, Name = StudioWords.FullName(told.Of("studio")!), Address = told.Of("address")
                ?? string.Empty, Head = head[0].Id, Members = [.. members.Select(m => m.Id)],
            Sector = head[0].Sector, SpecialCommittee = head[0].SpecialCommittee
                ?? (head[0].Sector is { } sector ? chart?.CommitteeOf(sector) : null), AppliedOn = turn.Today, AppliedBy = turn.Person!.Id,
        };
        if (!StudioSteps.Apply(studio).Ok(out var applied, out var refusal))
        {
            return turn.Close(RefusalWords.Of(refusal));
        }

        var step = applied.Waiting(regulation)!;
        var takers = await roster.TakersAsync(regulation, step, applied.SpecialCommittee, turn.Today, cancellationToken);
        return turn.Close(StudioWords.Applied(applied.Name, step.Name)) with
        {
            Changes = [applied],
            Outbox = [.. FlowRoster.Tell(turn.CommitteeId, takers.Select(p => p.Id), StudioWords.Waits(applied, step), "工作室申请", turn.Now, applied.Name)],
        };
    }

    private async ValueTask<IReadOnlyList<Person>> PeopleAsync(Turn turn, StudioApplication told, string key, CancellationToken cancellationToken) =>
        (await roster.NamedAsync(turn.CommitteeId, Said.Names(told.Of(key) ?? string.Empty), cancellationToken)).Ok(out var found, out _) ? found : [];

    [GeneratedRegex("^(我)?(也)?(想|要|想要|打算|能不能|可以|可不可以|怎么|如何)?(申请|建|设|开|成立|办|建立|设立|申请建立|申请设立|申请成立)(一)?(个)?(委员)?工作室[吗呢啊呀了。？?]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Applying();
}
