namespace WeLiaison.WeChat.Callback;

/// <summary>The checks in their order; the first that fails decides.</summary>
public enum CallbackStage
{
    Size,
    Key,
    Xml,
    Signature,
    Base64,
    Aes,
    Padding,
    ReceiveId,
    InnerXml,
}

/// <summary>What a failed check answers. All crypto failures look alike from outside: an attacker learns nothing from them.</summary>
internal static class CallbackStages
{
    public static CallbackStage Of(CallbackFault fault) => fault switch
    {
        CallbackFault.Base64DecodingFailed => CallbackStage.Base64,
        CallbackFault.DecryptionFailed => CallbackStage.Aes,
        CallbackFault.IllegalBuffer => CallbackStage.Padding,
        CallbackFault.ReceiveIdMismatch => CallbackStage.ReceiveId,
        _ => CallbackStage.Signature,
    };

    public static int HttpStatus(CallbackStage stage) => stage switch
    {
        CallbackStage.Size => 413,
        CallbackStage.Key => 500,
        CallbackStage.Xml => 400,

        // The sender is authentic: anything else would show the person a fault and bring the push again.
        CallbackStage.InnerXml => 200,
        _ => 403,
    };
}
