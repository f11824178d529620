using WeLiaison.Bot.Common;
using WeLiaison.Domain.Access;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Flows.Handovers.Pages;

/// <summary>What a 承办单位 sees of its one matter, and what it may do there: 签收, 进展, 答复, 申退. All else is the office's.</summary>
internal sealed class HandoverPageDesk(RegulationShelf shelf, HandoverDesk desk, IOpinions opinions, IRecords<OpinionReport> reports, IPeople people,
    ITurnLedger ledger, TimeProvider clock)
{
    public const int LongestText = 500;

    private static readonly Dictionary<string, (HandoverState? From, HandoverState To)> Steps = new(StringComparer.Ordinal)
    {
        ["receive"] = (HandoverState.AwaitingReceipt, HandoverState.InHand), ["progress"] = (HandoverState.InHand, HandoverState.InHand),
        ["answer"] = (null, HandoverState.Answered), ["refuse"] = (null, HandoverState.RefusalAsked),
    };

    /// <summary>The matter as it stands; null once it is over, taken back or gone.</summary>
    public async ValueTask<HandoverSight?> OpenAsync(HandoverTicket ticket, CancellationToken cancellationToken)
    {
        if (shelf.Find(ticket.Committee) is not { } regulation || await FindAsync(ticket, cancellationToken) is not { } matter
            || matter.Handovers.FirstOrDefault(ticket.Means) is not { IsOpen: true } handover)
        {
            return null;
        }

        var author = matter.Letter is { NameMayBeTold: true } letter ? await people.FindAsync(ticket.Committee, letter.From, cancellationToken) : null;
        return new HandoverSight(regulation, matter, handover, author is { ErasedAt: null } ? author : null);
    }

    /// <summary>A name that may be told is personal data all the same: whose it is can see that it was shown.</summary>
    public async Task NoteAsync(HandoverSight sight, CancellationToken cancellationToken)
    {
        if (sight.Author is { } author)
        {
            var now = clock.GetUtcNow();
            await ledger.CommitAsync([new AccessTrace { Id = TimeOrder.Next(now), Committee = author.Committee, About = author.Id,
                What = HandoverPageWords.Trace(sight.Handover.To), At = now }],
                [], cancellationToken);
        }
    }

    /// <summary>Takes one step. What is wrong is told in words; null when it is done.</summary>
    /// <param name="sight">What the page showed.</param>
    /// <param name="step">Its button.</param>
    /// <param name="seen">How many steps there were when the page was made: a second press of a button, or a page left open, does nothing twice.</param>
    /// <param name="text">What was written.</param>
    public async Task<string?> TakeAsync(HandoverSight sight, string step, int seen, string text, CancellationToken cancellationToken)
    {
        if (!Steps.TryGetValue(step, out var to) || seen != sight.Handover.Steps.Count)
        {
            return HandoverPageWords.Changed;
        }

        if (text.Length > LongestText)
        {
            return HandoverPageWords.TooLong(text.Length, LongestText);
        }

        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), sight.Regulation.Zone);
        var by = sight.Handover.Steps[0].By;
        if (!sight.Matter.Handovers.Move(sight.Handover.To, to.From, to.To, by, now, step == "receive" ? null : text, byBody: true).Ok(out var done, out var refusal))
        {
            return RefusalWords.Of(refusal);
        }

        var matter = sight.Matter.With(done.All);
        var news = await desk.NewsAsync(sight.Regulation, matter, done.Moved, now, except: null, cancellationToken);
        return await ledger.CommitAsync([matter.Record], news, cancellationToken) ? null : HandoverPageWords.Changed;
    }

    private async ValueTask<HandoverMatter?> FindAsync(HandoverTicket ticket, CancellationToken cancellationToken) => ticket.Number[0] == 'Y'
        ? await opinions.NumberedAsync(ticket.Committee, ticket.Number, cancellationToken) is { } letter ? new HandoverMatter(null, letter) : null
        : (await reports.ListAsync(ticket.Committee, cancellationToken)).FirstOrDefault(r => r.Number == ticket.Number) is { } report ? new HandoverMatter(report, null) : null;
}

/// <summary>One matter as a 承办单位 may see it.</summary>
/// <param name="Author">The constituent behind a letter, only where the name may be told.</param>
internal sealed record HandoverSight(Regulation Regulation, HandoverMatter Matter, Handover Handover, Person? Author);
