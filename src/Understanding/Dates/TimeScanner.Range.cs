using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class TimeScanner
{
    private string? EndOfRange(string text, ref int i, in Clock clock, int start, string? part)
    {
        var at = SkipAboutAfter(text, i);
        at = Chars.SkipBlank(text, at);
        var verb = at;
        while (verb < text.Length && verb - at < 3 && text[verb] is '一' or '直' or '谈' or '聊' or '坐' or '讲' or '待' or '开' or '忙' or '呆')
        {
            verb++;
        }

        if (verb >= text.Length || text[verb] is not ('到' or '至' or '-'))
        {
            return null;
        }

        at = Chars.SkipBlank(text, verb + 1);
        at += at < text.Length && text[at] is '-' or '了' ? 1 : 0;
        var own = PartAt(text, at, out var length);
        at = SkipAbout(text, at + length);
        if (!ClockAt(text, at, own ?? part, expected: true, out var end))
        {
            return null;
        }

        var said = own ?? end.Part;
        var hour = Hour24(end.Hour, said ?? part);
        if (said is null && (hour * 60) + end.Minute <= (start * 60) + clock.Minute)
        {
            hour = end.Hour < 12 && ((end.Hour + 12) * 60) + end.Minute > (start * 60) + clock.Minute ? end.Hour + 12 : hour;
        }

        i = at + end.Length;
        return Format(hour, end.Minute);
    }
}
