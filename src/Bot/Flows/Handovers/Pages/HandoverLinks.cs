using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;

namespace WeLiaison.Bot.Flows.Handovers.Pages;

/// <summary>One matter at one 承办单位, since the hour it was handed over.</summary>
/// <param name="Committee">Whose matter.</param>
/// <param name="Number">S260908-001 or Y260908-001.</param>
/// <param name="Unit">The body.</param>
/// <param name="Given">When it was handed over: given to the same body once more, it has another page.</param>
public sealed record HandoverTicket(CommitteeId Committee, string Number, string Unit, DateTimeOffset Given)
{
    public static HandoverTicket Of(CommitteeId committee, string number, Handover handover) => new(committee, number, handover.To, handover.Steps[0].At);

    public bool Means(Handover handover) => handover.To == Unit && handover.Steps is [var first, ..] && first.At.ToUnixTimeMilliseconds() == Given.ToUnixTimeMilliseconds();
}

/// <summary>
/// Addresses of the pages on which a 承办单位 signs for a matter and answers. The body has no account with us: whoever holds the address may write for it, as with
/// a letter that says where to answer. What they write is read by nobody but the office until it has been looked at.
/// </summary>
public sealed class HandoverLinks(string? publicAddress, byte[] deploymentKey)
{
    public const string Path = "/handovers/";

    /// <summary>A matter that rests longer is asked about by the office, with a new address.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, deploymentKey, 32, info: "weliaison handover pages"u8.ToArray());

    /// <summary>Null where no public address is configured: then the office writes down what the body says.</summary>
    public string? Address(HandoverTicket ticket) => string.IsNullOrWhiteSpace(publicAddress)
        ? null
        : $"{publicAddress.TrimEnd('/')}{Path}{SignedAddress.Seal(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ticket.Committee.Value}\n{ticket.Number}\n{ticket.Given.ToUnixTimeMilliseconds()}\n{ticket.Unit}")), key)}";

    /// <summary>The ticket of an address that we made; null for anything else.</summary>
    public HandoverTicket? Read(string name, DateTimeOffset now)
    {
        if (SignedAddress.Open(name, key) is not { } body || Encoding.UTF8.GetString(body).Split('\n', 4) is not [var committee, var number, var given, var unit])
        {
            return null;
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(given, CultureInfo.InvariantCulture));
        return now < at + Life ? new HandoverTicket(CommitteeId.Of(committee), number, unit, at) : null;
    }
}
