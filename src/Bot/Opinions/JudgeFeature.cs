using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Permissions;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Opinions;

/// <summary>
/// 评价 (C-21, C-22): whoever brought a matter forward says whether its result solved it. Asked once, with the result; taken for fourteen days. What is not
/// solved is worked again when they wish so, and the office is told.
/// </summary>
internal sealed class JudgeFeature(IOpinions opinions, IContacts contacts, OfficeDesk office) : IFeature
{
    private const int OpenDays = 14;
    private const int MostWords = 200;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is 0 or > MostWords || turn.State.Open is not null || turn.Person is null || !turn.PublicMay(Act.AnswerOpinion))
        {
            return null;
        }

        if (Again(turn.Words) is { } again)
        {
            return await RepeatAsync(turn, again, cancellationToken);
        }

        if (JudgeWords.Read(turn.Words) is not var (mark, words, bare) || await ToldAsync(turn, cancellationToken) is not { } told
            || (bare && await AskedLaterAsync(turn, told, cancellationToken)))
        {
            return null;
        }

        var judged = told.Move(mark == JudgeWords.Solved ? OpinionState.Closed : OpinionState.ResultTold, turn.Person.Id, turn.Now, words) with { Judgement = mark };
        var telling = JudgeWords.ToOthers(judged, mark, words);
        var outbox = new List<OutboxEntry>();
        if (judged.To is { } member)
        {
            outbox.Add(Errand.Tell(turn.CommitteeId, member, telling, turn.Now, headline: "来信有评价", about: judged.Number));
        }

        if (mark != JudgeWords.Solved)
        {
            outbox.AddRange(await office.TellAsync(turn.CommitteeId, telling, turn.Now, cancellationToken, judged.Number));
        }

        var step = mark == JudgeWords.Solved
            ? turn.Say(JudgeWords.Thanks)
            : turn.Ask(new Menu { AsksWhether = true }, "choice", JudgeWords.Noted(judged, mark, words), JudgeWords.AgainOptions(judged.Number));
        return step with { Changes = [judged], Outbox = outbox };
    }

    /// <summary>再办: once more to the office, which passes it on again or answers itself.</summary>
    private async ValueTask<Step?> RepeatAsync(Turn turn, string number, CancellationToken cancellationToken)
    {
        if (await opinions.NumberedAsync(turn.CommitteeId, number, cancellationToken) is not { State: OpinionState.ResultTold,
            Judgement: not null } opinion
            || opinion.From != turn.Person!.Id)
        {
            return null;
        }

        var reopened = opinion.Move(OpinionState.WithOffice, turn.Person.Id, turn.Now, JudgeWords.Reopened);
        return turn.Say(JudgeWords.WorkedAgain(opinion.Number)) with
        {
            Changes = [reopened], Outbox = await office.TellAsync(turn.CommitteeId, JudgeWords.ReopenedToOffice(reopened), turn.Now, cancellationToken, opinion.Number),
        };
    }

    private async ValueTask<Opinion?> ToldAsync(Turn turn, CancellationToken cancellationToken)
    {
        var own = await opinions.FromAsync(turn.CommitteeId, turn.Person!.Id, 20, cancellationToken);
        return own.Where(o => o is { State: OpinionState.ResultTold, Judgement: null, Steps: [.., var last] } && last.At > turn.Now.AddDays(-OpenDays)).MaxBy(o => o.Steps[^1].At);
    }

    /// <summary>A bare number belongs to the question asked last.</summary>
    private async ValueTask<bool> AskedLaterAsync(Turn turn, Opinion told, CancellationToken cancellationToken) =>
        (await contacts.AskingAsync(turn.CommitteeId, turn.Person!.Id, turn.Today.AddDays(-60), turn.Today, cancellationToken)).Any(c => c.SubmittedAt > told.Steps[^1].At);

    private static string? Again(string words) =>
        words.StartsWith("再办", StringComparison.Ordinal) && words.Length > 4 ? TypedText.Plain(words[2..]).Trim().ToUpperInvariant() : null;
}
