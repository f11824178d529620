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
internal sealed class ConsentFeature(IPeople people, OpinionStart start, Addressee addressee) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken) => turn.State.Open switch
    {
        ConsentRequest request when turn.Words.Length > 0 => await AnswerAsync(turn, request, cancellationToken),
        ConsentRequest request when MediaOf(turn) is { } attachment => KeepMedia(turn, request, attachment),
        // Refused a moment ago and thought better of it: the text was read, one word is enough.
        null when turn.State.Parked is ConsentRequest { Said.Count: 0 } refused && turn.Who.Binding?.ConsentAt is null
            && turn.Words.Contains("同意", StringComparison.Ordinal) && ConsentWords.Agrees(turn.Words) =>
            await AgreeAsync(turn, refused, cancellationToken) is var agreed ? agreed with { State = agreed.State with { Parked = null } } : null,
        NameRequest request when turn.Words.Length > 0 => await NameAsync(turn, request, cancellationToken),
        NameRequest request when MediaOf(turn) is not null => await start.BeginAsync(turn, request.Said, request.Attachments, cancellationToken),
        _ => null,
    };

    private async ValueTask<Step?> AnswerAsync(Turn turn, ConsentRequest request, CancellationToken cancellationToken)
    {
        if (ConsentWords.Agrees(turn.Words))
        {
            return await AgreeAsync(turn, request, cancellationToken);
        }

        if (ConsentWords.Declines(turn.Words))
        {
            // What was said is forgotten; the question itself may be taken up again with one word (art. 15: no harder than refusing).
            var declined = turn.Close(OpinionWords.Declined);
            return declined with { State = declined.State with { Parked = new ConsentRequest { Member = request.Member, TouchedAt = turn.Now } } };
        }

        if (Plain(turn.Words) is "说明" or "看说明" or "看看说明" or "看一下说明" || ConsentWords.AsksWhatFor(turn.Words))
        {
            return turn.Ask(request, "consent", OpinionWords.Explanation(turn.Committee));
        }

        if (Minors.Speak(turn.Words))
        {
            return turn.Close(OpinionWords.Child);
        }

        if (turn.Who.IsStranger && Member.Binding.MemberMatter.Is(turn.Words))
        {
            return turn.Ask(request, "consent", Member.Binding.BindingWords.ForMembers);
        }

        if (Member.Binding.Claim.Read(turn.Words, null) is { } claim and (Member.Binding.Claim.Wish or Member.Binding.Claim.Named { AsMember: true }))
        {
            // A member after all; what was said is told back once that is proved.
            return Member.Binding.BindingFeature.Ask(turn, claim);
        }

        return (Elsewhere.Of(turn.Words) ?? Aside(turn)) is { } answer ? turn.Ask(request, "consent", answer + "\n" + request.Recap())
            : turn.Words.TrimEnd('。', '！') is "继续" or "接着说" or "还是说吧" or "没有" or "没了" ? turn.Ask(request, "consent", request.Recap())
            : Choice.Number(turn.Words) is not null || turn.Words.Count(char.IsLetter) < 2 ? turn.Ask(request, "consent", request.Recap())
            : Keep(turn, request with { Said = OpinionStart.With(request.Said, Tidy.WithoutIdNumbers(turn.Words, out _)) });
    }

    /// <summary>What is no matter: it is answered, not kept.</summary>
    private static string? Aside(Turn turn) =>
        ConsentWords.About(turn.Words, turn.Committee) ?? AsideFeature.SmallTalk(turn.Words) ?? (turn.Words is "进展" or "我的进展" or "我的资料" ? OpinionWords.NothingStored : null);

    /// <summary>What is said while the question stands is kept; it is put once, and only repeated to somebody who comes back to it later.</summary>
    private static Step Keep(Turn turn, ConsentRequest request) =>
        turn.Ask(request, "consent", OpinionWords.AlsoKept(request.Said.Count, request.Attachments, (turn.State.Open as ConsentRequest)!.IsFresh(turn.Now)));

    private static Step KeepMedia(Turn turn, ConsentRequest request, Attachment attachment)
    {
        if (request.Attachments.Count == OpinionStart.MostAttachments)
        {
            return turn.Ask(request, "consent", OpinionWords.NoMoreAttachments(OpinionStart.MostAttachments) + "\n" + request.Recap());
        }

        var kept = Keep(turn, request with { Attachments = OpinionStart.With(request.Attachments, attachment) });
        return Attachments.HasBytes(attachment) ? kept with { Outbox = [Errand.FetchMedia(turn.Address, attachment.Reference, turn.Now)] } : kept;
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

        if (turn.Who.Person is { Name.Length: > 0 })
        {
            // Known by name already: nobody is asked for it twice.
            var asked = new NameRequest { Said = request.Said, Attachments = request.Attachments };
            var known = await GoOnAsync(turn, asked, changes, cancellationToken);
            return known with { Reply = known.Reply! with { Text = words.Replace(OpinionWords.AskName, string.Empty, StringComparison.Ordinal)
                .TrimEnd() + "\n" + known.Reply.Text } };
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

        if (Choice.Number(said) is not null || ConsentWords.Agrees(turn.Words))
        {
            return turn.Ask(request, "name", OpinionWords.AskName);
        }

        if (AsideFeature.SmallTalk(turn.Words) is { } talk)
        {
            return turn.Ask(request, "name", talk + "\n" + OpinionWords.AskName);
        }

        if (FormOfAddress.Of(said) is not { } name)
        {
            // Longer words are the matter itself: it must not be lost over a question about the name.
            return await GoOnAsync(turn, request with { Said = OpinionStart.With(request.Said, turn.Words) }, [], cancellationToken);
        }

        return await GoOnAsync(turn, request, [turn.Person! with { Name = name }], cancellationToken);
    }

    private async ValueTask<Step> GoOnAsync(Turn turn, NameRequest request, IReadOnlyList<IRecord> changes, CancellationToken cancellationToken)
    {
        // 我想找王委员反映…, said before consent was asked for: it goes to that member.
        var meant = request.Said is [var first, ..] ? await addressee.InAsync(turn.Saying(first), cancellationToken) : null;
        var step = request.Said.Count + request.Attachments.Count > 0
            ? await start.BeginAsync(turn, request.Said, request.Attachments, cancellationToken, meant?.Member.Id)
            : turn.Ask(start.Empty(turn), "content", OpinionWords.AskMatter);
        return step with { Changes = [.. step.Changes, .. changes] };
    }

    private static Attachment? MediaOf(Turn turn) => Attachments.Of(turn.Heard);

    private static string Plain(string words) => words.Trim().TrimEnd('。', '！', '!', '.', '~', '～', '了', '吧', '的').Trim() is { Length: > 0 } plain ? plain : words.Trim();
}
