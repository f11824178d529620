namespace WeLiaison.Bot.Hosting;

/// <summary>Reads the settings when the host starts; what is wrong is told all at once, each with its key and the remedy.</summary>
internal static class Settings
{
    /// <summary>The section <c>Committees</c>.</summary>
    /// <exception cref="InvalidOperationException">Something is missing or wrong.</exception>
    public static IReadOnlyDictionary<string, CommitteeOptions> Committees(IConfiguration configuration)
    {
        var committees = new Dictionary<string, CommitteeOptions>(StringComparer.Ordinal);
        var errors = new List<string>();
        foreach (var section in configuration.GetSection("Committees").GetChildren())
        {
            Unknown(errors, section, typeof(CommitteeOptions));
            try
            {
                committees[section.Key] = section.Get<CommitteeOptions>() ?? new CommitteeOptions();
            }
            catch (InvalidOperationException fault)
            {
                // Names the key and what it should have been; the settings that are not plain text hold no secrets.
                errors.Add($"{fault.Message} appsettings.sample.json says what it takes.");
            }
        }

        if (errors.Count == 0)
        {
            errors.AddRange(CommitteeOptionsCheck.Errors(committees));
        }

        Address(errors, configuration["PublicAddress"]);
        Folder(errors, configuration["Regulations"]);
        return errors.Count == 0 ? committees : throw new InvalidOperationException("The settings need attention:\n" + string.Join('\n', errors));
    }

    /// <summary>A misspelt key would be as good as none, and nobody would know.</summary>
    private static void Unknown(List<string> errors, IConfigurationSection section, Type options)
    {
        foreach (var child in section.GetChildren())
        {
            var property = options.GetProperties().FirstOrDefault(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                errors.Add($"{child.Path}: is no setting; appsettings.sample.json has them all ({string.Join(", ", options.GetProperties().Select(p => p.Name))}).");
            }
            else if (property.PropertyType is { IsClass: true } inner && inner != typeof(string))
            {
                Unknown(errors, child, inner);
            }
        }
    }

    private static void Address(List<string> errors, string? address)
    {
        if (!string.IsNullOrWhiteSpace(address) && (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
        {
            errors.Add($"PublicAddress: '{address}' is no web address; write it as https://YOUR-HOST, or leave it out.");
        }
    }

    private static void Folder(List<string> errors, string? regulations)
    {
        if (!string.IsNullOrEmpty(regulations) && !System.IO.Directory.Exists(regulations))
        {
            errors.Add($"Regulations: there is no folder '{regulations}'; name the folder of the regulation files, or leave it out for those that come with the program.");
        }
    }
}
