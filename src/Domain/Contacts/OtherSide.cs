namespace WeLiaison.Domain.Contacts;

/// <summary>What the person met said when asked whether the contact took place (N-2); the author's state does not change by it.</summary>
public static class OtherSide
{
    public const string Asked = "asked";

    public const string Confirmed = "confirmed";

    /// <summary>有出入: something in it is not right, such as the day.</summary>
    public const string Disputed = "disputed";

    /// <summary>否认: for the office only, never shown with the member's record.</summary>
    public const string Denied = "denied";

    public const string Silent = "silent";
}
