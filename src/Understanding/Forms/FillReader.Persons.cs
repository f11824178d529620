using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Forms;

internal static partial class FillReader
{
    private static Slots Persons(Turn turn, Slots slots, VisitDraft draft)
    {
        if (slots.Persons.Count > 0)
        {
            return slots with { Persons = [.. slots.Persons, .. Further(turn, slots.Persons)], Content = null,
                Method = draft.Methods is 0 or (1 << (int)MethodKind.Talk) ? null : slots.Method };
        }

        List<string> names = [];
        var message = turn.Message;
        var builder = new VisitBuilder(message, turn.Findings);
        var i = Bounds(message).From;
        while (i < message.Text.Length)
        {
            if (message.People.At(i, message.Text.Length, expected: true, out var person)
                && (person.Kind != People.PersonKind.New || names.Count > 0 || i == Bounds(message).From || Chars.IsMark(message[i - 1])
                    || message[i - 1] is '和' or '跟' or '与' or '叫' or '是'))
            {
                names.Add(builder.Name(person));
                turn.Findings.Note(SlotNames.Persons, person.Start, person.End, person.Kind.ToString());
                turn.Findings.Mention(People.ContactList.Resolve(message.Words, names[^1], message.Utterance.Contacts));
                i = person.End;
            }
            else
            {
                i++;
            }
        }

        if (names.Count == 0 && turn.Plain.Length is 2 or 3 && turn.Plain.All(Text.Chars.IsHan))
        {
            return new Slots { Persons = [turn.Plain] };
        }

        return slots with { Persons = names, Content = null, Method = null, Place = names.Count > 0 ? null : slots.Place };
    }

    // 还有一个新来的叫欧阳震华, 还有他邻居褚时健: names that stand behind the others.
    private static List<string> Further(Turn turn, IReadOnlyList<string> known)
    {
        var message = turn.Message;
        var builder = new VisitBuilder(message, turn.Findings);
        List<string> names = [];
        var more = message.Text.IndexOf("还有", StringComparison.Ordinal);
        for (var i = Math.Max(more, 0) + 2; more >= 0 && i < message.Text.Length - 1; i++)
        {
            var named = message[i - 1] is '叫' or '有' or '和' or '、' or '跟' || message.Words.Descriptors.EndsAt(message.Text, i, more)
                || message.Words.Kinship.EndsAt(message.Text, i, more);
            if (named && message.People.At(i, message.Text.Length, expected: true, out var person) && builder.Name(person) is var name
                && !known.Contains(name) && !names.Contains(name))
            {
                names.Add(name);
                turn.Findings.Note(SlotNames.Persons, person.Start, person.End, person.Kind.ToString());
                i = person.End - 1;
            }
        }

        return names;
    }

    /// <summary>1和3, 两个都是: several of the names that were offered.</summary>
    private static List<string> Several(Turn turn, DialogueState state)
    {
        if (state.Options.Count == 0 || turn.Plain.Length is 0 or > 10)
        {
            return [];
        }

        if (turn.Plain.Contains("都是", StringComparison.Ordinal) || turn.Plain is "都有" or "全部" or "全都是" or "都去了" or "都见了" or "两个都有" or "都在")
        {
            return [.. state.Options];
        }

        List<string> names = [];
        foreach (var c in turn.Message.Text)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : Text.Numerals.Digit(c);
            if (digit > 0 && digit <= state.Options.Count && !names.Contains(state.Options[digit - 1]))
            {
                names.Add(state.Options[digit - 1]);
            }
            else if (digit < 0 && c is not ('和' or '、' or ',' or '跟' or '与' or ' ' or '第' or '个' or '选' or '号' or '位'))
            {
                return [];
            }
        }

        return names;
    }
}
