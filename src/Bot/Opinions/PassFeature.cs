using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Directory;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Opinions;

/// <summary>转给 编号 委员: the office gives a letter to a member, who answers it from then on; its author is told with whom it is.</summary>
internal sealed partial class PassFeature(IOpinions opinions, IPeople people, LetterScope scope) : IFeature
{
    private const int MostWords = 60;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Who.IsStaff || turn.Words.Length is 0 or > MostWords || turn.State.Open is { IsWorthKeeping: true }
            || (Opening().Match(TypedText.Plain(turn.Words)) is { Success: true } numbered ? numbered
                : Ordinal().Match(TypedText.Plain(turn.Words)) is { Success: true } nthSaid ? nthSaid
                : ToUnit().Match(TypedText.Plain(turn.Words))) is not { Success: true } said)
        {
            return null;
        }

        if (said.Groups["unit"] is { Success: true, Value: var unit })
        {
            return await HowToHandOverAsync(turn, unit, cancellationToken);
        }

        if (turn.Denied(Act.AnswerOpinion, Matter.OfAll, Reach.Scope) is { } denied)
        {
            return denied;
        }

        var number = said.Groups["number"].Value.ToUpperInvariant();
        if (said.Groups["nth"] is { Success: true, Value: var nth })
        {
            var waiting = await WaitingAsync(turn, cancellationToken);
            if (waiting.Count == 0 || (Choice.Number(nth) ?? 1) > waiting.Count)
            {
                return turn.Say(waiting.Count == 0 ? OpinionWords.NothingToAnswer : LetterWords.OnlySoMany(waiting.Count));
            }

            if (nth is "这" or "那" or "刚才那" && waiting.Count > 1)
            {
                var passTo = said.Groups["name"].Value.Trim();
                return turn.Ask(new Menu(), "choice", LetterWords.PassWhich(passTo), LetterWords.PassOptions(waiting, passTo));
            }

            number = waiting[(Choice.Number(nth) ?? 1) - 1].Number;
        }

        if (await opinions.NumberedAsync(turn.CommitteeId, number, cancellationToken) is not { } letter || !await scope.MayAnswerAsync(turn, letter, cancellationToken))
        {
            return turn.Say(OpinionWords.NoSuchOpinion(number));
        }

        if (letter.Handovers.Any(h => h.IsOpen) || letter.State is OpinionState.Closed or OpinionState.Withdrawn)
        {
            return turn.Say(LetterWords.NotToBePassed(letter));
        }

        var name = said.Groups["name"].Value.Trim();
        return Namesakes.Among(await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken), name) switch
        {
            [] => turn.Say(RefusalWords.Of(new Refusal("audience.names", name))),
            [var member] => await PassAsync(turn, letter, member, cancellationToken),
            var several =>
                turn.Ask(new Menu { PicksByWord = true }, "choice", LetterWords.WhichMember(name, several.Count),
                    [.. several.Take(9).Select(p => new Option($"转给 {number} {Namesakes.Apart(p, several)}", Namesakes.Label(p, several)))]),
        };
    }

    /// <summary>转给人社局 names no letter: how to say it, with the numbers of those that wait.</summary>
    private async ValueTask<Step?> HowToHandOverAsync(Turn turn, string unit, CancellationToken cancellationToken) =>
        turn.StaffMay(Act.AnswerOpinion) && await WaitingAsync(turn, cancellationToken) is { Count: > 0 } waiting ? turn.Say(LetterWords.HandOverHow(waiting, unit)) : null;

    /// <summary>Those that wait, in the order in which 来信 lists them.</summary>
    private async ValueTask<IReadOnlyList<Opinion>> WaitingAsync(Turn turn, CancellationToken cancellationToken)
    {
        var waiting = new List<Opinion>();
        foreach (var letter in (await opinions.ToAsync(turn.CommitteeId, null, cancellationToken))
            .Where(o => o.State is OpinionState.Received or OpinionState.Seen or OpinionState.WithOffice))
        {
            if (await scope.MayAnswerAsync(turn, letter, cancellationToken))
            {
                waiting.Add(letter);
            }
        }

        return waiting;
    }

    private async ValueTask<Step> PassAsync(Turn turn, Opinion letter, Person member, CancellationToken cancellationToken)
    {
        if (letter.To == member.Id)
        {
            return turn.Say(LetterWords.WithThemAlready(letter.Number, member.Name));
        }

        var author = await people.FindAsync(turn.CommitteeId, letter.From, cancellationToken);
        var passed = letter.Move(OpinionState.Received, turn.Person!.Id, turn.Now, LetterWords.PassedStep(member.Name)) with { To = member.Id };
        return turn.Say(LetterWords.Passed(letter.Number, member.Name, letter.Intake is null)) with
        {
            Changes = [passed],
            Outbox =
            [
                Errand.Tell(turn.CommitteeId, member.Id, OpinionWords.ToMember(passed, author is null ? "一位群众" : OpinionWords.AuthorName(author)),
                    turn.Now, headline: "群众来信", about: letter.Number, sender: turn.Person.Id),
                .. letter.Intake is null
                    ? [Errand.Tell(turn.CommitteeId, letter.From, LetterWords.PassedToAuthor(letter.Number, member.Name), turn.Now,
                        headline: "来信有进展", about: letter.Number)]
                    : Array.Empty<Storage.Outbox.OutboxEntry>(),
            ],
        };
    }

    [GeneratedRegex(@"^(?:请)?把?(?:来信|这封)?\s*(?<number>[Yy]\d{6}-\d{1,6})\s*(?:这封信?|来信)?(?:转给|转交给?|交给|分给|转|给)\s*(?<name>[^\s，。：:]{2,24}?)(?:委员)?[。]*$|^(?:转给|转交给?|交给|分给|转)\s*(?<number>[Yy]\d{6}-\d{1,6})\s*(?:给|到)?\s*(?<name>[^\s，。：:]{2,24}?)(?:委员)?[。]*$|^(?:转给|转交给?|交给|转)\s*(?<name>[^\s，。：:Yy]{2,24}?)(?:委员)?\s*(?<number>[Yy]\d{6}-\d{1,6})[。]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Opening();

    /// <summary>把第一封转给祁东升, 这封信转给他.</summary>
    [GeneratedRegex(@"^(?:请|把|将)*(?:第(?<nth>[一二三四五六七八九1-9])|(?<nth>这|那|刚才那))(?:封|件|一封|一件)(?:来?信)?(?:转给|转交给?|交给|分给|转|给)\s*(?<name>[^\s，。：:]{2,24}?)(?:委员)?(?:吧|处理|办)?[。]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?:请|帮我|就|把它)*(?:转办|转给|转交给?|交给|转)\s*(?<unit>\p{IsCJKUnifiedIdeographs}{1,10}?(?:局|委|委员会|街道|街道办|镇政府|镇|乡|中心|公司|管委会|支队|大队|派出所))(?:办|处理|吧)*(?:[，, ]*.{0,12}(?:天|日|工作日)内?)?[。]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ToUnit();
}
