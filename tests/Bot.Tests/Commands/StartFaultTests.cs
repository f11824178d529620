using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using WeLiaison.Bot.Commands;

namespace WeLiaison.Bot.Tests.Commands;

/// <summary>Whoever starts the service with a wrong setting reads its key and the remedy, and no stack trace.</summary>
public sealed class StartFaultTests
{
    private static readonly IConfiguration Settings = new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Urls"] = "http://127.0.0.1:5080", ["Storage:DataFolder"] = Path.GetTempPath() })
        .Build();

    [Fact]
    public void Storage_settings_are_told_one_a_line() =>
        Assert.EndsWith("\nStorage:Engine is 'mysql'\nStorage:DataFolder is empty", StartFault.Words(new OptionsValidationException("", typeof(object), ["Storage:Engine is 'mysql'", "Storage:DataFolder is empty"]), Settings), StringComparison.Ordinal);

    [Fact]
    public void A_taken_port_names_the_address() =>
        Assert.Contains("Urls: another program listens at http://127.0.0.1:5080", StartFault.Words(new IOException("bind", new AddressInUseException("taken")), Settings), StringComparison.Ordinal);

    [Fact]
    public void An_address_that_is_none_is_named() => Assert.Contains("Urls", StartFault.Words(new FormatException("Invalid url"), Settings), StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.GetTempFileName();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = file }).Build();
        Assert.Contains($"Storage:DataFolder: '{file}'", StartFault.Words(new IOException("exists"), settings), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public void A_fault_of_our_own_is_not_blamed_on_the_settings() => Assert.Null(StartFault.Words(new InvalidOperationException("A bug."), Settings));
}
