using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Tests.Delivering;

public sealed class FileLinksTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 8, 15, 0, 0, TimeSpan.FromHours(8));
    private static readonly FileTicket Ticket = new(CommitteeId.Of("baoshan"), PersonId.New(Now), "BS-F2", 2026);
    private readonly FileLinks links = new("https://weliaison.example/", new byte[32]);

    [Fact]
    public void A_link_holds_for_half_an_hour_and_not_longer()
    {
        var name = Name(links.Address(Ticket, Now)!);
        Assert.Equal(Ticket.Person, links.Read(name, Now.AddMinutes(29))!.Person);
        Assert.Null(links.Read(name, Now.AddMinutes(30)));
    }

    [Fact]
    public void Whatever_character_is_changed_the_link_is_dead()
    {
        var name = Name(links.Address(Ticket, Now)!);
        for (var at = 0; at < name.Length - 1; at++)
        {
            var changed = name.ToCharArray();
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            Assert.Null(links.Read(new string(changed), Now));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("e30.AAAA")]
    [InlineData("不是链接.x")]
    public void What_we_never_made_opens_nothing(string name) => Assert.Null(links.Read(name, Now));

    [Fact]
    public void A_link_signed_by_another_deployment_opens_nothing() =>
        Assert.Null(new FileLinks("https://weliaison.example", [.. Enumerable.Repeat((byte)1, 32)]).Read(Name(links.Address(Ticket, Now)!), Now));

    [Fact]
    public void Without_a_public_address_there_is_no_link() => Assert.Null(new FileLinks(null, new byte[32]).Address(Ticket, Now));

    private static string Name(string address) => address[(address.IndexOf(FileLinks.Path, StringComparison.Ordinal) + FileLinks.Path.Length)..];
}
