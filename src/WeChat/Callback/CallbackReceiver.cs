using System.Text;
using WeLiaison.WeChat.Messages;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Callback;

/// <summary>
/// The one door for an account's callbacks. Checks in the order of the fact sheets (Official Account 1.4, WeCom 1); the first that fails decides.
/// Made once per account and used for all of its requests, at the same time.
/// </summary>
public sealed class CallbackReceiver
{
    private readonly CallbackCredentials credentials;
    private readonly byte[] receiveId;
    private readonly MessageCipher? current;
    private readonly MessageCipher? previous;
    private readonly ReplySeal currentSeal;
    private readonly ReplySeal? previousSeal;

    public CallbackReceiver(CallbackCredentials credentials)
    {
        this.credentials = credentials;
        receiveId = Encoding.UTF8.GetBytes(credentials.ReceiveId);
        current = IsPlain ? null : MessageCipher.Create(credentials.EncodingAesKey, credentials.ReceiveId);
        previous = IsPlain || string.IsNullOrEmpty(credentials.PreviousEncodingAesKey)
            ? null
            : MessageCipher.Create(credentials.PreviousEncodingAesKey, credentials.ReceiveId);
        currentSeal = new ReplySeal(credentials.Token, current, credentials.Format);
        previousSeal = previous is null ? null : new ReplySeal(credentials.Token, previous, credentials.Format);
    }

    private bool IsPlain => credentials.Mode == CallbackMode.Plain;

    private bool IsWeCom => credentials.Mode == CallbackMode.WeCom;

    /// <summary>GET: the console checks that the URL is ours. An Official Account sends a clear echo in every mode, WeCom an encrypted one.</summary>
    public CallbackResult Verify(in CallbackQuery query)
    {
        if (string.IsNullOrEmpty(query.EchoString))
        {
            return Refuse(CallbackFault.SignatureMismatch, CallbackStage.Signature);
        }

        if (!IsWeCom)
        {
            return CallbackSignature.Matches(query.Signature, credentials.Token, query.Timestamp, query.Nonce, default)
                ? new CallbackResult.Verified(Encoding.UTF8.GetBytes(query.EchoString))
                : Refuse(CallbackFault.SignatureMismatch, CallbackStage.Signature);
        }

        if (current is null)
        {
            return Refuse(CallbackFault.IllegalAesKey, CallbackStage.Key);
        }

        // A proxy that decoded the query twice has made spaces of the plus signs.
        var echo = Encoding.UTF8.GetBytes(query.EchoString.Replace(' ', '+'));
        if (!CallbackSignature.Matches(query.MsgSignature, credentials.Token, query.Timestamp, query.Nonce, echo))
        {
            return Refuse(CallbackFault.SignatureMismatch, CallbackStage.Signature);
        }

        var fault = Open(echo, out var clear, out _);
        return fault == CallbackFault.None ? new CallbackResult.Verified(clear) : Refuse(fault, CallbackStages.Of(fault));
    }

    /// <summary>POST: a push. The body may be the caller's buffer; nothing keeps it.</summary>
    public CallbackResult Receive(ReadOnlyMemory<byte> body, in CallbackQuery query)
    {
        if (body.Length > CallbackLimits.LargestBody)
        {
            return Refuse(CallbackFault.TooLarge, CallbackStage.Size);
        }

        if (!IsPlain)
        {
            return current is null ? Refuse(CallbackFault.IllegalAesKey, CallbackStage.Key) : ReceiveSealed(body, query);
        }

        if (!CallbackSignature.Matches(query.Signature, credentials.Token, query.Timestamp, query.Nonce, default))
        {
            return Refuse(CallbackFault.SignatureMismatch, CallbackStage.Signature);
        }

        return query.EncryptType is null or "" or "raw"
            ? Parse(body.ToArray(), currentSeal, CallbackStage.Xml)
            : Refuse(CallbackFault.MalformedMessage, CallbackStage.Xml);
    }

    private CallbackResult ReceiveSealed(ReadOnlyMemory<byte> body, in CallbackQuery query)
    {
        CallbackFault fault;
        ReadOnlyMemory<byte> clear;
        ReplySeal seal;
        var tree = WireTree.Rent();
        try
        {
            if (query.EncryptType is not (null or "" or "aes") || !tree.TryRead(body, credentials.Format) || !OnlyEncrypt(tree.Root, out var encrypted))
            {
                return Refuse(CallbackFault.MalformedMessage, CallbackStage.Xml);
            }

            var value = encrypted.Trimmed;
            if (!CallbackSignature.Matches(query.MsgSignature, credentials.Token, query.Timestamp, query.Nonce, value))
            {
                return Refuse(CallbackFault.SignatureMismatch, CallbackStage.Signature);
            }

            fault = Open(value, out clear, out seal);
            if (fault == CallbackFault.None && IsWeCom && !tree.Root["ToUserName"u8].Trimmed.SequenceEqual(receiveId))
            {
                fault = CallbackFault.ReceiveIdMismatch;
            }
        }
        finally
        {
            tree.Return();
        }

        return fault == CallbackFault.None ? Parse(clear, seal, CallbackStage.InnerXml) : Refuse(fault, CallbackStages.Of(fault));
    }

    /// <summary>Tries the current key, then the one before it; the reply is sealed with the key that opened the request.</summary>
    private CallbackFault Open(ReadOnlySpan<byte> encrypted, out ReadOnlyMemory<byte> clear, out ReplySeal seal)
    {
        seal = currentSeal;
        var fault = current!.Open(encrypted, out clear);
        if (fault is CallbackFault.None or CallbackFault.Base64DecodingFailed || previous is null)
        {
            return fault;
        }

        if (previous.Open(encrypted, out var older) == CallbackFault.None)
        {
            clear = older;
            seal = previousSeal!;
            return CallbackFault.None;
        }

        return fault;
    }

    private CallbackResult Parse(ReadOnlyMemory<byte> clear, ReplySeal seal, CallbackStage stage)
    {
        var tree = WireTree.Rent();
        try
        {
            if (!tree.TryRead(clear, credentials.Format))
            {
                return Refuse(CallbackFault.MalformedMessage, stage);
            }

            if (MessageReader.Read(tree.Root, clear) is not { } message)
            {
                return Refuse(CallbackFault.MalformedMessage, CallbackStage.InnerXml);
            }

            return message.AgentId is { } agent && credentials.AgentId is { } ours && agent != ours
                ? Refuse(CallbackFault.ReceiveIdMismatch, CallbackStage.ReceiveId)
                : new CallbackResult.Received(message, seal);
        }
        finally
        {
            tree.Return();
        }
    }

    /// <summary>Finds the one Encrypt directly under the root; two would let two parsers disagree.</summary>
    private static bool OnlyEncrypt(WireElement root, out WireElement encrypted)
    {
        encrypted = root["Encrypt"u8];
        var count = 0;
        foreach (var child in root.Children)
        {
            count += child.Name.SequenceEqual("Encrypt"u8) ? 1 : 0;
        }

        return count == 1 && !encrypted.Trimmed.IsEmpty;
    }

    private static CallbackResult.Refused Refuse(CallbackFault fault, CallbackStage stage) => new(fault, stage, CallbackStages.HttpStatus(stage));
}
