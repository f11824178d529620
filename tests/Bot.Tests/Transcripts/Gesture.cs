using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>What stands after a name: words, or in brackets what else a phone can send.</summary>
internal static class Gesture
{
    public static Heard Read(string said, ulong number, Outgoing? lastCard)
    {
        if (!said.StartsWith('['))
        {
            return new Heard.Text(said);
        }

        var end = said.IndexOf(']', StringComparison.Ordinal);
        var words = said[1..end].Split(' ', 2);
        var detail = words.Length > 1 ? words[1] : null;
        var after = said[(end + 1)..].Trim();
        return words[0] switch
        {
            "图片" => new Heard.Picture($"image-{number}"),
            "视频" => new Heard.Video($"video-{number}"),
            "语音" => new Heard.Text(after) { VoiceMedia = $"voice-{number}" },
            "语音?" => new Heard.Voice($"voice-{number}"),
            "文件" => new Heard.File($"file-{number}", detail),
            "位置" => new Heard.Location(31.405, 121.489, detail),
            "链接" => new Heard.Link(detail ?? "网页", null, "https://example.org/"),
            "关注" => new Heard.Followed(detail),
            "扫码" => new Heard.Scanned(detail ?? throw new FormatException("[扫码 …] needs a scene")),
            "表情" => new Heard.Unreadable(),
            "取关" => new Heard.Unfollowed(),
            "卡片" => Card(detail ?? throw new FormatException("[卡片 …] needs a button"), lastCard ?? throw new FormatException("no card lies on this phone"), $"tap-{number}"),
            _ => throw new FormatException($"'{said}' is no gesture"),
        };
    }

    /// <summary><c>[卡片 参加]</c>: a button of the last card, by its words.</summary>
    private static Heard.CardTap Card(string button, Outgoing card, string right) =>
        new($"{card.Task}-{card.Id:N}", card.Options.Single(o => o.Label == button).Value, [], right);
}
