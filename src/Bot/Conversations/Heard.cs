namespace WeLiaison.Bot.Conversations;

/// <summary>What a person did, whichever platform they did it on.</summary>
public abstract record Heard
{
    private Heard()
    {
    }

    /// <summary>Typed, tapped on a menu (its words), or recognised from speech.</summary>
    public sealed record Text(string Words) : Heard
    {
        /// <summary>Set when the words came from speech; they are read back before they count.</summary>
        public string? VoiceMedia { get; init; }
    }

    /// <summary>Speech that the platform did not turn into words.</summary>
    public sealed record Voice(string Media) : Heard;

    public sealed record Picture(string Media) : Heard;

    public sealed record Video(string Media) : Heard;

    public sealed record File(string? Media, string? Name) : Heard;

    public sealed record Location(double Latitude, double Longitude, string? Label) : Heard;

    public sealed record Link(string Title, string? Description, string Url) : Heard;

    /// <summary>A button or choice on a card that we sent.</summary>
    /// <param name="Task">The card's task id, which names what it was about.</param>
    /// <param name="Key">The button's key.</param>
    /// <param name="Chosen">Options chosen on the card.</param>
    /// <param name="ResponseCode">Allows one update of the card, for 24 hours.</param>
    public sealed record CardTap(string Task, string Key, IReadOnlyList<string> Chosen, string? ResponseCode) : Heard;

    /// <summary>Follows the account, with the scene of the code that led there.</summary>
    public sealed record Followed(string? Scene) : Heard;

    public sealed record Scanned(string Scene) : Heard;

    public sealed record Unfollowed : Heard;

    /// <summary>Opened the conversation; not a message.</summary>
    public sealed record Entered : Heard;

    /// <summary>Allowed or refused notices of a template.</summary>
    public sealed record SubscriptionAnswered(string Template, bool Accepted) : Heard;

    /// <summary>The person asked WeChat to take back what they had authorised, or deleted their account there.</summary>
    public sealed record AuthorisationRevoked(bool AccountClosed) : Heard;

    /// <summary>The platform took a notice for this person and could not deliver it.</summary>
    /// <param name="Message">The id it had given.</param>
    /// <param name="Blocked">Whether the person refuses messages of this account.</param>
    public sealed record NotDelivered(long Message, bool Blocked) : Heard;

    /// <summary>The platform about the account itself: its verification ends or failed, the application is about to be switched off.</summary>
    public sealed record AccountWarned(AccountWarning What, DateTimeOffset? Until) : Heard;

    /// <summary>A sticker, a contact card, a forwarded chat: shown on the phone, but not given to us.</summary>
    public sealed record Unreadable : Heard;

    /// <summary>Something that needs no answer, or that we do not know.</summary>
    public sealed record Other(string Kind) : Heard;
}
