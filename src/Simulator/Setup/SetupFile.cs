using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeLiaison.Simulator.Setup;

/// <summary>Reads a setup from a JSON file; comments and trailing commas are allowed.</summary>
public static class SetupFile
{
    /// <summary>Reads and checks it.</summary>
    /// <exception cref="SetupException">The file does not describe a world that can be played; the message says what to change.</exception>
    public static SimulatorSetup Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var setup = JsonSerializer.Deserialize(file, SetupJson.Default.SimulatorSetup) ?? throw new SetupException($"{path} is empty");
            SetupCheck.Check(setup);
            return setup;
        }
        catch (JsonException wrong)
        {
            throw new SetupException($"{path}: {wrong.Message}", wrong);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(SimulatorSetup))]
internal sealed partial class SetupJson : JsonSerializerContext;
