namespace WeLiaison.Bot.Conversations;

/// <summary>What the platform warns an account's owner of; unheeded, the account falls silent.</summary>
public enum AccountWarning
{
    VerificationEnds,
    VerificationFailed,
    SwitchedOff,
}
