namespace WeLiaison.Understanding.Tagging;

/// <summary>What a character of a report belongs to; the first character of a piece begins it, and may begin another visit with it.</summary>
internal enum Tag
{
    None,
    BeginsContent,
    BeginsSuggestion,
    BeginsPlace,
    BeginsPerson,
    BeginsDay,
    BeginsTime,
    Content,
    Suggestion,
    Place,
    Person,
    Day,
    Time,
    NewContent,
    NewPlace,
    NewPerson,
    NewDay,
    NewTime,
}

internal static class Tags
{
    public const int Count = (int)Tag.NewTime + 1;

    private const int ToWithin = Tag.Content - Tag.BeginsContent;

    public static bool Begins(this Tag tag) => tag is (>= Tag.BeginsContent and <= Tag.BeginsTime) or >= Tag.NewContent;

    /// <summary>Whether another visit is told from here on.</summary>
    public static bool BeginsVisit(this Tag tag) => tag >= Tag.NewContent;

    /// <summary>The same beginning, be it of another visit or not.</summary>
    public static Tag Piece(this Tag tag) => tag switch
    {
        Tag.NewContent => Tag.BeginsContent,
        >= Tag.NewPlace => tag - (Tag.NewPlace - Tag.BeginsPlace),
        _ => tag,
    };

    /// <summary>The beginning of another visit with such a piece; none begins with a wish.</summary>
    public static Tag OfNewVisit(this Tag tag) => tag switch
    {
        Tag.BeginsContent => Tag.NewContent,
        >= Tag.BeginsPlace and <= Tag.BeginsTime => tag + (Tag.NewPlace - Tag.BeginsPlace),
        _ => tag,
    };

    /// <summary>The tag of the characters after the first of a piece.</summary>
    public static Tag Within(this Tag tag) => tag.Begins() ? tag.Piece() + ToWithin : tag;

    /// <summary>Whether one tag may stand right behind another: a piece has to begin before it goes on.</summary>
    public static bool MayFollow(Tag before, Tag tag) => tag == Tag.None || tag.Begins() || before.Within() == tag;
}
