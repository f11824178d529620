using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.WeChat;

namespace WeLiaison.Bot.Tests.Delivering;

public sealed class SendWindowsTests
{
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 9, 8, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly OnePerson person = new();
    private readonly SendWindows windows;

    public SendWindowsTests() => windows = new SendWindows(person, person, clock);

    [Theory]
    [InlineData(Interaction.Message, 5)]
    [InlineData(Interaction.MenuTap, 3)]
    [InlineData(Interaction.Follow, 3)]
    [InlineData(Interaction.Scan, 3)]
    public async Task An_interaction_allows_its_number_of_messages_and_the_next_one_as_many_again(Interaction interaction, int messages)
    {
        for (var time = 0; time < 2; time++)
        {
            Did(interaction);
            for (var sent = 0; sent < messages; sent++)
            {
                Assert.True(await TakeAsync());
            }

            Assert.False(await TakeAsync());
            clock.Advance(TimeSpan.FromMinutes(2));
        }
    }

    [Theory]
    [InlineData(Interaction.Message, 47 * 3600, true)]
    [InlineData(Interaction.Message, 48 * 3600, false)]
    [InlineData(Interaction.Scan, 50, true)]
    [InlineData(Interaction.Scan, 60, false)]
    public async Task A_window_closes_a_little_before_the_platform_closes_it(Interaction interaction, int seconds, bool open)
    {
        Did(interaction);
        clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(open, await TakeAsync());
    }

    [Fact]
    public async Task A_tap_does_not_shut_after_its_minute_what_a_message_has_opened_for_two_days()
    {
        Did(Interaction.Message);
        clock.Advance(TimeSpan.FromHours(1));
        Did(Interaction.MenuTap);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await TakeAsync());
    }

    [Fact]
    public async Task After_two_days_a_tap_opens_its_own()
    {
        Did(Interaction.Message);
        clock.Advance(TimeSpan.FromHours(48));
        Did(Interaction.MenuTap);
        Assert.True(await TakeAsync());
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await TakeAsync());
    }

    [Fact]
    public async Task What_comes_in_several_parts_goes_whole_or_not_at_all()
    {
        Did(Interaction.Message);
        Assert.True(await TakeAsync(3));
        Assert.False(await TakeAsync(3));
        Assert.True(await TakeAsync(2));
    }

    [Fact]
    public async Task Nobody_who_did_nothing_has_a_window() => Assert.False(await TakeAsync());

    [Fact]
    public async Task A_state_that_an_earlier_version_wrote_is_understood()
    {
        person.State = ConversationState.Empty with { WindowOpenedAt = clock.GetUtcNow(), WindowKind = "message" };
        Assert.True(await TakeAsync());
    }

    private void Did(Interaction interaction) => person.State = SendWindows.Opened(person.State, interaction, clock.GetUtcNow());

    private Task<bool> TakeAsync(int messages = 1) => windows.TakeAsync(OnePerson.Address, messages, CancellationToken.None);
}
