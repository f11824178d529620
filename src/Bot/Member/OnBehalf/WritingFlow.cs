using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Flows;
using WeLiaison.Bot.Member.Reports;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;
using WeLiaison.Storage.Numbers;

namespace WeLiaison.Bot.Member.OnBehalf;

/// <summary>代写: staff write a 社情民意 for a member and hand it in. It is the member's, says who wrote it, and the member gets the whole text and may take it back or object.</summary>
internal sealed partial class WritingFlow(RegulationShelf shelf, IPeople people, INumbers numbers, OfficeDesk office) : Flow(shelf)
{
    private const int LongestTitle = 60;

    protected override string Name => "代写";

    protected override bool Hears(Turn turn) => turn.Who.IsStaff;

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        if (Opening().Match(call.Words) is not { Success: true } said)
        {
            return null;
        }

        var name = said.Groups["name"].Value;
        if (call.Denied(Act.SendOpinion, Matter.OfAll, Reach.Scope) is { } denied)
        {
            return denied;
        }

        var meant = Namesakes.Among(await people.ListAsync(call.Turn.CommitteeId, PersonKind.Member, cancellationToken), name + said.Groups["which"].Value);
        if (meant is not [var member])
        {
            return meant.Count == 0 ? call.Refuse(new Refusal("audience.names", name))
                : call.Turn.Ask(new Menu { PicksByWord = true }, "choice", OnBehalfWords.WhichOf(name, meant.Count),
                    OnBehalfWords.WhichOptions(meant, "代写", said.Groups["text"].Value));
        }

        if (call.Denied(Act.SendOpinion, Matter.Of(member), Reach.Scope) is { } outside)
        {
            return outside;
        }

        var parts = Said.Parts(said.Groups["text"].Value, ["标题", "内容", "建议"]);
        var (text, wish) = (parts.GetValueOrDefault("内容"), parts.GetValueOrDefault("建议") is { Length: > 1 } told ? told : null);
        var title = parts.GetValueOrDefault("标题") ?? parts[string.Empty];
        if (text is not { Length: > 5 })
        {
            return call.Say(OnBehalfWords.HowToWrite);
        }

        title = title.Length is < 4 or > LongestTitle ? ReportTitle.Of(text, wish) : title;
        return call.Sure ? await WriteAsync(call, member, title, text, wish, cancellationToken) : call.Confirm(OnBehalfWords.Ask(member.Name, title, text, wish));
    }

    private async ValueTask<Step> WriteAsync(Call call, Person member, string title, string text, string? wish, CancellationToken cancellationToken)
    {
        var (turn, writer) = (call.Turn, call.Turn.Person!);
        var report = new OpinionReport
        {
            Id = OpinionReportId.New(turn.Now), Committee = turn.CommitteeId,
                Number = await numbers.NextAsync(turn.CommitteeId, 'S', turn.Today, cancellationToken), Authors = [member.Id], Title = title,
                Text = text, Suggestion = wish,
            WrittenBy = writer.Id, At = turn.Now, SubmittedAt = turn.Now, State = OpinionReportState.Submitted,
                Steps = [new ReportStep(turn.Now, writer.Id, OpinionReportState.Submitted)],
        };
        return call.Say(OnBehalfWords.Written(report.Number, member.Name)) with
        {
            Changes = [report],
            Outbox =
            [
                Errand.Tell(turn.CommitteeId, member.Id, OnBehalfWords.WrittenToMember(writer.Name, report.Number, title, text, wish), turn.Now,
                    headline: OnBehalfWords.Headline, about: report.Number, sender: writer.Id),
                .. await office.TellAsync(turn.CommitteeId, OnBehalfWords.WrittenToOffice(writer.Name, member.Name, report.Number, title), turn.Now,
                    cancellationToken, report.Number, writer.Id),
            ],
        };
    }

    [GeneratedRegex(@"^代写(社情民意)?[ 　：:，,]*(?<name>[\p{IsCJKUnifiedIdeographs}·]{2,12}?)(委员|常委|主席|副主席|主任)?(?<which>[（(][^）)]{1,30}[）)])?[：:，, 　]+(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();
}
