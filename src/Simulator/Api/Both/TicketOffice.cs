using System.Security.Cryptography;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Api.Both;

/// <summary>JS-SDK tickets: one for two hours. Thread-safe.</summary>
internal sealed class TicketOffice(AdjustableTimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(7200);
    private readonly Lock gate = new();
    private readonly Dictionary<(Account, string), (string Text, DateTimeOffset Until)> tickets = [];

    public (string Ticket, int Seconds) Of(Account account, string kind)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (!tickets.TryGetValue((account, kind), out var ticket) || ticket.Until <= now)
            {
                tickets[(account, kind)] = ticket = ("kgt" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(40)), now + Life);
            }

            return (ticket.Text, (int)(ticket.Until - now).TotalSeconds);
        }
    }
}
