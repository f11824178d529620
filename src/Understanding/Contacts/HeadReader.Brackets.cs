using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
    // 晋小芸（南门菜场）, 父亲节那天（6月16日）, 南宫瑾（电话）, 柯志远（绿苑3幢，电梯年检过期）
    private void Bracketed(int close)
    {
        var from = at + 1;
        for (var i = from; i <= close; i++)
        {
            if (i == close || message[i] is ',' or ';' or '。')
            {
                Bracketed(from, i, several: from > at + 1 || i < close, last: i == close && LeadsOn(close));
                from = i + 1;
            }
        }
    }

    private void Bracketed(int from, int to, bool several, bool last)
    {
        if (words.Scanner.At(message.Dates, from, out var date) && date.End <= to
            && (date.Firmness == Dates.Firmness.Explicit || (draft.Dates.Count == 0 && date.Day is not null && WhenOnly(from, to))))
        {
            draft.Dates.Add((date, clause));
            if (draft.Times.Count == 0 && times.At(text, Chars.SkipBlank(text, date.End), date.Part, out var time) && time.End <= to)
            {
                draft.Times.Add((time, clause));
            }
        }
        else if (words.Methods.Match(text, from, out var kind) is var length and > 1 && from + length >= to - 1 && kind <= MethodKind.Met)
        {
            draft.Add(kind);
            draft.Channel ??= words.Channels.Match(text, from, out var channel) > 0 ? channel : null;
        }
        else if (draft.Places.Count == 0
            && (LooksLikePlace(from, to)
                || (several && lastPersonEnd == at && EndsLikePlace(from, to) && !SaysSomething(from, to) && !words.Predicates.Has(text, from, to))))
        {
            draft.Places.Add(new Stretch(from, to, clause));
        }
        else if (lastPersonEnd == at && draft.Content.Count == 0 && to - from > 2 && words.Descriptors.Match(text, from) == 0
            && (words.Predicates.Has(text, from, to) ? several || last : last && !several) && !IsAge(to))
        {
            draft.Content.Add(new Stretch(from, to, clause));
            draft.Voices.Add(null);
        }
    }

    // （前天）, （上周五下午三点微信）: a day that is not firm counts if the brackets hold nothing else.
    private bool WhenOnly(int from, int to)
    {
        var inner = new VisitDraft();
        var stop = new HeadReader(message, times).Read(from, to, clause, inner);
        return stop == HeadStop.End && inner.Persons.Count + inner.Alongside.Count + inner.Places.Count == 0;
    }

    private bool IsAge(int to) => message[to - 1] is '岁' or '族' or '员' or '人';

    // …（儿子办居住证），10月7号…: nothing more is said of this visit behind the brackets.
    private bool LeadsOn(int close)
    {
        var next = close + 1;
        if (next < text.Length && message[next] is not (',' or ';' or '。' or '、'))
        {
            return false;
        }

        next++;
        return next >= text.Length || words.Scanner.At(message.Dates, next, out _)
            || (message.People.At(next, text.Length, expected: false, out var other) && other.Kind == People.PersonKind.Listed);
    }

    private int Closing()
    {
        for (var i = at + 1; i < end && i < at + 40; i++)
        {
            if (message[i] is ')' or ']')
            {
                return i;
            }
        }

        return 0;
    }
}
