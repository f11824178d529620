using System.Globalization;
using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>One line of a transcript that makes something happen, or a comment that is kept as it stands.</summary>
internal abstract record ChatLine(string Raw)
{
    /// <summary>A comment or an empty line.</summary>
    public sealed record Kept(string Raw) : ChatLine(Raw);

    /// <summary>Sets the day, the hour, the committee, the platform, the person; whatever is left out stays.</summary>
    public sealed record Scene(string Raw, DateOnly? Day, TimeOnly? Hour, string? Committee, string? Account, string? Person) : ChatLine(Raw);

    public sealed record Wait(string Raw, TimeSpan Time) : ChatLine(Raw);

    public sealed record Restart(string Raw) : ChatLine(Raw);

    /// <summary>The clock looks who is to be reminded.</summary>
    public sealed record Round(string Raw) : ChatLine(Raw);

    /// <summary>The platform is too busy for messages to these people, until it is not.</summary>
    public sealed record Busy(string Raw, IReadOnlyList<string> People) : ChatLine(Raw);

    /// <summary>How the duties of these people and organs stand now is written into the year's pages.</summary>
    public sealed record Duties(string Raw, IReadOnlyList<string> Bearers) : ChatLine(Raw);

    /// <summary>Somebody says or does something.</summary>
    public sealed record Said(string Raw, string Speaker, string Text) : ChatLine(Raw);
}

/// <summary>Reads a transcript. What the bot said and what was stored is not read but made anew and compared as text.</summary>
internal static partial class ChatScript
{
    public const string Bot = "小联";

    public static IReadOnlyList<ChatLine> Parse(string text, IReadOnlyCollection<string> committees)
    {
        var lines = new List<ChatLine>();
        foreach (var raw in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (IsOutput(raw))
            {
                continue;
            }

            lines.Add(Line(raw, committees));
        }

        return lines;
    }

    /// <summary>小联: …, 小联→…: …, = …, and the indented lines that go on with them.</summary>
    private static bool IsOutput(string raw) =>
        raw.StartsWith(' ') || raw.StartsWith("= ", StringComparison.Ordinal)
        || raw.StartsWith(Bot + ":", StringComparison.Ordinal) || raw.StartsWith(Bot + "→", StringComparison.Ordinal);

    private static ChatLine Line(string raw, IReadOnlyCollection<string> committees)
    {
        if (raw.Length == 0 || raw[0] == '#')
        {
            return new ChatLine.Kept(raw);
        }

        if (raw[0] == '@')
        {
            return Scene(raw, committees);
        }

        if (WaitPattern().Match(raw) is { Success: true } wait)
        {
            var amount = int.Parse(wait.Groups[1].Value, CultureInfo.InvariantCulture);
            return new ChatLine.Wait(raw, wait.Groups[2].Value switch
            {
                "d" => TimeSpan.FromDays(amount),
                "h" => TimeSpan.FromHours(amount),
                "m" => TimeSpan.FromMinutes(amount),
                _ => TimeSpan.FromSeconds(amount),
            });
        }

        if (raw.StartsWith("[平台忙 ", StringComparison.Ordinal))
        {
            return new ChatLine.Busy(raw, raw[5..].TrimEnd(']').Split('、'));
        }

        if (raw == "[平台好了]")
        {
            return new ChatLine.Busy(raw, []);
        }

        if (raw == "[重启]")
        {
            return new ChatLine.Restart(raw);
        }

        if (raw == "[提醒]")
        {
            return new ChatLine.Round(raw);
        }

        if (raw.StartsWith("[任务表 ", StringComparison.Ordinal))
        {
            return new ChatLine.Duties(raw, raw[5..].TrimEnd(']').Split('、'));
        }

        var colon = raw.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? new ChatLine.Said(raw, raw[..colon], raw[(colon + 1)..].Trim())
            : throw new FormatException($"'{raw}' is no line of a transcript: 姓名: …, @ …, +1d, [重启], # …");
    }

    private static ChatLine.Scene Scene(string raw, IReadOnlyCollection<string> committees)
    {
        var scene = new ChatLine.Scene(raw, null, null, null, null, null);
        foreach (var word in raw[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            scene = word switch
            {
                _ when DateOnly.TryParseExact(word, "yyyy-MM-dd", out var day) => scene with { Day = day },
                _ when TimeOnly.TryParseExact(word, "HH:mm", out var hour) => scene with { Hour = hour },
                _ when committees.Contains(word) => scene with { Committee = word },
                "企业微信" or "公众号" => scene with { Account = word },
                _ => scene with { Person = word.Split('(', '（')[0] },
            };
        }

        return scene;
    }

    [GeneratedRegex(@"^\+(\d{1,4})([dhms])$")]
    private static partial Regex WaitPattern();
}
