using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Storage.Numbers;

namespace WeLiaison.Bot.Opinions.Keyed;

/// <summary>
/// 代收来信: staff key in what came on paper, by telephone or in person. Name and telephone are registered only with its author's consent (personal
/// information protection law, art. 13–14); without it the matter alone is, as from somebody unnamed.
/// </summary>
internal sealed partial class KeyedLetterFeature(IPeople people, INumbers numbers, OfficeDesk office) : IFeature
{
    private const int MostWords = 2500;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Who.IsStaff || turn.Words.Length is 0 or > MostWords)
        {
            return null;
        }

        if (turn.State.Open is KeyedLetterDraft draft)
        {
            return turn.Denied(Act.SendOpinion, Matter.OfAll, Reach.Scope) ?? await GoOnAsync(turn, draft, cancellationToken);
        }

        if (!turn.IsFree || Opening().Match(turn.Words) is not { Success: true } said)
        {
            return null;
        }

        if (turn.Denied(Act.SendOpinion, Matter.OfAll, Reach.Scope) is { } denied)
        {
            return denied;
        }

        var begun = new KeyedLetterDraft { Way = said.Groups["way"].Value switch { "来电" or "电话" => "来电", "来访" => "来访", _ => "来信" } };
        return said.Groups["text"].Value.Trim() is { Length: > 5 } text ? await ReadAsync(turn, begun, text, cancellationToken) : turn.Ask(begun, "text", KeyedLetterWords.AskText);
    }

    private async ValueTask<Step> GoOnAsync(Turn turn, KeyedLetterDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Text is null)
        {
            return await ReadAsync(turn, draft, turn.Words, cancellationToken);
        }

        switch (turn.Chosen ?? Choice.ByWord(turn.Words, draft.Options) ?? (YesNo.Of(turn.Words) is { } yes && !draft.IsPersonal ? (yes ? "no" : "drop") : null))
        {
            case "drop":
                return turn.Close(KeyedLetterWords.NotKept);
            case { } consent:
                return await KeepAsync(turn, draft, consent == "yes", cancellationToken);
        }

        return Change().IsMatch(turn.Words)
            ? await ReadAsync(turn, draft, turn.Words, cancellationToken)
            : turn.Ask(draft, "confirm", draft.IsPersonal ? KeyedLetterWords.AskConsent : KeyedLetterWords.ChangeHow, Options(draft));
    }

    private async ValueTask<Step> ReadAsync(Turn turn, KeyedLetterDraft draft, string words, CancellationToken cancellationToken)
    {
        var earlier = draft.Text;
        (draft, var to) = KeyedLetterText.Read(draft, words);
        if (earlier is not null && !words.StartsWith("内容", StringComparison.Ordinal) && !words.StartsWith("反映", StringComparison.Ordinal))
        {
            draft = draft with { Text = earlier };
        }

        if (draft.Text is null)
        {
            return turn.Ask(draft, "text", KeyedLetterWords.AskText);
        }

        var problem = string.Empty;
        if (to is not null)
        {
            var meant = to.Contains("办公室", StringComparison.Ordinal) ? [] : Namesakes.Among(await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken), to);
            draft = meant is [var member] ? draft with { To = member.Id, ToName = member.Name } : draft with { To = null, ToName = null };
            problem = meant.Count > 1 ? KeyedLetterWords.Which(string.Join('、', meant.Select(p => Namesakes.Apart(p, meant))))
                : meant.Count == 0 && !to.Contains("办公室", StringComparison.Ordinal) ? KeyedLetterWords.NoSuchMember(to) : string.Empty;
        }

        return turn.Ask(draft, "confirm", problem + KeyedLetterWords.Card(draft), Options(draft));
    }

    private static IReadOnlyList<Option> Options(KeyedLetterDraft draft) => draft.IsPersonal ? KeyedLetterWords.WithConsent : KeyedLetterWords.Plain;

    private async ValueTask<Step> KeepAsync(Turn turn, KeyedLetterDraft draft, bool consents, CancellationToken cancellationToken)
    {
        var member = draft.To is { } to ? await people.FindAsync(turn.CommitteeId, to, cancellationToken) : null;
        if (turn.Denied(Act.SendOpinion, member is null ? Matter.OfAll : Matter.Of(member), Reach.Scope) is { } denied)
        {
            return denied;
        }

        var (author, isNew) = await AuthorAsync(turn, consents ? draft : draft with { From = null, Mobile = null }, cancellationToken);
        var text = consents ? draft.Text! : Outward.WithoutIntroductions(Outward.WithoutPhones(draft.Text!));
        var state = member is null ? OpinionState.WithOffice : OpinionState.Received;
        var letter = new Opinion
        {
            Id = OpinionId.New(turn.Now),
            Committee = turn.CommitteeId,
            Number = await numbers.NextAsync(turn.CommitteeId, 'Y', turn.Today, cancellationToken),
            From = author.Id,
            To = member?.Id,
            Text = Tidy.Join([text]),
            Original = [text],
            Suggestion = draft.Suggestion,
            At = turn.Now,
            State = state,
            Steps = [new OpinionStep(turn.Now, turn.Person!.Id, state)],
            Intake = new OpinionIntake(turn.Person.Id, draft.Way, consents && draft.IsPersonal ? KeyedLetterWords.ConsentVersion : null,
                consents && draft.IsPersonal ? turn.Now : null),
        };
        var from = OpinionWords.AuthorName(author);
        return turn.Close(KeyedLetterWords.Kept(letter, member?.Name)) with
        {
            Changes = isNew ? [author, letter] : [letter],
            Outbox = member is not null
                ? [Errand.Tell(turn.CommitteeId, member.Id, OpinionWords.ToMember(letter, from) + KeyedLetterWords.Unreachable(draft.Way), turn.Now,
                    headline: "群众来信", about: letter.Number, sender: turn.Person.Id)]
                : await office.TellAsync(turn.CommitteeId, OpinionWords.ToOffice(letter, from) + KeyedLetterWords.Unreachable(draft.Way), turn.Now,
                    cancellationToken, letter.Number, turn.Person.Id),
        };
    }

    /// <summary>The same name with the same number is the same person; a name alone is nobody known.</summary>
    private async ValueTask<(Person Author, bool IsNew)> AuthorAsync(Turn turn, KeyedLetterDraft draft, CancellationToken cancellationToken)
    {
        var mobile = draft.Mobile is { } digits && MobileNumber.Parse(digits).Ok(out var number, out _) ? number : null;
        if (mobile is not null && draft.From is { } name
            && (await people.NamedAsync(turn.CommitteeId, name, cancellationToken))
            .FirstOrDefault(p => p.Kind == PersonKind.Constituent && p.ErasedAt is null && p.Mobile == mobile) is { } known)
        {
            return (known, false);
        }

        return (new Person { Id = PersonId.New(turn.Now), Committee = turn.CommitteeId, Kind = PersonKind.Constituent, Name = draft.From ?? string.Empty, Mobile = mobile }, true);
    }

    [GeneratedRegex("^(?:请|帮我|我要|有一?封?个?)*(?:代收|代录|代写|代记|录入|登记|补录|录|记)(?:一)?(?:封|件|个|下)?(?:群众|纸质|手写)?(?:的)?(?<way>来信|信件|信|来电|电话|来访)(?:内容)?(?:[：:，, 　]+(?<text>.*))?$|^(?:有|收到)(?:一)?(?:封|件|个)?(?:群众|纸质|手写)?(?:的)?(?<way>来信|信件|来电|来访)(?:要)?(?:录入|登记|代收|补录)[。]?$|^(?:收到)?(?:一)?(?:封|件|个)?群众(?<way>来信|来电|来访)(?:反映|说|称)?[：:，,]+(?<text>.{6,})$|^(?:刚才|刚刚|今天|昨天|上午|下午)*(?:有|接到)(?:一)?(?:个|位)?(?:居民|群众|市民|村民|住户|老百姓|老人)(?:的)?(?:打(?<way>电话)(?:来|过来)?|(?<way>来电|来访|来信)|写信|过来|上门)(?:来)?(?:说|反映|讲)[：:，,]*(?<text>.{6,})$|^(?:今天|昨天|上午|下午)?收到(?:一)?封(?:群众|居民)?(?:来)?(?<way>信)[：:，,]+(?<text>.{6,})$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:改)?(?:内容|反映|来信人|来电人|来访人|姓名|署名|称呼|联系电话|电话|手机|建议|希望|诉求|转给|写给|转)(?:改成|改为|是|：|:)?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Change();
}
