using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Hosting;
using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Delivering;

/// <summary>Names one paper, for one person who may read it.</summary>
public sealed record FileTicket(CommitteeId Committee, PersonId Person, string Form, int Year)
{
    /// <summary>Set for a periodic report; <see cref="Form"/> is then its id in the regulation file.</summary>
    public ReportTicket? Report { get; init; }

    /// <summary>Whose paper, when staff ask for another person's; <see cref="Person"/> is then who asked.</summary>
    public PersonId? About { get; init; }

    /// <summary>Of all members, or of all of one 专委会, in one bundle: by staff.</summary>
    public bool OfAll { get; init; }

    public string? SpecialCommittee { get; init; }

    /// <summary>A picture of the code with this scene, instead of a paper: for the door of a meeting.</summary>
    public string? Scene { get; init; }

    public ContactId? Contact { get; init; }

    /// <summary>Something that came with a letter, by the platform's reference, instead of a paper; whether the person may see it was asked before.</summary>
    public string? Media { get; init; }

    /// <summary>How it is called on the phone, without an ending.</summary>
    public string? MediaName { get; init; }

    public bool Blank { get; init; }

    /// <summary>Set in a link: until when it holds.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>
/// Addresses of papers that nobody can guess or change: the ticket itself, signed. Nothing is kept; the paper is made anew when the
/// address is opened, and only within half an hour.
/// </summary>
public sealed class FileLinks(string? publicAddress, byte[] key)
{
    public const string Path = "/papers/";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>The signing key: drawn from the accounts' secrets, which every instance of a deployment shares and nobody outside knows.</summary>
    public static byte[] KeyOf(IReadOnlyDictionary<string, CommitteeOptions> committees)
    {
        var secrets = committees.OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => $"{c.Key}/{c.Value.OfficialAccount?.AppSecret}/{c.Value.OfficialAccount?.EncodingAesKey}/{c.Value.WeCom?.Secret}");
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(string.Join('\n', secrets)), 32, info: "weliaison paper links"u8.ToArray());
    }

    /// <summary>Null where no public address is configured.</summary>
    public string? Address(FileTicket ticket, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(publicAddress))
        {
            return null;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(ticket with { Until = now + Life }, ConversationJson.Options);
        return $"{publicAddress.TrimEnd('/')}{Path}{SignedAddress.Seal(body, key)}";
    }

    /// <summary>The ticket of an address that we made and that still holds; null for anything else.</summary>
    public FileTicket? Read(string name, DateTimeOffset now) =>
        SignedAddress.Open(name, key) is { } body && JsonSerializer.Deserialize<FileTicket>(body, ConversationJson.Options) is { } ticket && ticket.Until > now ? ticket : null;
}
