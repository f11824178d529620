using System.Collections.Concurrent;
using System.Security.Cryptography;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Gestures;

/// <summary>The right to change cards once: 72 hours, one use. Thread-safe.</summary>
internal sealed class ResponseCodes(AdjustableTimeProvider clock)
{
    private const int Most = 50_000;
    private static readonly TimeSpan Life = TimeSpan.FromHours(72);

    private readonly ConcurrentDictionary<string, CardRight> codes = new(StringComparer.Ordinal);

    public string Issue(Account account, IReadOnlyList<CardOfPhone> cards)
    {
        if (codes.Count > Most)
        {
            Forget();
        }

        var code = "rc_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        codes[code] = new CardRight(account, cards, clock.GetUtcNow() + Life);
        return code;
    }

    /// <summary>Uses a code up; null when it is unknown, used, too old, or another application's.</summary>
    public IReadOnlyList<CardOfPhone>? Use(Account account, string? code) =>
        code is not null && codes.TryRemove(code, out var right) && right.Account == account && right.Until > clock.GetUtcNow() ? right.Cards : null;

    private void Forget()
    {
        var now = clock.GetUtcNow();
        var late = codes.OrderBy(c => c.Value.Until).Take(Most / 10).Where((c, i) => c.Value.Until <= now || i < Most / 20).Select(c => c.Key);
        foreach (var code in late.ToList())
        {
            codes.TryRemove(code, out _);
        }
    }

    private sealed record CardRight(Account Account, IReadOnlyList<CardOfPhone> Cards, DateTimeOffset Until);
}

internal sealed record CardOfPhone(Phone Phone, PhoneEntry Entry);
