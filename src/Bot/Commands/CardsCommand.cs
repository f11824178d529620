using System.CommandLine;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Hosting;
using WeLiaison.Documents.Cards;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Turns;
using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.Bot.Commands;

/// <summary><c>cards</c>: gives every member a QR code and an invitation code, and prints the cards that carry the QR code.</summary>
internal static class CardsCommand
{
    private static readonly TimeSpan InvitationLife = TimeSpan.FromDays(90);

    public static Command Make()
    {
        var options = new SharedOptions();
        var output = OutputFile.Option("联系卡写到这个 .docx 文件");
        var command = new Command("cards", "给每位委员一个二维码和一个邀请码：打印联系卡（群众扫码即联系），列出还没绑定的委员的邀请码。") { output };
        options.AddTo(command, options.Person);
        command.SetAction((parsed, cancellationToken) => CommandDesk.RunAsync(parsed, async () =>
        {
            await using var desk = await CommandDesk.OpenAsync(parsed, options, cancellationToken);
            var archive = await desk.ReadAllAsync(cancellationToken);
            IReadOnlyList<Person> members = parsed.GetValue(options.Person) is { } typed
                ? [CommandDesk.Find(archive, typed)]
                : [.. archive.Of<Person>().Where(p => p is { Kind: PersonKind.Member, ErasedAt: null }).OrderBy(p => p.MemberNumber, StringComparer.Ordinal)];
            if (members.Count == 0)
            {
                throw new CommandRefusedException(CommandWords.NoMembers);
            }

            var codes = await CodesAsync(desk, members, cancellationToken);
            var cards = new List<MemberCard>();
            foreach (var member in members)
            {
                cards.Add(new MemberCard
                {
                    Committee = desk.Regulation.Identity.ShortName,
                    Name = member.Name,
                    Sector = member.Sector,
                    Unit = member.Unit,
                    Url = await AddressAsync(desk, codes[member.Id], cancellationToken),
                });
            }

            await OutputFile.WriteAsync(parsed, parsed.GetValue(output)!, MemberCardPrinter.Print(cards, new PrintOptions(desk.Now, Sight.Masked)), $"{cards.Count}张联系卡", cancellationToken);
            await InviteAsync(parsed, desk, members, cancellationToken);
            return 0;
        }));
        return command;
    }

    private static async Task<Dictionary<PersonId, string>> CodesAsync(CommandDesk desk, IReadOnlyList<Person> members, CancellationToken cancellationToken)
    {
        var known = await desk.Get<IPeople>().MemberCodesAsync(desk.Regulation.Committee, cancellationToken);
        var codes = known.Where(c => c.RevokedAt is null).GroupBy(c => c.Member).ToDictionary(g => g.Key, g => g.First().Scene);
        var made = members.Where(m => !codes.ContainsKey(m.Id)).Select(m => new MemberCode { Committee = desk.Regulation.Committee, Scene = "m-" + ShortCode.New(6), Member = m.Id }).ToList();
        await desk.Get<ITurnLedger>().CommitAsync(made, [], cancellationToken);
        made.ForEach(code => codes[code.Member] = code.Scene);
        return codes;
    }

    /// <summary>The address inside the QR code: the platform makes it, so the official account must be reachable.</summary>
    private static async Task<string> AddressAsync(CommandDesk desk, string scene, CancellationToken cancellationToken)
    {
        if (desk.Get<AccountClients>().OfficialAccount(desk.Regulation.Committee) is not { } client)
        {
            throw new CommandRefusedException(CommandWords.NoOfficialAccount);
        }

        try
        {
            return (await client.CreateQrCodeAsync(new QrCodeRequest { Scene = scene }, cancellationToken)).Url;
        }
        catch (Exception fault) when (fault is WeChatApiException or ApiUnreachableException or TokenUnavailableException)
        {
            throw new CommandRefusedException(CommandWords.NoQrCode(fault.Message));
        }
    }

    private static async Task InviteAsync(ParseResult parsed, CommandDesk desk, IReadOnlyList<Person> members, CancellationToken cancellationToken)
    {
        var bound = (await desk.Get<IPeople>().BindingsOfAsync(desk.Regulation.Committee, [.. members.Select(m => m.Id)], cancellationToken)).Select(b => b.Person).ToHashSet();
        var invitations = members.Where(m => !bound.Contains(m.Id)).Select(m => (Member: m, Invitation: new Invitation
        {
            Committee = desk.Regulation.Committee,
            Code = ShortCode.New(8),
            Person = m.Id,
            ExpiresAt = desk.Now + InvitationLife,
        })).ToList();
        await desk.Get<ITurnLedger>().CommitAsync([.. invitations.Select(i => i.Invitation)], [], cancellationToken);
        foreach (var (member, invitation) in invitations)
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(CommandWords.Invitation(member.Name, invitation.Code));
        }
    }
}
