using System.Security.Cryptography;
using System.Text;

namespace WeLiaison.Demo;

/// <summary>A committee of the demo, with invented credentials made from its name so that every start has the same.</summary>
internal sealed record SampleCommittee(string Id, string Name, string Office, int Number)
{
    public string OaAppId => "wx" + Hex("appid")[..16];

    public string OaOriginalId => "gh_" + Hex("original")[..12];

    public string CorpId => "ww" + Hex("corp")[..16];

    public long AgentId => 1000001 + Number;

    public string OaUser(int person) => "o" + Letters($"oa{person}")[..27];

    public string WeComUser(int person) => $"{Id}{person:000}";

    public string Token(string platform) => "WeLiaison" + Letters(platform + "token")[..12];

    /// <summary>43 letters and digits; the last one leaves no unused bits.</summary>
    public string AesKey(string platform) => Letters(platform + "key")[..42] + "A";

    public string Secret(string platform) => Hex(platform + "secret")[..32];

    public string Account(string platform) => $"{Id}-{platform}";

    private string Hex(string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"weliaison demo {Id} {what}")));

    private string Letters(string what)
    {
        var letters = new StringBuilder();
        foreach (var b in SHA512.HashData(Encoding.UTF8.GetBytes($"weliaison demo {Id} {what}")))
        {
            letters.Append("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"[b % 62]);
        }

        return letters.ToString();
    }
}

internal static class SampleCommittees
{
    public static IReadOnlyList<SampleCommittee> All { get; } =
    [
        new("baoshan", "宝山区政协", "专委办", 1),
        new("cangnan", "苍南县政协", "委员工委", 2),
        new("jingjiang", "靖江市政协", "市政协办公室", 3),
        new("hezhou", "贺州市政协", "委员联络办", 4),
        new("dongcheng", "东城区政协", "委员联络室", 5),
    ];

    public static SampleCommittee? Find(string id) => All.FirstOrDefault(c => c.Id == id);
}
