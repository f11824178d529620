using Microsoft.Playwright;

namespace WeLiaison.Simulator.Tests.Stage;

/// <summary>A real browser on the page with the phones, of the simulator alone or of the whole demo. Everything the page complains about is kept.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (this.playwright, this.browser, Page) = (playwright, browser, page);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Complaints.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public static async Task<Browser> OpenAsync(string address, int width, int height)
    {
        Assertions.SetDefaultExpectTimeout(30_000); // a full machine answers late, and late is not wrong
        var driver = await Playwright.CreateAsync();
        var chromium = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("WELIAISON_TEST_CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        var page = await chromium.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        var opened = new Browser(driver, chromium, page);
        await page.GotoAsync(address);
        return opened;
    }

    /// <summary>The phone that this person holds.</summary>
    public ILocator PhoneOf(string name) => Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = $"{name}的手机" });

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
