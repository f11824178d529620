using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Appraisals;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Appraisals;

/// <summary>A constituent judges, one member after the other: a mark, with words behind it if they like. The member never learns who said what.</summary>
internal sealed class SurveyFeature(RegulationShelf shelf, IRecords<Appraisal> appraisals, IRecords<AppraisalAnswer> answers, IContacts contacts, FlowRoster roster) : IFeature
{
    private const int MostWords = 300;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Who.IsConstituent || !turn.PublicMay(Act.Appraisal) || turn.State.Open is not null || turn.Words.Length is 0 or > MostWords
            || shelf.Find(turn.CommitteeId) is not { Evaluation: { } rule } regulation)
        {
            return null;
        }

        var digit = Choice.Number(turn.Words);
        var mark = digit is { } number ? rule.Marks.ElementAtOrDefault(number - 1) : rule.Marks.Where(m => turn.Words.StartsWith(m, StringComparison.Ordinal)).MaxBy(m => m.Length);
        if (mark is null || (await appraisals.ListAsync(turn.CommitteeId, cancellationToken)).LastOrDefault(a => a.State == AppraisalState.Open) is not { } open)
        {
            return null;
        }

        var given = (await answers.ListAsync(turn.CommitteeId, cancellationToken))
            .Where(a => a.Appraisal == open.Id && a.Constituent == turn.Person!.Id).Select(a => a.Member).ToHashSet();
        var left = open.Surveys.Where(s => s.Constituent == turn.Person!.Id && !given.Contains(s.Member)).ToList();
        // A bare digit may just as well answer the question whether a contact took place; that one is the newer habit.
        if (left.Count == 0 && digit is null && given.Count > 0)
        {
            return turn.Say(AppraisalWords.AllDone);
        }

        if (left.Count == 0 || (digit is not null && await IsAskedAsync(turn, cancellationToken)))
        {
            return null;
        }

        var told = new AppraisalAnswer
        {
            Committee = turn.CommitteeId, Appraisal = open.Id, Constituent = turn.Person!.Id, Member = left[0].Member, Mark = mark, At = turn.Now,
            Words = digit is null && turn.Words[mark.Length..].Trim('，', ',', ' ', '。', '：', ':') is { Length: > 1 } words ? words : null,
        };
        if (!AppraisalAnswer.Give(open, regulation, told, turn.Today).Ok(out var answer, out var refusal))
        {
            return turn.Say(RefusalWords.Of(refusal));
        }

        return turn.Say(left.Count == 1
            ? AppraisalWords.Thanks
            : AppraisalWords.Next(await roster.NameAsync(turn.CommitteeId, left[1].Member, cancellationToken),
                rule.Marks)) with { Changes = [answer] };
    }

    private async ValueTask<bool> IsAskedAsync(Turn turn, CancellationToken cancellationToken) =>
        (await contacts.ListAsync(turn.CommitteeId, turn.Today.AddDays(-60), turn.Today, cancellationToken))
            .Any(c => c.Confirmations.GetValueOrDefault(turn.Person!.Id) == OtherSide.Asked);
}
