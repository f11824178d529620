using Microsoft.Playwright;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.WholeSystem.Tests;

/// <summary>A real browser on the demo's phones. Pictures go to the results folder.</summary>
internal sealed class Screen : IAsyncDisposable
{
    private readonly Browser browser;

    private Screen(Browser browser) => this.browser = browser;

    public IPage Page => browser.Page;

    public List<string> Complaints => browser.Complaints;

    /// <summary>Where pictures are kept that only a test's reader wants to see.</summary>
    private static readonly string Results = Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots");

    /// <summary>Where the manuals' pictures are kept: <c>WELIAISON_SCREENSHOTS</c>, or with the results.</summary>
    private static readonly string Manuals = Environment.GetEnvironmentVariable("WELIAISON_SCREENSHOTS") is { Length: > 0 } named ? named : Results;

    public static async Task<Screen> OpenAsync(string address, int width, int height, params Holder[] holders)
    {
        var opened = await Browser.OpenAsync($"{address}#{string.Join(',', holders.Select(h => Uri.EscapeDataString($"{h.Account}|{h.User}")))}", width, height);
        await opened.Page.WaitForSelectorAsync(".phone");
        return new Screen(opened);
    }

    public ILocator PhoneOf(Holder holder) => browser.PhoneOf(holder.Name);

    /// <summary>Types words on a phone and waits until something new with the expected words is shown.</summary>
    public async Task SayAsync(Holder holder, string words, string expected)
    {
        var phone = PhoneOf(holder);
        var before = await phone.Locator(".theirs").Filter(new LocatorFilterOptions { HasText = expected }).CountAsync();
        await phone.GetByLabel("写消息").FillAsync(words);
        await phone.GetByLabel("写消息").PressAsync("Enter");
        await SeesAsync(holder, expected, before + 1);
    }

    public Task SeesAsync(Holder holder, string expected, int times = 1) =>
        PhoneOf(holder).Locator(".theirs").Filter(new LocatorFilterOptions { HasText = expected }).Nth(times - 1).WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });

    public async Task TapAsync(Holder holder, string button) => await PhoneOf(holder).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>A picture of one phone.</summary>
    public Task KeepAsync(Holder holder, string name) => PhoneOf(holder).Locator(".device").ScreenshotAsync(new LocatorScreenshotOptions { Path = PathOf(name, forManuals: true), Animations = ScreenshotAnimations.Disabled });

    /// <summary>A picture of the whole page.</summary>
    public Task KeepAllAsync(string name, bool forManuals) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = PathOf(name, forManuals), Animations = ScreenshotAnimations.Disabled });

    /// <summary>Nothing sticks out to the side, and no bubble is wider than its phone.</summary>
    public async Task FitsAsync()
    {
        Assert.True(await Page.EvaluateAsync<bool>("[...document.querySelectorAll('.chat')].every(c => c.scrollWidth <= c.clientWidth)"), "a chat scrolls sideways");
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page is wider than the screen");
        Assert.Empty(Complaints);
    }

    public ValueTask DisposeAsync() => browser.DisposeAsync();

    private static string PathOf(string name, bool forManuals) => Path.Combine(Directory.CreateDirectory(forManuals ? Manuals : Results).FullName, name + ".png");
}
