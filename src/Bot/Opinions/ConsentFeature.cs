using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Opinions;

/// <summary>
/// The first meeting with a constituent: who we are, what for, and consent by an act of their own
/// (personal information protection law, art. 13–17). Nothing of a stranger is put on record before it.
/// </summary>
[OpenToEverybody("consent comes before the first record")]
internal sealed class ConsentFeature(IPeople people, OpinionStart start) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken) => turn.State.Open switch
    {
        ConsentRequest request when turn.Words.Length > 0 => await AnswerAsync(turn, request, cancellationToken),
        ConsentRequest request when MediaOf(turn) is { } attachment =>
            turn.Ask(request with { Attachments = [.. request.Attachments, attachment] }, "consent", request.Recap()) with { Outbox = [Errand.FetchMedia(turn.Address, attachment.Reference, turn.Now)] },
        NameRequest request when turn.Words.Length > 0 => await NameAsync(turn, request, cancellationToken),
        NameRequest request when MediaOf(turn) is not null => await start.BeginAsync(turn, request.Said, request.Attachments, cancellationToken),
        _ => null,
    };

    private async ValueTask<Step?> AnswerAsync(Turn turn, ConsentRequest request, CancellationToken cancellationToken)
    {
        switch (Plain(turn.Words))
        {
            case "同意" or "我同意" or "好" or "好的" or "可以" or "行" or "嗯" or "是" or "1" or "ok" or "OK" or "没问题":
                return await AgreeAsync(turn, request, cancellationToken);
            case "说明" or "看说明" or "看看说明":
                return turn.Ask(request, "consent", OpinionWords.Explanation(turn.Committee));
            case "不同意" or "不" or "不要" or "不行" or "拒绝" or "不登记":
                return turn.Close(OpinionWords.Declined);
            default:
                if (Minors.Speak(turn.Words))
                {
                    return turn.Close(OpinionWords.Child);
                }

                return turn.Words.Length < 5
                    ? turn.Ask(request, "consent", request.Recap())
                    : turn.Ask(request with { Said = [.. request.Said.Take(20), turn.Words] }, "consent", OpinionWords.AskConsentForMatter(turn.Committee));
        }
    }

    private async ValueTask<Step> AgreeAsync(Turn turn, ConsentRequest request, CancellationToken cancellationToken)
    {
        var id = turn.Who.Person?.Id ?? PersonId.New(turn.Now);
        var changes = new List<IRecord>();
        if (turn.Who.Person is null)
        {
            changes.Add(new Person { Id = id, Committee = turn.CommitteeId, Kind = PersonKind.Constituent, Name = string.Empty });
        }

        var binding = turn.Who.Binding ?? new Binding { Committee = turn.CommitteeId, Channel = turn.Address.Channel, User = turn.Address.User, Person = id, Since = turn.Now };
        changes.Add(binding with { ConsentVersion = OpinionWords.ConsentVersion, ConsentAt = turn.Now, Reachable = true });
        var words = OpinionWords.AskName;
        if (request.Member is { } member && await people.FindAsync(turn.CommitteeId, member, cancellationToken) is { } found)
        {
            changes.Add(Linking.Of(turn, member, id));
            words = OpinionWords.Linked(found.Name) + "\n" + words;
        }
        else
        {
            words = "好的。" + words;
        }

        return turn.Ask(new NameRequest { Said = request.Said, Attachments = request.Attachments }, "name", words) with { Changes = changes };
    }

    private async ValueTask<Step?> NameAsync(Turn turn, NameRequest request, CancellationToken cancellationToken)
    {
        var said = Plain(turn.Words);
        if (said is "跳过" or "不说" or "不用" or "不想说" or "没有" or "匿名")
        {
            return await GoOnAsync(turn, request, [], cancellationToken);
        }

        if (Minors.Speak(turn.Words))
        {
            return turn.Close(OpinionWords.Child);
        }

        if (Choice.Number(said) is not null)
        {
            return turn.Ask(request, "name", OpinionWords.AskName);
        }

        if (FormOfAddress.Of(said) is not { } name)
        {
            // Longer words are the matter itself: it must not be lost over a question about the name.
            return await GoOnAsync(turn, request with { Said = [.. request.Said, turn.Words] }, [], cancellationToken);
        }

        return await GoOnAsync(turn, request, [turn.Person! with { Name = name }], cancellationToken);
    }

    private async ValueTask<Step> GoOnAsync(Turn turn, NameRequest request, IReadOnlyList<IRecord> changes, CancellationToken cancellationToken)
    {
        var step = request.Said.Count + request.Attachments.Count > 0
            ? await start.BeginAsync(turn, request.Said, request.Attachments, cancellationToken)
            : turn.Ask(start.Empty(turn), "content", OpinionWords.AskMatter);
        return step with { Changes = [.. step.Changes, .. changes] };
    }

    private static Attachment? MediaOf(Turn turn) => Attachments.Of(turn.Heard);

    private static string Plain(string words) => words.Trim().TrimEnd('。', '！', '!', '.', '~', '～', '了', '吧', '的').Trim() is { Length: > 0 } plain ? plain : words.Trim();
}
