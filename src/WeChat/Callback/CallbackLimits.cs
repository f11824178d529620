namespace WeLiaison.WeChat.Callback;

/// <summary>What a callback may cost before it is believed.</summary>
public static class CallbackLimits
{
    /// <summary>Bytes of a body that are read at all; the platform's own stay far below 64 KiB.</summary>
    public const int LargestBody = 1024 * 1024;

    internal const int DeepestElement = 32;
    internal const int MostElements = 8192;
}
