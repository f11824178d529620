namespace WeLiaison.Understanding.Contacts;

/// <summary>What a message tells as a whole.</summary>
internal enum Telling
{
    /// <summary>A contact that has happened.</summary>
    Report,

    /// <summary>A contact still to come.</summary>
    Plan,

    /// <summary>A matter of public concern.</summary>
    Opinion,
}
