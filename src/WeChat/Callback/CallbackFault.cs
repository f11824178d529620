namespace WeLiaison.WeChat.Callback;

/// <summary>Why a callback or an envelope was refused. The numbers are those of the platform's sample library; they serve the log and never travel on the wire.</summary>
public enum CallbackFault
{
    None = 0,
    SignatureMismatch = -40001,
    MalformedMessage = -40002,
    SignatureFailed = -40003,
    IllegalAesKey = -40004,
    ReceiveIdMismatch = -40005,
    EncryptionFailed = -40006,
    DecryptionFailed = -40007,
    IllegalBuffer = -40008,
    Base64EncodingFailed = -40009,
    Base64DecodingFailed = -40010,
    BuildingReplyFailed = -40011,

    /// <summary>Larger than <see cref="CallbackLimits.LargestBody"/>. Ours: the platform has no number for it.</summary>
    TooLarge = -40413,
}
