using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>What is said about pictures, voices, places and files.</summary>
internal static partial class AttachWords
{
    public static readonly IReadOnlyList<Option> Uses = [new("attach", "附到今天的联系记录"), new("matter", "反映一件事"), new("look", "只是发给我看看")];

    public const string WhatIsIt = "刚才发来的，要做什么？";

    public const string NotHeard = "这段没听清，录音已存好不会丢。您可以长按语音“转文字”后发我，或再说短一点。";

    public const string Nameless = "收到位置，已附上。地点怎么写？说个名字就行。";

    public const string TooMany = "附件已有30个，够多了。请先提交，之后可以再补充。";

    public const string BeginWith = "好的，已附上。请说：哪天、在哪儿、联系了谁、聊了些什么？";

    public const string TellMatter = "好的，请说是什么事、在哪儿，我来记。";

    public const string JustLooked = "好的，看到了，不存进记录。";

    public static string WhatFor(Attachment attachment) => $"收到{Noun(attachment.Kind)}。这是要：";

    public static string MoreCame(int count) => $"收到，共{count}个。这些是要：";

    public static string Attached(IReadOnlyList<Attachment> all, Attachment latest)
    {
        var same = all.Count(a => a.Kind == latest.Kind);
        return latest.Kind == "image"
            ? $"照片已附在草稿里（{same}张）。{(same == 1 ? "照片里如有人脸，报送外单位前会提醒办公室处理。" : string.Empty)}"
            : $"{Noun(latest.Kind)}已附在草稿里。";
    }

    public static string AttachedTo(string number, string names) => $"已附到 {number}（{names}）。";

    private static string Noun(string kind) => kind switch { "image" => "照片", "voice" => "录音", "video" => "视频", "location" => "位置", "link" => "链接", _ => "文件" };

    /// <summary>就是让你看看, 发错了; 附到刚才那条: the use meant, in other words than those offered.</summary>
    public static string? Meant(string words) => words.Length > 16 ? null : Look().IsMatch(words) ? "look" : Attaching().IsMatch(words) ? "attach" : null;

    [GeneratedRegex("看看|看一下|删除|删掉|不要|发错|没事|没什么|随便发|不用(管|记)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Look();

    [GeneratedRegex("^(附|加|放)(到|在|进)?(今天|刚才|上)?(的|那)?(条)?(联系|记录|走访|里)|^附上", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Attaching();
}
