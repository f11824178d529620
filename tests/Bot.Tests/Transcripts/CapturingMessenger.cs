using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>Stands where the platform stands: takes every message and keeps it for the transcript.</summary>
internal sealed class CapturingMessenger(Channel channel) : IMessenger
{
    private readonly List<(Address To, Outgoing Message)> sent = [];
    private readonly List<(Address To, OutgoingFile File)> files = [];

    public Channel Channel => channel;

    /// <summary>Those to whom it takes nothing just now.</summary>
    public IReadOnlyList<string> BusyFor { get; set; } = [];

    public IReadOnlyList<(Address To, Outgoing Message)> Take()
    {
        lock (sent)
        {
            IReadOnlyList<(Address, Outgoing)> taken = [.. sent];
            sent.Clear();
            return taken;
        }
    }

    public IReadOnlyList<(Address To, OutgoingFile File)> TakeFiles()
    {
        lock (sent)
        {
            IReadOnlyList<(Address, OutgoingFile)> taken = [.. files];
            files.Clear();
            return taken;
        }
    }

    public Task<SendOutcome> SendAsync(Address address, Outgoing message, CancellationToken cancellationToken)
    {
        lock (sent)
        {
            if (BusyFor.Contains(address.User))
            {
                return Task.FromResult<SendOutcome>(new SendOutcome.Retry(TimeSpan.FromMinutes(1), "busy"));
            }

            sent.Add((address, message));
        }

        return Task.FromResult<SendOutcome>(new SendOutcome.Accepted { CardRight = Channel == Channel.WeCom && message is { Task: not null, Options.Count: > 0 } ? $"right-{message.Id:N}" : null });
    }

    /// <summary>A card that changes in its place shows as what stands where its buttons were.</summary>
    public Task<SendOutcome> SettleCardAsync(Address address, string right, string words, CancellationToken cancellationToken) =>
        SendAsync(address, new Outgoing(Guid.AllBitsSet, $"[卡片变成 {words}]"), cancellationToken);

    /// <summary>A file shows as its name and whether it is a Word document at all.</summary>
    public Task<SendOutcome> SendFileAsync(Address address, OutgoingFile file, CancellationToken cancellationToken)
    {
        lock (sent)
        {
            files.Add((address, file));
        }

        Assert.True(file.Bytes.Span.StartsWith("PK"u8) || file.Link.Media is not null);
        return SendAsync(address, new Outgoing(file.Id, $"[文件 {file.Name}]"), cancellationToken);
    }

    public Task<FetchedMedia?> FetchAsync(Address address, string media, CancellationToken cancellationToken) =>
        Task.FromResult<FetchedMedia?>(new FetchedMedia([0xFF, 0xD8, 0xFF, 0xD9], "image/jpeg", null));
}
