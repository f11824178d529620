using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Intents;

/// <summary>One message on its way to a reading, with the forms in which patterns look at it.</summary>
internal sealed class Turn
{
    private const int LongestCommand = 60;

    public Turn(Lexicon words, Utterance utterance)
    {
        Message = new Message(words, utterance, Direction.Past);
        Findings = new Findings(Message);
        Text = Message.Text.TrimEnd(' ', '。', ',', '~', '!', ';', '\n', '…', '\0').TrimStart(' ', '~', ',', '。', '\n', '\0');
        Plain = Bare(Text);
    }

    public Message Message { get; }

    public Findings Findings { get; }

    public Utterance Utterance => Message.Utterance;

    public Lexicon Words => Message.Words;

    /// <summary>The folded text without marks at its ends.</summary>
    public string Text { get; }

    /// <summary>The folded text without any mark and without fillers at its head, for short answers; empty for a long message.</summary>
    public string Plain { get; }

    /// <summary>Gets what the patterns find of danger: <c>-</c> none, else whether it is now, not now or only told.</summary>
    public char Danger => field != '\0' ? field : field = !PatternBook.SpeaksOfDanger(Text) ? '-' : Says("now_strong") ? 'w' : Says("not_now") ? 'b' : Says("told") ? 't' : 's';

    public bool IsShort => Text.Length <= LongestCommand;

    public bool Says(string section) => PatternBook.Says(section, Text);

    public bool Is(string section) => Plain.Length > 0 && PatternBook.Says(section, Plain);

    // 好的啊, 确认谢谢: the thanks alone are thanks and stay.
    private static int Trailing(ReadOnlySpan<char> plain) =>
        plain.Length > 2 && plain.EndsWith("谢谢") ? 2 : plain[^1] is '吧' or '啊' or '呀' or '哦' or '噢' or '啦' or '哈' or '哟' or '喽' or '呗' or '哎' or '嘛' or '咯' ? 1 : 0;

    private static string Bare(string text)
    {
        if (text.Length > LongestCommand)
        {
            return string.Empty;
        }

        Span<char> kept = stackalloc char[text.Length];
        var count = 0;
        foreach (var c in text)
        {
            if (!Chars.IsMark(c) && c != '·')
            {
                kept[count++] = c;
            }
        }

        var plain = kept[..count];
        foreach (var filler in (ReadOnlySpan<string>)["嗯嗯", "嗯", "呃", "额", "哦", "噢", "啊", "那", "小联"])
        {
            if (plain.Length > filler.Length && plain.StartsWith(filler))
            {
                plain = plain[filler.Length..];
            }
        }

        while (plain.Length > 1 && Trailing(plain) is var trail and > 0)
        {
            plain = plain[..^trail];
        }

        return plain.ToString();
    }
}
