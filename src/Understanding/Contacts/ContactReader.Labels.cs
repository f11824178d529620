using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    /// <summary>地点：…, 时间是…: a form's label with its value up to the clause's end (or to the next label, for the matter).</summary>
    private bool Labelled(int start, int end, out int past)
    {
        past = end;
        var i = start + (message[start] is '[' or '(' ? 1 : 0);
        var length = words.Labels.Match(text, i, out var slot);
        if (length == 0)
        {
            return false;
        }

        var value = i + length;
        var colon = message[value] is ':' or ']' or ')' || (message[value] == ' ' && message[value + 1] == ':');
        while (message[value] is ':' or ']' or ')' or ' ')
        {
            value++;
        }

        if (value >= end && end < text.Length && text[end] is '|' or ' ')
        {
            var next = SkipMarks(end);
            return next < text.Length && Value(slot, next, Math.Max(next + 1, message.ClauseEnd(next)), out past);
        }

        value += message[value] == '都' && message[value + 1] is '是' or '在' ? 1 : 0;
        var joined = message[value] is '是' or '为' or '在' && slot is not (SlotNames.Content or SlotNames.Suggestion);
        if (!colon && !joined && !(slot == SlotNames.Place && head.LooksLikePlace(value, end))
            && !(slot == SlotNames.Date && (words.Scanner.At(message.Dates, value, out _) || Chars.IsDigit(message[value]))))
        {
            return false;
        }

        value += joined ? 1 : 0;
        if (words.Methods.Match(text, i, out var kind) > 0)
        {
            draft.Add(kind);
        }

        return Value(slot, value, end, out past);
    }

    private bool Value(string slot, int start, int end, out int past)
    {
        past = end;
        switch (slot)
        {
            case SlotNames.Place:
                var (from, to) = Trim(start, end);
                draft.Places.Insert(0, new Stretch(from, to, clause));
                return to > from;
            case SlotNames.Method:
                // 走访记录…方式：个别约谈: the label outranks the heading.
                var told = new VisitDraft();
                head.Read(start, end, clause, told);
                (draft.Methods, draft.Channel) = told.Methods != 0 ? (told.Methods, told.Channel) : (draft.Methods, draft.Channel);
                return true;
            case SlotNames.Date:
                head.Read(start, end, clause, draft);
                return true;
            case SlotNames.Persons:
                Names(start, end);
                return true;
            case SlotNames.Content when SuggestionAt(start, end) == 0:
                past = Matter(start, end);
                return true;
            case SlotNames.Suggestion:
                past = Suggestion(start, end);
                return true;
            case SlotNames.Resolved:
                if (!Outcome(start, end) && draft.Resolved is null)
                {
                    draft.Resolved = message[start] is '否' or '未' or '没' or '不' ? false : message[start] is '是' or '已' ? true : null;
                }

                return true;
            case SlotNames.FollowUp:
                draft.FollowUp = message[start] is '否' or '不' or '无' or '没' ? false : true;
                return true;
            default:
                return false;
        }
    }

    private void Names(int start, int end)
    {
        var i = start;
        while (i < end)
        {
            if (message.People.At(i, end, expected: true, out var person))
            {
                draft.Persons.Add((person, clause));
                i = person.End;
            }
            else
            {
                i++;
                while (i < end && !Chars.IsMark(message[i - 1]) && message[i - 1] is not ('和' or '与' or '及') && words.Descriptors.Match(text, i - 1) == 0)
                {
                    i++;
                }
            }
        }
    }
}
