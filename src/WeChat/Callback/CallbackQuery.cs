namespace WeLiaison.WeChat.Callback;

/// <summary>The query of a callback, decoded once. A parameter that comes twice is ambiguous and counts as missing.</summary>
public readonly record struct CallbackQuery
{
    public string? Signature { get; init; }

    public string? MsgSignature { get; init; }

    public string? Timestamp { get; init; }

    public string? Nonce { get; init; }

    public string? EchoString { get; init; }

    /// <summary>Gets "aes", "raw" or nothing.</summary>
    public string? EncryptType { get; init; }

    /// <summary>Gets the sender as the query claims it: informative only, the decrypted message decides.</summary>
    public string? OpenId { get; init; }

    /// <summary>Reads a query string, with or without its question mark.</summary>
    public static CallbackQuery Parse(string? queryString)
    {
        var rest = (queryString ?? "").AsSpan().TrimStart('?');
        Values values = default;
        foreach (var range in rest.Split('&'))
        {
            var pair = rest[range];
            var equals = pair.IndexOf('=');
            if (equals > 0)
            {
                values.Take(pair[..equals], pair[(equals + 1)..]);
            }
        }

        return new CallbackQuery
        {
            Signature = values.Signature.Once,
            MsgSignature = values.MsgSignature.Once,
            Timestamp = values.Timestamp.Once,
            Nonce = values.Nonce.Once,
            EchoString = values.EchoString.Once,
            EncryptType = values.EncryptType.Once,
            OpenId = values.OpenId.Once,
        };
    }

    // The compiler's ToString would print signatures and, with them, a replayable plain request.
    public override string ToString() => $"callback query of {Timestamp}";

    private struct Values
    {
        public Value Signature, MsgSignature, Timestamp, Nonce, EchoString, EncryptType, OpenId;

        public void Take(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
        {
            switch (name)
            {
                case "signature": Signature.Add(value); break;
                case "msg_signature": MsgSignature.Add(value); break;
                case "timestamp": Timestamp.Add(value); break;
                case "nonce": Nonce.Add(value); break;
                case "echostr": EchoString.Add(value); break;
                case "encrypt_type": EncryptType.Add(value); break;
                case "openid": OpenId.Add(value); break;
                default: break;
            }
        }
    }

    private struct Value
    {
        private string? text;
        private int times;

        public readonly string? Once => times == 1 ? text : null;

        public void Add(ReadOnlySpan<char> encoded)
        {
            times++;
            text = encoded.IndexOfAny('%', '+') < 0 ? encoded.ToString() : Uri.UnescapeDataString(encoded.ToString().Replace('+', ' '));
        }
    }
}
