using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace WeLiaison.Bot.Flows.Handovers.Pages;

/// <summary>One page for one matter: plain HTML, no script, readable on a telephone and on an old office computer.</summary>
internal static class HandoverPage
{
    private const string Style = "body{font:17px/1.7 sans-serif;max-width:42em;margin:1em auto;padding:0 1em;color:#222}h1{font-size:1.3em}dt{color:#666}dd{margin:0 0 .6em;white-space:pre-wrap}"
        + "textarea{width:100%;box-sizing:border-box;font:inherit;height:9em}button{font:inherit;padding:.5em 1.2em;margin:.6em .6em 0 0}.note{color:#666;font-size:.85em}.said{background:#fff3cd;padding:.5em .8em}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(HandoverSight sight, string? said, string kept)
    {
        var page = Begin(HandoverPageWords.Title(sight));
        if (said is not null)
        {
            page.Append("<p class=\"said\" role=\"alert\">").Append(Encoder.Encode(said)).Append("</p>");
        }

        page.Append("<dl>");
        Line(page, "承办单位", sight.Handover.To);
        Line(page, "期限", HandoverPageWords.Due(sight.Handover));
        Line(page, "现在", HandoverPageWords.State(sight.Handover));
        Line(page, "内容", sight.Matter.Report is null ? sight.Matter.Text : $"{sight.Matter.Title}\n{sight.Matter.Text}");
        if (sight.Author is { } author)
        {
            Line(page, "来信人", author.Name);
        }

        page.Append("</dl>");
        Form(page, sight, kept);
        return End(page);
    }

    public static string Over() => End(Begin("转办").Append("<p>").Append(Encoder.Encode(HandoverPageWords.Over)).Append("</p>"));

    private static void Form(StringBuilder page, HandoverSight sight, string kept)
    {
        var steps = HandoverPageWords.StepsOf(sight.Handover.State);
        if (steps.Count == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture,
            $"<form method=\"post\"><input type=\"hidden\" name=\"seen\" value=\"{sight.Handover.Steps.Count}\"><label for=\"text\">{HandoverPageWords.Label}</label>");
        page.Append(CultureInfo.InvariantCulture, $"<textarea id=\"text\" name=\"text\" maxlength=\"{HandoverPageDesk.LongestText}\">")
            .Append(Encoder.Encode(kept)).Append("</textarea><div>");
        foreach (var step in steps)
        {
            page.Append(CultureInfo.InvariantCulture, $"<button name=\"step\" value=\"{step}\">{HandoverPageWords.Buttons[step]}</button>");
        }

        page.Append("</div></form><p class=\"note\">").Append(HandoverPageWords.Hint).Append("</p><p class=\"note\">").Append(HandoverPageWords.Keep).Append("</p>");
    }

    private static StringBuilder Begin(string title)
    {
        var words = Encoder.Encode(title);
        return new StringBuilder("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
            .Append(words).Append("</title><style>").Append(Style).Append("</style></head><body><h1>").Append(words).Append("</h1>");
    }

    private static string End(StringBuilder page) => page.Append("</body></html>").ToString();

    private static void Line(StringBuilder page, string label, string text) => page.Append("<dt>").Append(label).Append("</dt><dd>").Append(Encoder.Encode(text)).Append("</dd>");
}
