using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    private const int LongestBarePlace = 14;

    /// <summary>走访甄淑贤，桥南，停车涨价: a noun between the one met and the matter says where, and so does one before the one met.</summary>
    private bool BarePlace(int start, int end)
    {
        if (draft.Places.Exists(place => place.Clause != HeadReader.HomePlace) || draft.Channel is not null
            || end - start is < 2 or > LongestBarePlace || !MoreFollows(end, out var next))
        {
            return false;
        }

        var after = draft.Persons.Count > 0;
        if (!after && !NamesListed(next))
        {
            return false;
        }

        return !Has(end - 2, end, "聚会")
            && (head.EndsLikePlace(start, end)
                ? end - start > 2 || draft.Places.Count == 0
                : end - start <= 3 && after && draft.Places.Count == 0 && message[end] == ',')
            && SaysNothingElse(start, end);
    }

    // 灯会入口, 育才里, 旧粮站: what tells something elsewhere may be part of a name.
    private bool Predicated(int start, int end)
    {
        if (text.AsSpan(start, end - start).ContainsAny('了', '着'))
        {
            // 大棚垮了半边
            return true;
        }

        for (var i = start; i < end; i++)
        {
            if (words.Predicates.Match(text, i) is var length and > 0 && i + length <= end
                && !(length == 1 && i < end - 1
                    && message[i] is '会' or '才' or '旧' or '黑' or '冷' or '热' or '少' or '多' or '高' or '晚' or '等' or '长' or '修' or '远' or '偏' or '得'))
            {
                return true;
            }
        }

        return false;
    }

    private bool MoreFollows(int end, out int next)
    {
        next = end < text.Length && message[end] is ',' or ' ' or '|' or '、' or '/' ? SkipMarks(end) : text.Length;
        return next < text.Length && message[next] is not '(';
    }

    private bool NamesListed(int at) =>
        message.People.At(at, text.Length, expected: true, out var person) && person.Kind is People.PersonKind.Listed or People.PersonKind.Heard
            && person.End < text.Length && !Chars.IsHan(message[person.End]);

    private bool SaysNothingElse(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Chars.IsHan(message[i]) && !Chars.IsDigit(message[i]) && !Chars.IsLatin(message[i]) && message[i] is not ('-' or '#') || message[i] is '在'
                || words.Says.Match(text, i) > 0 || (words.Methods.Match(text, i, out var kind) > 0 && kind <= MethodKind.Phone)
                || words.Fillers.Match(text, i) > 1 || words.Pronouns.Match(text, i) > (i == start ? 0 : 1) || words.Labels.Match(text, i) > 1
                || words.Dates.Parts.Match(text, i) > 0)
            {
                return false;
            }
        }

        return !Predicated(start, end) && words.Remedies.Match(text, start) == 0 && words.Suggests.Match(text, start) < 2
            && !(message.People.At(start, end, expected: true, out var person) && (person.Kind != People.PersonKind.New || person.End >= end))
            && !words.Scanner.At(message.Dates, start, out _);
    }
}
