using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Weights;

/// <summary>
/// What is weighed of a clause: its letters without marks, every number as 0, every listed contact as N, between two fences.
/// Names and figures differ from office to office; what is left tells a grievance from a remark.
/// </summary>
internal static class ClauseShape
{
    public const int Longest = 160;

    private const char Number = '0';
    private const char Contact = 'N';
    private const char Fence = '|';

    /// <summary>Writes the shape of a clause and returns its length; a very long one is cut.</summary>
    public static int Write(Message message, int from, int to, Span<char> shape)
    {
        var length = 0;
        shape[length++] = Fence;
        for (var i = from; i < to && length < Longest - 1;)
        {
            if (message.People.ListedPrefix(i) is var name and > 0 && i + name <= to)
            {
                shape[length++] = Contact;
                i += name;
                continue;
            }

            var c = message[i++];
            if (Chars.IsDigit(c))
            {
                length += shape[length - 1] == Number ? 0 : 1;
                shape[length - 1] = Number;
            }
            else if (char.IsLetterOrDigit(c))
            {
                shape[length++] = c;
            }
        }

        shape[length++] = Fence;
        return length;
    }

    /// <summary>The name of the weight for a clause of this length.</summary>
    public static string Size(int length) => Sizes[Math.Min((length - 2) / 2, Sizes.Length - 1)];

    /// <summary>Whether no words stand before the clause.</summary>
    public static bool Opens(Message message, int from) => !HasWords(message.Text.AsSpan(0, from));

    /// <summary>Whether no words stand behind the clause.</summary>
    public static bool Ends(Message message, int to) => !HasWords(message.Text.AsSpan(to));

    private static readonly string[] Sizes = ["size0", "size1", "size2", "size3", "size4", "size5", "size6", "size7", "size8"];

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
