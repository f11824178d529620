using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Opinions.Keyed;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Opinions;

/// <summary>A member, or the office, answers an opinion in their own words; the bot passes them on in quotation marks, never speaking as the member.</summary>
internal sealed partial class AnswerFeature(IOpinions opinions, IPeople people, LetterScope scope) : IFeature
{
    private const int MostWords = 800;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length == 0 || !(turn.MemberMay(Act.AnswerOpinion) || turn.StaffMay(Act.AnswerOpinion)))
        {
            return null;
        }

        if (turn.State.Open is AnswerDraft draft)
        {
            return await GoOnAsync(turn, draft, cancellationToken);
        }

        if (turn.Words is "来信" or "群众来信" or "我的来信" or "待答复" || (turn.State.Open is null && Asking().IsMatch(turn.Words)))
        {
            var waiting = await WaitingAsync(turn, cancellationToken);
            return waiting.Count == 0 ? turn.Say(OpinionWords.NothingToAnswer)
                : turn.State.Open is null ? turn.Ask(new Menu(), "choice", LetterWords.Waiting(waiting.Count), LetterWords.Inbox(waiting)) : turn.Say(OpinionWords.Inbox(waiting));
        }

        var match = Opening().Match(turn.Words);
        return match.Success ? await BeginAsync(turn, match.Groups["number"].Value, match.Groups["words"].Value.Trim(), cancellationToken)
            : turn.IsFree && Toward.In(turn.Words) is { } toward ? await TowardAsync(turn, toward, cancellationToken)
            : null;
    }

    /// <summary>回费阿姨：……, 跟她说……: an answer only where somebody of that name, or anybody, waits for one.</summary>
    private async ValueTask<Step?> TowardAsync(Turn turn, Toward toward, CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(turn, cancellationToken);
        var authors = (await people.FindAllAsync(turn.CommitteeId, [.. waiting.Select(o => o.From).Distinct()], cancellationToken)).ToDictionary(a => a.Id);
        var meant = waiting.Where(o => toward.Name is null || (authors.TryGetValue(o.From, out var author) && toward.Fits(author.Name))).ToList();
        return meant.Count switch
        {
            0 => toward.Name is null && waiting.Count == 0 ? turn.Say(OpinionWords.NothingToAnswer) : null,
            1 => await BeginAsync(turn, meant[0].Number, toward.Words, cancellationToken),
            _ => turn.Ask(new Menu(), "choice", LetterWords.AnswerWhich, LetterWords.AnswerOptions(meant, toward.Words)),
        };
    }

    private async ValueTask<Step> BeginAsync(Turn turn, string number, string said, CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(turn, cancellationToken);
        var (words, named) = await AddressedAsync(turn, waiting, said, cancellationToken);
        Opinion? opinion;
        if (number.Length == 0 && named is not null)
        {
            opinion = named;
        }
        else if (number.Length > 0)
        {
            opinion = await opinions.NumberedAsync(turn.CommitteeId, number.ToUpperInvariant(), cancellationToken);
            if (opinion is null || !await scope.MayAnswerAsync(turn, opinion, cancellationToken))
            {
                return turn.Say(OpinionWords.NoSuchOpinion(number));
            }
        }
        else if (Ordinal().Match(words) is { Success: true } nth && Choice.Number(nth.Groups["n"].Value) is { } place && place <= waiting.Count)
        {
            (opinion, words) = (waiting[place - 1], words[nth.Length..]);
        }
        else if (waiting.Count != 1)
        {
            return waiting.Count == 0 ? turn.Say(OpinionWords.NothingToAnswer) : turn.Ask(new Menu(), "choice", LetterWords.AnswerWhich, LetterWords.AnswerOptions(waiting, words));
        }
        else
        {
            opinion = waiting[0];
        }

        var draft = new AnswerDraft { Opinion = opinion.Id, Number = opinion.Number };
        return words.Length < 2
            ? turn.Ask(draft, "words", OpinionWords.AskAnswer(opinion))
            : turn.Ask(draft with { Words = Cut(words) }, "confirm", OpinionWords.ConfirmAnswer(opinion.Number, Cut(words)));
    }

    /// <summary>答复他：…, 答复陆金根：…: whom the words are for is no part of them; a name says which letter is meant.</summary>
    private async ValueTask<(string Words, Opinion? Named)> AddressedAsync(Turn turn, IReadOnlyList<Opinion> waiting, string said, CancellationToken cancellationToken)
    {
        if (Whoever().Match(said) is { Success: true, Length: var length })
        {
            return (said[length..].Trim(), null);
        }

        var authors = (await people.FindAllAsync(turn.CommitteeId, [.. waiting.Select(o => o.From).Distinct()], cancellationToken)).Where(a => a.Name.Length > 0).ToList();
        var author = authors.Find(a => said.StartsWith(a.Name, StringComparison.Ordinal) && said.Length > a.Name.Length && said[a.Name.Length] is '：' or ':' or '，' or ',' or ' ');
        return author is null
            ? (said, null)
            : (said[(author.Name.Length + 1)..].Trim(),
                waiting.Count(o => o.From == author.Id) == 1 ? waiting.First(o => o.From == author.Id) : null);
    }

    private async ValueTask<Step> GoOnAsync(Turn turn, AnswerDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Words is null || !Agrees(turn.Words))
        {
            var words = Cut(Opening().Match(turn.Words) is { Success: true } match && match.Groups["words"].Value.Trim() is { Length: > 1 } said ? said : turn.Words);
            return turn.Ask(draft with { Words = words }, "confirm", OpinionWords.ConfirmAnswer(draft.Number, words));
        }

        var opinion = await opinions.FindAsync(turn.CommitteeId, draft.Opinion, cancellationToken);
        if (opinion is null || !await scope.MayAnswerAsync(turn, opinion, cancellationToken)
            || await people.FindAsync(turn.CommitteeId, opinion.From, cancellationToken) is not { } author)
        {
            return turn.Close(OpinionWords.NoSuchOpinion(draft.Number));
        }

        if (opinion.Intake is { } intake && (await people.BindingsOfAsync(turn.CommitteeId, [author.Id], cancellationToken)).All(b => !b.Reachable))
        {
            // It came on paper: whoever keyed it in brings the answer.
            return turn.Close(KeyedLetterWords.AnswerByPhone(draft.Number, intake.By == turn.Person!.Id)) with
            {
                Changes = [opinion.Move(OpinionState.Answered, turn.Person.Id, turn.Now, draft.Words)],
                Outbox = intake.By == turn.Person.Id
                    ? []
                    : [Errand.Tell(turn.CommitteeId, intake.By,
                        KeyedLetterWords.BringAnswer(opinion, OpinionWords.AuthorName(author), draft.Words, author.Mobile is not null), turn.Now,
                        headline: "来信有回话", about: draft.Number)],
            };
        }

        var told = turn.Who.IsMember ? OpinionWords.FromMember(turn.Person!.Name, draft.Words) : OpinionWords.FromOffice(turn.Committee.Office, draft.Words);
        return turn.Close(OpinionWords.AnswerSent(draft.Number)) with
        {
            Changes = [opinion.Move(OpinionState.Answered, turn.Person!.Id, turn.Now, draft.Words)],
            Outbox = [Errand.Tell(turn.CommitteeId, author.Id, told, turn.Now, headline: "来信有回话", about: draft.Number, sender: turn.Person.Id)],
        };
    }

    private async ValueTask<IReadOnlyList<Opinion>> WaitingAsync(Turn turn, CancellationToken cancellationToken)
    {
        var mine = await opinions.ToAsync(turn.CommitteeId, turn.Who.IsStaff ? null : turn.Person!.Id, cancellationToken);
        var waiting = new List<Opinion>();
        foreach (var opinion in mine.Where(o => o.State is OpinionState.Received or OpinionState.Seen or OpinionState.WithOffice))
        {
            if (await scope.MayAnswerAsync(turn, opinion, cancellationToken))
            {
                waiting.Add(opinion);
            }
        }

        return waiting;
    }

    private static bool Agrees(string words) =>
        words.Trim().TrimEnd('。', '！', '吧', '了') is "发送" or "发" or "转" or "确认" or "对" or "好" or "好的" or "可以" or "行" or "是" or "提交" or "嗯" or "是的"
        or "没问题";

    private static string Cut(string words) => words.Length <= MostWords ? words : words[..MostWords];

    [GeneratedRegex("^第(?<n>[一二三四五六七八九1-9])(?:封|件|个)[：:，, ]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Ordinal();

    [GeneratedRegex("^(?:今天|现在|最近|这周|目前)?(?:有|收到|来)?(?:了)?(?:没有|几封|多少封?|哪些|什么|新的?|没有新的?)?(?:群众)?来信(?:吗|呢|没有|有哪些|有几封|有多少|清单|列表|要回|要答复|没回的?)*[？?。]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Asking();

    [GeneratedRegex("^(?:给)?(?:他们?|她们?|对方|人家|群众|这位(?:群众|居民)|来信人)(?:一下|说)?\\s*[：:，,\\s]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Whoever();

    [GeneratedRegex("^(?:(?:答复|回复|回话)\\s*(?:来信)?\\s*(?<number>[YyＹｙ]\\d{6}-?\\d{1,6})?|(?:答|回)\\s*(?<number>[YyＹｙ]\\d{6}-?\\d{1,6}))\\s*[：:，,\\s]*(?<words>.*)$", RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();
}
