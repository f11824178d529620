using System.Collections.Concurrent;
using System.Security.Cryptography;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Api;

/// <summary>
/// Hands out access tokens. Classic: each call a new one, the one before lives 5 minutes more. Stable: the same one until its last
/// 5 minutes; forced at most 20 times a day, 30 s apart. WeCom: the same one while it lives. Thread-safe.
/// </summary>
internal sealed class TokenOffice(AdjustableTimeProvider clock)
{
    private const int MostRemembered = 20_000;
    private const int ForcedADay = 20;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(7200);
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ForcePause = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, IssuedToken> issued = new(StringComparer.Ordinal);
    private readonly Dictionary<(Account Account, bool Stable), IssuedToken> current = [];
    private readonly Dictionary<Account, (DateTimeOffset Last, DateOnly Day, int Count)> forced = [];

    public IssuedToken Classic(Account account)
    {
        lock (gate)
        {
            return Replace(account, stable: false, clock.GetUtcNow() + Overlap);
        }
    }

    public IssuedToken WeCom(Account account)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            return current.TryGetValue((account, false), out var token) && token.Until > now && token.Superseded is null
                ? token
                : Replace(account, stable: false, now);
        }
    }

    /// <summary>The stable token; null when it was forced too often today.</summary>
    public IssuedToken? Stable(Account account, bool force)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var token = current.GetValueOrDefault((account, true));
            var usable = token is { Superseded: null } && token.Until > now;
            if (usable && force)
            {
                return Force(account, token!, now);
            }

            return usable && token!.Until - now > Overlap ? token : Replace(account, stable: true, now + Overlap);
        }
    }

    /// <summary>Kills every living token of the account, or of all accounts.</summary>
    public void Revoke(string? account)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            foreach (var token in issued.Values.Where(t => account is null || t.Account.Id == account))
            {
                token.Superseded = token.Superseded < now ? token.Superseded : now;
            }
        }
    }

    /// <summary>Finds who calls with this token.</summary>
    /// <returns>The account, or the errcode that the token deserves (with the account, when it was once good).</returns>
    public (Account? Account, int Error) Check(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return (null, 41001);
        }

        if (!issued.TryGetValue(text, out var token))
        {
            return (null, 40014);
        }

        var now = clock.GetUtcNow();
        return (token.Account, token switch
        {
            _ when token.Until <= now => 42001,
            { Superseded: { } at } when at <= now => token.Account.IsOfficial ? 40001 : 40014,
            _ => 0,
        });
    }

    private IssuedToken? Force(Account account, IssuedToken token, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.AddHours(8).DateTime);
        var (last, day, count) = forced.GetValueOrDefault(account);
        if (now - last < ForcePause)
        {
            return token;
        }

        count = day == today ? count : 0;
        if (count >= ForcedADay)
        {
            return null;
        }

        forced[account] = (now, today, count + 1);
        return Replace(account, stable: true, now);
    }

    private IssuedToken Replace(Account account, bool stable, DateTimeOffset oldUntil)
    {
        if (current.TryGetValue((account, stable), out var old))
        {
            old.Superseded ??= oldUntil;
        }

        if (issued.Count > MostRemembered)
        {
            issued.Clear();
            foreach (var living in current.Values)
            {
                issued[living.Text] = living;
            }
        }

        var prefix = account.IsOfficial ? $"{(stable ? 91 : 90)}_" : "";
        var text = prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(96)).Replace('+', '-').Replace('/', '_');
        var token = new IssuedToken(text, account, clock.GetUtcNow() + Life);
        issued[text] = token;
        current[(account, stable)] = token;
        return token;
    }
}
