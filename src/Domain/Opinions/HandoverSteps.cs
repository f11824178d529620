using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Opinions;

/// <summary>What may follow what while a matter is with a 承办单位. Several may have it at the same time, each with its own steps.</summary>
public static class HandoverSteps
{
    private const int LongestName = 40;

    private static readonly (HandoverState From, HandoverState To)[] Allowed =
    [
        (HandoverState.AwaitingReceipt, HandoverState.InHand), (HandoverState.InHand, HandoverState.InHand),
        (HandoverState.AwaitingReceipt, HandoverState.RefusalAsked), (HandoverState.InHand, HandoverState.RefusalAsked),
        (HandoverState.RefusalAsked, HandoverState.Released), (HandoverState.RefusalAsked, HandoverState.InHand),
        (HandoverState.AwaitingReceipt, HandoverState.Answered), (HandoverState.InHand, HandoverState.Answered),
        (HandoverState.Answered, HandoverState.Passed), (HandoverState.Answered, HandoverState.InHand),
    ];

    /// <summary>
    /// 转办 to one more body. Refusals <c>handover.to</c> without a name of sensible length, <c>handover.twice</c> while the same body has it,
    /// <c>handover.due</c> when the day lies behind.
    /// </summary>
    public static Result<IReadOnlyList<Handover>> HandOver(this IReadOnlyList<Handover> all, string to, DateOnly? due, PersonId by, DateTimeOffset at, DateOnly today)
    {
        if (to.Length is < 2 or > LongestName)
        {
            return new Refusal("handover.to");
        }

        if (all.Any(h => h.IsOpen && h.To == to))
        {
            return new Refusal("handover.twice", to);
        }

        if (due < today)
        {
            return new Refusal("handover.due");
        }

        return Result.Of<IReadOnlyList<Handover>>([.. all,
            new Handover { To = to, On = today, Due = due,
                Steps = [new HandoverStep(at, by, HandoverState.AwaitingReceipt, due is null ? null : $"{due:yyyy-MM-dd}")] }]);
    }

    /// <summary>
    /// A step at one body: the one named, or the only one that the step can be about. Refusals <c>handover.none</c> when nobody has it,
    /// <c>handover.which</c> with the names when several have, <c>handover.state</c> when the step does not follow, <c>handover.text</c> where words are wanted.
    /// </summary>
    public static Result<(IReadOnlyList<Handover> All, Handover Moved)> Move(this IReadOnlyList<Handover> all, string? unit, HandoverState? from,
        HandoverState to, PersonId by, DateTimeOffset at, string? text, bool byBody = false)
    {
        var open = all.Where(h => h.IsOpen && (unit is null || h.To == unit)).ToList();
        if (open.Count == 0)
        {
            return new Refusal("handover.none");
        }

        // "签收" can only be about those who have not yet signed for it.
        var fitting = open.Where(h => Allowed.Contains((h.State, to)) && (from is null || from == h.State)).ToList();
        if (fitting.Count != 1)
        {
            return fitting.Count == 0 ? new Refusal("handover.state") : new Refusal("handover.which", string.Join('、', fitting.Select(h => h.To)));
        }

        var wantsText = to is HandoverState.Answered or HandoverState.RefusalAsked || (to == HandoverState.InHand && fitting[0].State != HandoverState.AwaitingReceipt);
        if (wantsText && string.IsNullOrWhiteSpace(text))
        {
            return new Refusal("handover.text");
        }

        var moved = fitting[0] with
        {
            State = to,
            Answer = to == HandoverState.Answered ? text : to == HandoverState.InHand ? null : fitting[0].Answer,
            Steps = [.. fitting[0].Steps, new HandoverStep(at, by, to, string.IsNullOrWhiteSpace(text) ? null : text, byBody)],
        };
        return Result.Of<(IReadOnlyList<Handover>, Handover)>(([.. all.Select(h => ReferenceEquals(h, fitting[0]) ? moved : h)], moved));
    }
}
