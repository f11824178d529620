using System.Text.Json;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Gestures;

/// <summary>Lets a person do something and listens to what comes back.</summary>
internal sealed class Speaker(GestureMaker maker, Courier courier, AdjustableTimeProvider clock)
{
    public const int DefaultWait = 1500;
    public const int MostWait = 60_000;

    /// <summary>Does it, and waits at most <paramref name="wait"/>; once something has come, only until it has been quiet for <paramref name="quiet"/>.</summary>
    public async Task<(Said? Said, GestureRefusal? Refusal)> SayAsync(
        Phone phone, JsonElement request, TimeSpan wait, TimeSpan quiet, CancellationToken cancellationToken)
    {
        var (gesture, refusal) = maker.Make(phone, request);
        if (gesture is null)
        {
            return (null, refusal);
        }

        var before = phone.LastSeq;
        var delivery = Start(phone, gesture);
        await ListenAsync(phone, before, delivery, wait, quiet, expectsReply: gesture.Push?.AllowsReply == true, cancellationToken);
        var outcome = delivery.IsCompletedSuccessfully ? await delivery : null;
        return (new Said(before, outcome), null);
    }

    private Task<Delivery> Start(Phone phone, Gesture gesture)
    {
        var now = clock.GetUtcNow();
        if (gesture.Grants is { } interaction)
        {
            phone.With(follower =>
            {
                follower.Rights.Grant(interaction, now);
                return 0;
            });
        }

        var entry = phone.Say(gesture.Mine, now, gesture.Push?.Wire ?? new Wire());
        if (gesture.Push is null)
        {
            phone.Change(() => entry.State = "delivered");
            return Task.FromResult(new Delivery(0, Acknowledged: true, Reason: null));
        }

        return DeliverAsync(phone, entry, gesture.Push);
    }

    // Nobody takes a message back once it is sent: the delivery goes on when the one who asked has left.
    private async Task<Delivery> DeliverAsync(Phone phone, PhoneEntry entry, Push push)
    {
        var delivery = await courier.DeliverAsync(push, CancellationToken.None);
        phone.Change(() => entry.State = delivery.Acknowledged ? "delivered" : "failed");
        return delivery;
    }

    private static async Task ListenAsync(
        Phone phone, long before, Task delivery, TimeSpan wait, TimeSpan quiet, bool expectsReply, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(wait);
        try
        {
            await delivery.WaitAsync(deadline.Token);
            if (expectsReply)
            {
                await phone.ReceivedAfter(before).WaitAsync(deadline.Token);
            }

            var heard = before - 1;
            while (heard != phone.LastSeq)
            {
                heard = phone.LastSeq;
                await Task.WhenAny(phone.ReceivedAfter(heard), Task.Delay(quiet, deadline.Token));
                deadline.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The wait is over; what has come by now is the answer.
        }
    }
}

/// <summary>What happened: messages with a higher number than this came afterwards.</summary>
internal sealed record Said(long After, Delivery? Delivery);
