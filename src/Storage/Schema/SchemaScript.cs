using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace WeLiaison.Storage.Schema;

/// <summary>One numbered change of the schema, embedded in the program: <c>0001-initial.sql</c>.</summary>
internal sealed record SchemaScript(int Version, string Name, string Text)
{
    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<SchemaScript> All { get; } = Load();

    /// <summary>Kept beside the version, so that a script changed after it ran is noticed.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private static List<SchemaScript> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var scripts = new List<SchemaScript>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)))
        {
            var name = resource.Split('/')[^1];
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            scripts.Add(new SchemaScript(int.Parse(name[..4], CultureInfo.InvariantCulture), name, reader.ReadToEnd().ReplaceLineEndings("\n")));
        }

        return [.. scripts.OrderBy(s => s.Version)];
    }
}
