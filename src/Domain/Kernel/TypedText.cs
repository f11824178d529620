namespace WeLiaison.Domain.Kernel;

/// <summary>
/// Puts what phones type into plain characters: full-width letters, digits and marks, the wide space, and digits in circles.
/// Unicode normalization would do it, but the runtime leaves it undone where no culture data is installed.
/// </summary>
public static class TypedText
{
    public static string Plain(string typed) => typed.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') < 0 ? typed : string.Create(typed.Length, typed, static (plain, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            plain[i] = Plain(from[i]);
        }
    });

    private static char Plain(char typed) => typed switch
    {
        '\u3000' or '\u00A0' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(typed - '\uFF01' + '!'),
        >= '①' and <= '⑨' => (char)(typed - '①' + '1'),
        >= '⑴' and <= '⑼' => (char)(typed - '⑴' + '1'),
        >= '⒈' and <= '⒐' => (char)(typed - '⒈' + '1'),
        >= '❶' and <= '❾' => (char)(typed - '❶' + '1'),
        _ => typed,
    };
}
