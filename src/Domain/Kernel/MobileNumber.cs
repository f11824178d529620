namespace WeLiaison.Domain.Kernel;

/// <summary>A mainland mobile number. Prints masked: a log line or a list cannot leak it.</summary>
public sealed record MobileNumber
{
    private MobileNumber(string digits) => Digits = digits;

    /// <summary>All 11 digits, for those who may see them.</summary>
    public string Digits { get; }

    /// <summary>Accepts full-width digits, spaces, hyphens and a leading +86. Refusal <c>mobile.form</c>.</summary>
    public static Result<MobileNumber> Parse(string typed)
    {
        var digits = new string([.. TypedText.Plain(typed).Where(char.IsAsciiDigit)]);
        if (digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal))
        {
            digits = digits[2..];
        }

        return digits.Length == 11 && digits[0] == '1' && digits[1] >= '3' ? new MobileNumber(digits) : new Refusal("mobile.form");
    }

    public override string ToString() => $"{Digits[..3]}****{Digits[^4..]}";
}
