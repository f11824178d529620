namespace WeLiaison.WholeSystem.Tests;

/// <summary>What comes to a phone unasked, a day later: on a demo of its own, whose clock is put forward.</summary>
public sealed class ReminderPageTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Fact]
    public async Task A_planned_visit_is_asked_about_on_its_day_and_the_answer_becomes_the_report()
    {
        var member = await demo.SomebodyAsync("baoshan", "member", "周敏");
        await using var screen = await Screen.OpenAsync(demo.Address, 960, 900, member);

        await screen.SayAsync(member, "明天下午三点去看王秀兰", "先记成计划");
        await screen.SayAsync(member, "好", "记下了");
        await demo.Phones.ClockAsync(new DateTimeOffset(2026, 9, 9, 17, 30, 30, TimeSpan.FromHours(8)));
        await screen.SeesAsync(member, "去了吗");
        await screen.SayAsync(member, "去了，聊了加装电梯的事，她盼着早点开工", "在哪儿见的面");
        await screen.KeepAsync(member, "member-reminder");
        await screen.SayAsync(member, "在她家", "请核对");
        await screen.FitsAsync();
    }

    [Fact]
    public async Task Sheets_and_lists_close_by_the_keyboard_and_give_the_focus_back()
    {
        var constituent = await demo.SomebodyAsync("baoshan", "constituent", "李建国");
        await using var screen = await Screen.OpenAsync(demo.Address, 1024, 768, constituent);
        var phone = screen.PhoneOf(constituent);

        await phone.GetByTitle("更多").ClickAsync();
        await phone.GetByText("扫一扫").ClickAsync();
        await screen.Page.GetByRole(Microsoft.Playwright.AriaRole.Dialog).WaitForAsync();
        await screen.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await screen.Page.GetByRole(Microsoft.Playwright.AriaRole.Dialog).CountAsync());

        await phone.GetByTitle("换一个人").ClickAsync();
        await screen.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("BUTTON", await screen.Page.EvaluateAsync<string>("document.activeElement.tagName"));
        await screen.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("换一个人", await screen.Page.EvaluateAsync<string>("document.activeElement.title"));
    }
}
