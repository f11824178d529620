using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Weights;

/// <summary>
/// What is weighed of a whole message: its letters, every number as 0, every listed contact as N, all marks in a row as one comma, between two
/// fences; and who speaks in which state. What a long message is for shows in its beginning.
/// </summary>
internal static class MessageShape
{
    public const int Longest = 200;
    public const int LongestGram = 3;

    private const char Number = '0';
    private const char Contact = 'N';
    private const char Mark = ',';
    private const char Fence = '|';

    public static int Write(Message message, Span<char> shape)
    {
        var length = 0;
        shape[length++] = Fence;
        for (var i = 0; i < message.Text.Length && length < Longest - 1;)
        {
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
                c = Mark;
            }

            if (c is not (Number or Mark) || shape[length - 1] != c)
            {
                shape[length++] = c;
            }
        }

        shape[length++] = Fence;
        return length;
    }

    /// <summary>The names of the weights for the speaker and the state of the dialogue.</summary>
    public static (string State, string Form, string Speaker, string Size) Circumstances(Utterance utterance, int length)
    {
        var state = utterance.State?.AwaitingSlot switch
        {
            null => "idle",
            SlotNames.Confirm => SlotNames.Confirm,
            SlotNames.Reply => SlotNames.Reply,
            SlotNames.Choice => SlotNames.Choice,
            _ => "slot",
        };
        return ("=" + state, "=form:" + utterance.State?.Form, "=" + utterance.Role + ":" + state, "=size" + Math.Min(8, (int)(Math.Log2(length + 1) * 1.5)));
    }
}
