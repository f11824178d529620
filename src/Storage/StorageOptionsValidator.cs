using Microsoft.Extensions.Options;
using WeLiaison.Storage.Protection;

namespace WeLiaison.Storage;

/// <summary>Says at the start what is wrong and what helps, naming the key and never a secret's value.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    private const string MakeKey = "make one with: openssl rand -base64 32";

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var faults = new List<string>();
        if (!options.IsPostgres && !string.Equals(options.Engine, "sqlite", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add($"Storage:Engine is '{options.Engine}'; set it to sqlite or postgres.");
        }

        if (options.IsPostgres && string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            faults.Add("Storage:ConnectionString is missing; with Storage:Engine postgres set it to Host=…;Database=…;Username=…;Password=….");
        }

        if (options.IsPostgres && options.EncryptionKey is null)
        {
            faults.Add($"Storage:EncryptionKey is missing; with Storage:Engine postgres every instance needs the same key: {MakeKey}.");
        }

        if (string.IsNullOrWhiteSpace(options.DataFolder))
        {
            faults.Add("Storage:DataFolder is empty; name a folder that the service may write to.");
        }

        if (options.CacheMegabytes is < 1 or > 4096)
        {
            faults.Add($"Storage:CacheMegabytes is {options.CacheMegabytes}; set it between 1 and 4096.");
        }

        CheckKey(faults, "Storage:EncryptionKey", options.EncryptionKey);
        for (var i = 0; i < options.PreviousEncryptionKeys.Count; i++)
        {
            CheckKey(faults, $"Storage:PreviousEncryptionKeys:{i}", options.PreviousEncryptionKeys[i]);
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void CheckKey(List<string> faults, string key, string? value)
    {
        if (value is not null && KeyFile.Decode(value) is null)
        {
            faults.Add($"{key} is not 32 bytes in base64; {MakeKey}.");
        }
    }
}
