using System.Collections.Concurrent;
using System.Security.Cryptography;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Gestures;

namespace WeLiaison.Simulator.Api.WeCom;

/// <summary>Which entries on which phones one message/send put there, so that it can be recalled. Thread-safe.</summary>
internal sealed class SentMessages
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, SentMessage> sent = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> oldest = new();

    public static string NewId() => "MSGID" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    public void Add(string id, SentMessage message)
    {
        sent[id] = message;
        oldest.Enqueue(id);
        while (sent.Count > Most && oldest.TryDequeue(out var gone))
        {
            sent.TryRemove(gone, out _);
        }
    }

    public SentMessage? Find(Account account, string? id) =>
        id is not null && sent.TryGetValue(id, out var message) && message.Account == account ? message : null;
}

internal sealed record SentMessage(Account Account, IReadOnlyList<CardOfPhone> Entries, DateTimeOffset At);
