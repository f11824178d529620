namespace WeLiaison.WeChat;

/// <summary>
/// Limits of WeCom template cards (WeCom fact sheet 6.2). Where older and newer pages differ this is the smaller: overflow is shown with an
/// ellipsis. Counts and keys are refused when exceeded.
/// </summary>
public static class CardLimits
{
    public const int TaskIdCharacters = 128;
    public const int KeyBytes = 1024;
    public const int SourceCharacters = 13;
    public const int TitleCharacters = 26;
    public const int TitleDescriptionCharacters = 30;
    public const int EmphasisTitleCharacters = 10;
    public const int EmphasisDescriptionCharacters = 15;
    public const int SubTitleCharacters = 112;
    public const int FieldNameCharacters = 5;
    public const int FieldValueCharacters = 26;
    public const int Fields = 6;
    public const int VerticalContents = 4;
    public const int Jumps = 3;
    public const int MenuItems = 3;
    public const int Buttons = 6;
    public const int ButtonCharacters = 10;
    public const int VoteOptions = 20;
    public const int VoteOptionCharacters = 11;
    public const int OptionIdCharacters = 128;
    public const int SelectLists = 3;
    public const int SelectOptions = 10;
    public const int SelectOptionCharacters = 10;

    /// <summary>Says whether a task id is one the platform takes: at most 128 of 0-9 A-Z a-z _ - @.</summary>
    public static bool IsTaskId(string? taskId) =>
        taskId is { Length: > 0 and <= TaskIdCharacters } && taskId.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '@');
}

/// <summary>Limits of the menu under a chat. A button of WeCom has 16 bytes at the top and 40 below, one of an Official Account 16 and 60.</summary>
public static class MenuLimits
{
    public const int TopButtons = 3;
    public const int SubButtons = 5;
    public const int TopNameBytes = 16;
    public const int SubNameBytes = 60;
    public const int WeComSubNameBytes = 40;
    public const int KeyBytes = 128;
    public const int UrlBytes = 1024;
}
