namespace WeLiaison.Simulator.QrCodes;

/// <summary>A QR code with a scene: temporary or permanent.</summary>
internal sealed record QrCode(string Account, string Scene, string Ticket, string Url, DateTimeOffset? ExpiresAt, string Label)
{
    public bool HasExpired(DateTimeOffset now) => ExpiresAt <= now;
}
