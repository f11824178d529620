using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using WeLiaison.Storage;

namespace WeLiaison.Bot.Commands;

/// <summary>Why the service could not start, for whoever started it: the key and the remedy instead of a stack trace.</summary>
internal static class StartFault
{
    /// <summary>Null for a fault that is ours and not that of a setting.</summary>
    public static string? Words(Exception fault, IConfiguration configuration) => fault switch
    {
        OptionsValidationException options => Attention(options.Failures),
        InvalidOperationException { Message: var told } when told.StartsWith("The settings need attention", StringComparison.Ordinal) => told,
        InvalidOperationException { Message: var told } when told.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) => Attention([told]),
        IOException { InnerException: AddressInUseException } => Attention([$"Urls: another program listens at {configuration["Urls"]}; stop it, or choose another port."]),
        FormatException when configuration["Urls"] is { } urls => Attention([$"Urls: '{urls}' is no address to listen at; write it as http://127.0.0.1:5080."]),
        _ when DataFolder(configuration) is { } folder && !IsUsable(folder) =>
            Attention([$"{StorageOptions.Section}:{nameof(StorageOptions.DataFolder)}: '{folder}' cannot be made or written to ({fault.GetType().Name}); name a folder that the service may write to."]),
        _ => null,
    };

    private static string Attention(IEnumerable<string> errors) => "The settings need attention:\n" + string.Join('\n', errors);

    private static string? DataFolder(IConfiguration configuration) => configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.DataFolder)}"];

    private static bool IsUsable(string folder)
    {
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            var trial = Path.Combine(folder, ".trial");
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
