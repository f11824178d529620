using System.CommandLine;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Papers;
using WeLiaison.Documents.Cards;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Turns;

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

            // With WeCom alone nobody can scan a card, but members still bind with their code.
            if (!desk.Get<MemberCodes>().CanMake(desk.Regulation.Committee))
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(CommandWords.NoAccountForCards);
                await InviteAsync(parsed, desk, members, cancellationToken);
                return 0;
            }

            var codes = await desk.Get<MemberCodes>().ScenesAsync(desk.Regulation.Committee, [.. members.Select(m => m.Id)], cancellationToken);
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

            await OutputFile.WriteAsync(parsed, parsed.GetValue(output)!, MemberCardPrinter.Print(cards, new PrintOptions(desk.Now, Sight.Masked)),
                $"{cards.Count}张联系卡", cancellationToken);
            await InviteAsync(parsed, desk, members, cancellationToken);
            return 0;
        }));
        return command;
    }

    private static async Task<string> AddressAsync(CommandDesk desk, string scene, CancellationToken cancellationToken) =>
        (await desk.Get<MemberCodes>().AddressAsync(desk.Regulation.Committee, scene, cancellationToken)).Ok(out var address, out var refusal)
            ? address
            : throw new CommandRefusedException(RefusalWords.Of(refusal));

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
