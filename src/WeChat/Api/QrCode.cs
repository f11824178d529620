namespace WeLiaison.WeChat.Api;

/// <summary>What a QR code with a scene (服务号) is asked for: a temporary one of at most 30 days, or one of at most 100,000 that can never be deleted.</summary>
public sealed record QrCodeRequest
{
    /// <summary>Gets 1 to 64 characters; they come back with subscribe and SCAN.</summary>
    public required string Scene { get; init; }

    /// <summary>Gets how long a temporary code lives; null makes a permanent one.</summary>
    public TimeSpan? Lifetime { get; init; }
}

public sealed record QrCode : ApiReply
{
    public string Ticket { get; init; } = "";

    public int? ExpireSeconds { get; init; }

    /// <summary>Gets what the code says: draw it yourself, or show <see cref="PictureUrl"/>.</summary>
    public string Url { get; init; } = "";

    /// <summary>The platform's picture of the code; needs no token.</summary>
    public Uri PictureUrl(Uri? server = null) => new(server ?? new Uri("https://mp.weixin.qq.com"), $"/cgi-bin/showqrcode?ticket={Uri.EscapeDataString(Ticket)}");
}

internal sealed record QrCodeBody(string ActionName, QrActionInfo ActionInfo, int? ExpireSeconds);

internal sealed record QrActionInfo(QrScene Scene);

internal sealed record QrScene(string SceneStr);
