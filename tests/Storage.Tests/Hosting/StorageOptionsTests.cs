using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WeLiaison.Storage.Tests.Hosting;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("Storage:Engine", "litedb", "sqlite or postgres")]
    [InlineData("Storage:Engine", "postgres", "Storage:ConnectionString is missing")]
    [InlineData("Storage:Engine", "postgres", "Storage:EncryptionKey is missing")]
    [InlineData("Storage:DataFolder", " ", "name a folder")]
    [InlineData("Storage:CacheMegabytes", "0", "between 1 and 4096")]
    [InlineData("Storage:EncryptionKey", "secret", "openssl rand -base64 32")]
    [InlineData("Storage:PreviousEncryptionKeys:0", "c2VjcmV0", "Storage:PreviousEncryptionKeys:0")]
    public void A_wrong_setting_is_named_with_what_helps(string key, string value, string remedy)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(key, value));
        Assert.Contains(remedy, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_need_be_set() => Assert.Equal("sqlite", Read("Storage:Unknown", "x").Engine);

    private static StorageOptions Read(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build();
        using var services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<StorageOptions>>().Value;
    }
}
