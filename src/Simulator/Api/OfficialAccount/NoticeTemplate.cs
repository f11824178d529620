using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.OfficialAccount;

/// <summary>Fills a template with the data of a call; every key of the template needs a value that its kind allows.</summary>
internal static partial class NoticeTemplate
{
    /// <summary>Fills it.</summary>
    /// <returns>The notice, or the words that 47003 carries.</returns>
    public static (Draft? Draft, string? Wrong) Fill(TemplateSetup template, JsonElement data, string? url, string type)
    {
        var rows = new List<(string Label, string Value)>();
        foreach (var line in template.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Key.Match(line) is not { Success: true } match)
            {
                continue;
            }

            var key = match.Groups["key"].Value;
            var value = data.Member(key)?.Text("value");
            if (string.IsNullOrEmpty(value))
            {
                return (null, $"data.{key}.value is empty");
            }

            if (NoticeValue.Wrong(key, value))
            {
                return (null, $"data.{key}.value invalid");
            }

            rows.Add((line[..match.Index].TrimEnd(':', '：', ' '), value));
        }

        var text = Drafts.Lines([template.Title, .. rows.Select(r => $"{r.Label}：{r.Value}")]);
        return (new Draft(type, text, new JsonObject
        {
            ["kind"] = "notice",
            ["title"] = template.Title,
            ["url"] = url,
            ["rows"] = new JsonArray([.. rows.Select(r => new JsonObject { ["name"] = r.Label, ["value"] = r.Value })]),
        })
        {
            Links = string.IsNullOrEmpty(url) ? [] : [new ReadLink("详情", url)],
        }, null);
    }

    [GeneratedRegex(@"\{\{\s*(?<key>\w+)\.DATA\s*\}\}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Key { get; }
}
