using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    /// <summary>①, 1., 2、, （三）, 第一, 一是: the place behind the number, or the start if there is none.</summary>
    private int Enumerator(int start, int end)
    {
        if (message[start] is >= '①' and <= '⑳')
        {
            return start + 1;
        }

        var i = start + (message[start] is '(' or '[' ? 1 : 0);
        var first = i;
        if (i < end && message[i] == '第')
        {
            i++;
        }

        if (!Numerals.Read(text, i, out var number, out var digits) || number > MostVisits || i + digits >= end)
        {
            return start;
        }

        var mark = message[i + digits];
        var next = message[i + digits + 1];
        if (mark is ')' or ']' || (mark is '、' && !Numerals.IsNumeral(next)) || (mark == '.' && !Chars.IsDigit(next)) || (mark == Folding.Nothing))
        {
            return i + digits + 1;
        }

        if (mark == ':' && (i > first || !Chars.IsDigit(message[i])))
        {
            return i + digits + 1;
        }

        return i > first && mark is '条' or '次' && next is ':' or ',' ? i + digits + 2 : start;
    }

    /// <summary>A numbered part: another visit if it says whom, a further point of the matter if not.</summary>
    private int Numbered(int start, int end)
    {
        var trial = new VisitDraft();
        var stop = head.Read(start, end, clause, trial);
        var at = head.StoppedAt;
        if (trial.Persons.Count > 0 || (trial.Dates.Count > 0 && trial.Methods != 0))
        {
            if (draft.Persons.Count > 0 || draft.Content.Count > 0 || drafts.Count > 1)
            {
                Begin(trial);
            }
            else if (draft.IsEmpty)
            {
                draft.Absorb(trial);
            }
            else
            {
                Begin(trial);
            }

            return Continue(at, end, stop);
        }

        if (SuggestionAt(start, end) is var asked and > 0)
        {
            return Suggestion(asked, end);
        }

        if (inSuggestion)
        {
            AddSuggestion(start, end);
            return end;
        }

        return Matter(start, end);
    }
}
