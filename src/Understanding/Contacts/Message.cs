using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

/// <summary>One message being read: its own words, their folded form, and the tools that know the words.</summary>
internal sealed class Message
{
    private const int LongestClause = 300;

    private readonly bool unpunctuated;
    private readonly bool slashed;

    public Message(Lexicon words, Utterance utterance, Direction direction)
    {
        Words = words;
        Utterance = utterance;
        Raw = utterance.Text;
        Text = Folding.Fold(Raw);
        Today = DateOnly.FromDateTime(utterance.Now.DateTime);
        People = new PersonFinder(words, Text, utterance.Contacts);
        Direction = direction;
        unpunctuated = Text.Length > 20 && !HasBreaks(Text);
        slashed = HasSlashes(Text);
    }

    public Lexicon Words { get; }

    public Utterance Utterance { get; }

    public string Raw { get; }

    public string Text { get; }

    public DateOnly Today { get; }

    public PersonFinder People { get; }

    public Direction Direction { get; set; }

    public DateContext Dates => new(Text, Today, Direction);

    /// <summary>Where the clause that holds this place ends.</summary>
    public int ClauseEnd(int at)
    {
        // A clause without an end is cut, so that every look ahead stays short.
        var limit = Math.Min(Text.Length, at + LongestClause);
        for (var i = at; i < limit; i++)
        {
            if (Text[i] == '(' && i > at && Text.IndexOf(')', i, Math.Min(30, limit - i)) is var close and > 0)
            {
                i = close;
                continue;
            }

            if (Chars.IsBreak(Text[i]) || (slashed && Text[i] == '/' && i > at && Chars.IsHan(Text[i - 1]))
                || (Text[i] is >= '①' and <= '⑳' && i > at) || IsSpaceBetweenWords(i)
                || (unpunctuated && i > at && (Words.VoiceBreaks.Match(Text, i) > 0 || (i > at + 5 && (StartsDay(i) || StartsSpeech(i))))))
            {
                return i;
            }
        }

        return limit;
    }

    public bool Says(int at, string word) => at >= 0 && at <= Text.Length && string.CompareOrdinal(Text, at, word, 0, word.Length) == 0;

    public char this[int at] => at >= 0 && at < Text.Length ? Text[at] : '\0';

    public string Quote(int start, int end) => Raw[start..end];

    // 他说山路塌方了二月二十二号我去了…: in speech without marks a day followed by a person or a verb begins anew.
    private bool StartsDay(int at)
    {
        if (this[at - 1] is '从' or '到' or '在' or '是' or '说' or '于' or '至' or '过' or '年' or '等' or '前' or '的' or '去' or '上'
            || !Words.Scanner.At(Dates, at, out var date) || date.Firmness < Firmness.Festival)
        {
            return false;
        }

        var next = date.End + Words.Dates.Parts.Match(Text, date.End);
        return this[next] == '我' || Words.Methods.Match(Text, next, out var kind) > 1 && kind <= MethodKind.Phone || this[next] is '去' or '跟' or '看'
            || (People.At(next, Text.Length, expected: false, out var person) && person.Kind == PersonKind.Listed);
    }

    private bool StartsSpeech(int at) =>
        People.At(at, Text.Length, expected: false, out var person) && person.Kind == PersonKind.Listed
            && (Words.Says.Match(Text, person.End) > 1
                || (this[person.End] is '说' or '讲' && this[at - 1] is not ('跟' or '和' or '给' or '对' or '向' or '与' or '同' or '听' or '是' or '问')));

    // 2026 年 3 月 6 日: blanks within a date part nothing.
    private bool IsWithinDate(int at) =>
        Chars.IsDigit(this[at - 1])
            ? this[at + 1] is '年' or '月' or '日' or '号' or '点' || (this[at + 1] == '时' && this[at + 2] != '间')
            : this[at - 1] is '年' or '月' && Chars.IsDigit(this[at + 1]) && Chars.IsDigit(this[at - 1 - (Chars.IsBlank(this[at - 2]) ? 2 : 1)]);

    private bool IsSpaceBetweenWords(int at) =>
        Text[at] == ' ' && at > 0 && !IsWithinDate(at) && at + 1 < Text.Length && (Chars.IsHan(Text[at - 1]) || Chars.IsDigit(Text[at - 1]))
            && (Chars.IsHan(Text[at + 1]) || (Chars.IsDigit(Text[at + 1]) && Words.Scanner.At(Dates, at + 1, out _)));

    // 靳东来/昨日/实训楼/设备老旧: a note whose parts are set off by slashes.
    private static bool HasSlashes(string text)
    {
        var count = 0;
        for (var i = 1; i + 1 < text.Length && i < LongestClause; i++)
        {
            count += text[i] == '/' && Chars.IsHan(text[i - 1]) && !Chars.IsLatin(text[i + 1]) ? 1 : 0;
        }

        return count > 1;
    }

    private static bool HasBreaks(string text)
    {
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (Chars.IsBreak(text[i]) && text[i] != Folding.Symbol)
            {
                return true;
            }
        }

        return false;
    }
}
