namespace WeLiaison.Bot.Common;

/// <summary>Puts words in quotation marks; marks that they bring with them change to the other kind: “‘推进“一江一河”建设’专题协商会”.</summary>
internal static class Quotes
{
    public static string Around(string? words) => $"“{string.Concat((words ?? string.Empty).Select(Other))}”";

    private static char Other(char mark) => mark switch { '“' => '‘', '”' => '’', '‘' => '“', '’' => '”', _ => mark };
}
