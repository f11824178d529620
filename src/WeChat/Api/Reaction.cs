namespace WeLiaison.WeChat.Api;

/// <summary>What a caller does about an answer of the platform.</summary>
public enum Reaction
{
    /// <summary>Nothing: it worked.</summary>
    None,

    /// <summary>Repeat at once, with back-off, three times at most: the platform was busy and did nothing.</summary>
    Retry,

    /// <summary>Get a new access token and repeat once.</summary>
    Refresh,

    /// <summary>Repeat, but not before a minute has passed.</summary>
    BackOff,

    /// <summary>Wait until the quota or the window resets.</summary>
    Wait,

    /// <summary>Give this message up; the way is closed for it (another kind of message may go).</summary>
    Drop,

    /// <summary>Stop sending to this person, or with this template, and record why.</summary>
    Stop,

    /// <summary>A human must do something in a console.</summary>
    Alert,

    /// <summary>The request is wrong: a bug of ours, or a length nobody checked.</summary>
    Fix,

    /// <summary>The media id is unknown or expired: upload once more, then give up.</summary>
    UploadAgain,

    /// <summary>The person must pass the web login again.</summary>
    RestartLogin,

    /// <summary>The platform did it before: count it as success.</summary>
    Done,

    /// <summary>Harmless: a typing sign that did not show.</summary>
    Ignore,
}
