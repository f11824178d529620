using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Weights;

/// <summary>
/// What is weighed of a whole message: its letters, every number as 0, every listed contact as N, all marks in a row as one comma or question mark,
/// between two fences. What a long message is for shows in its beginning.
/// </summary>
internal static class MessageShape
{
    public const int Longest = 200;
    public const int LongestGram = 3;
    public const char Fence = '|';

    private const char Number = '0';
    private const char Contact = 'N';
    private const char Mark = ',';
    private const char Question = '?';
    private const char Matter = ';';

    public static int Write(Message message, Span<char> shape) => Write(message, [], shape);

    /// <summary>With one sign for each stretch that the evidence gives to the matter or the wish.</summary>
    public static int Write(Message message, IReadOnlyList<Evidence> evidence, Span<char> shape)
    {
        var length = 0;
        shape[length++] = Fence;
        for (var i = 0; i < message.Text.Length && length < Longest - 1;)
        {
            if (Told(evidence, i) is var told and > 0)
            {
                shape[length++] = Matter;
                i += told;
                continue;
            }

            if (message.People.ListedPrefix(i) is var name and > 0)
            {
                shape[length++] = Contact;
                i += name;
                continue;
            }

            var c = message[i++];
            if (Chars.IsDigit(c))
            {
                c = Number;
            }
            else if (!char.IsLetterOrDigit(c))
            {
                c = c == Question ? Question : Mark;
            }

            if (IsMark(c) && IsMark(shape[length - 1]))
            {
                shape[length - 1] = c == Question ? c : shape[length - 1];
            }
            else if (!(c == Mark && length == 1) && (c != Number || shape[length - 1] != c))
            {
                shape[length++] = c;
            }
        }

        length -= shape[length - 1] == Mark ? 1 : 0;
        shape[length++] = Fence;
        return length;
    }

    private static int Told(IReadOnlyList<Evidence> evidence, int at)
    {
        for (var i = 0; i < evidence.Count; i++)
        {
            if (evidence[i].Start == at && evidence[i].Slot is SlotNames.Content or SlotNames.Suggestion)
            {
                return evidence[i].Words.Length;
            }
        }

        return 0;
    }

    public static bool IsMark(char c) => c is Mark or Question;
}
