using System.Collections.Concurrent;
using System.Security.Cryptography;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.QrCodes;

/// <summary>All QR codes: printed ones from the setup, and those that the service has created. Thread-safe.</summary>
internal sealed class QrCodeBook
{
    private const int MostShown = 60;

    private readonly ConcurrentDictionary<string, QrCode> byTicket = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Account, string Scene), QrCode> byScene = new();
    private readonly AdjustableTimeProvider clock;

    public QrCodeBook(World world, AdjustableTimeProvider clock)
    {
        this.clock = clock;
        foreach (var printed in world.Codes)
        {
            Add(world.Account(printed.Account)!, printed.Scene, expiresAt: null, printed.Label);
        }
    }

    public QrCode Add(Account account, string scene, DateTimeOffset? expiresAt, string? label = null)
    {
        var ticket = "gQ" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(70)).Replace('+', 'H').Replace('/', '8');
        var url = "http://weixin.qq.com/q/" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(11));
        var known = byScene.GetValueOrDefault((account.Id, scene));
        var code = new QrCode(account.Id, scene, ticket, url, expiresAt, label ?? known?.Label ?? scene);
        byTicket[ticket] = code;
        byScene[(account.Id, scene)] = code;
        return code;
    }

    public QrCode? ByTicket(string? ticket) => ticket is null ? null : byTicket.GetValueOrDefault(ticket);

    /// <summary>The code that a picture of it carries, or that a ticket stands for.</summary>
    public QrCode? ByUrlOrTicket(string? text) =>
        text is null ? null : byTicket.GetValueOrDefault(text) ?? byTicket.Values.FirstOrDefault(c => c.Url == text);

    /// <summary>The newest code with this scene; one is printed if there is none, as if it had hung on a wall since long ago.</summary>
    public QrCode ByScene(Account account, string scene) =>
        byScene.TryGetValue((account.Id, scene), out var code) ? code : Add(account, scene, expiresAt: null);

    /// <summary>What lies on the page's shelf.</summary>
    public IReadOnlyList<QrCode> Shelf(string account) =>
        [.. byScene.Values.Where(c => c.Account == account && !c.HasExpired(clock.GetUtcNow())).OrderBy(c => c.Scene, StringComparer.Ordinal).Take(MostShown)];
}
