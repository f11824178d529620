namespace WeLiaison.Understanding.Contacts;

/// <summary>Why the reading of a clause's head came to its end.</summary>
internal enum HeadStop
{
    /// <summary>The clause held nothing but who, when, where and how.</summary>
    End,

    /// <summary>From here on the clause speaks of the matter.</summary>
    Matter,

    /// <summary>Words that introduce the matter (他说) stood here; it begins behind them.</summary>
    Introduced,

    /// <summary>A word of asking (建议) stands here.</summary>
    Suggestion,

    /// <summary>Another day begins here after a person has been named: another visit.</summary>
    Another,
}
