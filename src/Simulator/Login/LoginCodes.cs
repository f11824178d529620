using System.Collections.Concurrent;
using System.Security.Cryptography;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Login;

/// <summary>Codes of a web login: five minutes, one use; a used one is remembered, to be told apart. Thread-safe.</summary>
internal sealed class LoginCodes(AdjustableTimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, LoginCode> codes = new(StringComparer.Ordinal);

    public string Issue(Phone phone, string scope)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, code) in codes)
        {
            if (code.Until.AddHours(1) < now)
            {
                codes.TryRemove(old, out _);
            }
        }

        var text = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        codes[text] = new LoginCode(phone, scope, now + Life, Used: false);
        return text;
    }

    /// <summary>Uses a code up.</summary>
    /// <returns>The code, or why it is not good.</returns>
    public (LoginCode? Code, LoginTrouble Trouble) Use(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return (null, LoginTrouble.Missing);
        }

        while (codes.TryGetValue(text, out var code))
        {
            if (code.Used || code.Until <= clock.GetUtcNow())
            {
                return (null, code.Used ? LoginTrouble.Used : LoginTrouble.Expired);
            }

            if (codes.TryUpdate(text, code with { Used = true }, code))
            {
                return (code, LoginTrouble.None);
            }
        }

        return (null, LoginTrouble.Unknown);
    }
}

internal sealed record LoginCode(Phone Phone, string Scope, DateTimeOffset Until, bool Used);

internal enum LoginTrouble
{
    None,
    Missing,
    Unknown,
    Used,
    Expired,
}
