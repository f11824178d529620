namespace WeLiaison.WeChat;

/// <summary>The platforms' limits as data, so that a sender can ask before it calls.</summary>
public static partial class PlatformLimits
{
    public const int QrCodeLongestSeconds = 2_592_000;
    public const int LongestDuplicateCheckSeconds = 14_400;
}
