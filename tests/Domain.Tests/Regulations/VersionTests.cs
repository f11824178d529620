using System.Security.Cryptography;
using System.Text;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Domain.Tests.Regulations;

/// <summary>No file of the repository says something else under a number that it had before: each version has one fingerprint, kept here for good.</summary>
public sealed class VersionTests
{
    private static readonly string[] Files = [.. The.Committees.Select(c => $"{c}.yaml"), .. Directory.GetFiles(Path.Combine(The.Folder, "forms"), "*.yaml").Select(f => $"forms/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)];

    [Fact]
    public void A_changed_file_carries_a_new_version()
    {
        var known = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Files", "versions.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')).ToDictionary(l => $"{l[0]} {l[1]}", l => l[2], StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var file in Files)
        {
            var text = File.ReadAllText(Path.Combine(The.Folder, file));
            var version = text.Split('\n').First(l => l.StartsWith("version: ", StringComparison.Ordinal))["version: ".Length..].Trim();
            var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Substance.Of(text))))[..16];
            if (known.GetValueOrDefault($"{file} {version}") is not { } kept)
            {
                wrong.Add($"new version, add to tests/Domain.Tests/Files/versions.txt: {file} {version} {print}");
            }
            else if (kept != print)
            {
                wrong.Add($"{file} has changed and is still version {version}: raise it, say in changes what changed, and add: {file} {int.Parse(version) + 1} <fingerprint>");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
