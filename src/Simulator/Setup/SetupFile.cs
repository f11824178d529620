using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeLiaison.Simulator.Setup;

/// <summary>Reads a setup from a JSON file; comments and trailing commas are allowed.</summary>
public static class SetupFile
{
    // By reflection: generated code drops the defaults of init properties that a file leaves out.
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads and checks it.</summary>
    /// <exception cref="SetupException">The file does not describe a world that can be played; the message says what to change.</exception>
    public static SimulatorSetup Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var setup = JsonSerializer.Deserialize<SimulatorSetup>(file, Json) ?? throw new SetupException($"{path} is empty");
            SetupCheck.Check(setup);
            return setup;
        }
        catch (JsonException wrong)
        {
            throw new SetupException($"{path}: {wrong.Message}", wrong);
        }
    }
}
