using WeLiaison.WeChat.Messages;

namespace WeLiaison.WeChat.Callback;

/// <summary>What became of a callback at the door.</summary>
public abstract record CallbackResult
{
    private CallbackResult()
    {
    }

    /// <summary>The platform verifies the URL: answer 200, text/plain, exactly these bytes.</summary>
    public sealed record Verified(ReadOnlyMemory<byte> Echo) : CallbackResult;

    /// <summary>An authentic message, and the seal its passive reply must carry (same mode, same key).</summary>
    public sealed record Received(InboundMessage Message, ReplySeal Seal) : CallbackResult;

    /// <summary>Refused: answer the status with an empty body, the same for every failed check, and log the fault.</summary>
    public sealed record Refused(CallbackFault Fault, CallbackStage Stage, int HttpStatus) : CallbackResult;
}
