using System.Collections.Concurrent;
using System.Threading.Channels;

namespace WeLiaison.Simulator.Phones;

/// <summary>Tells the open pages which phone has changed. A page that does not keep up misses nothing: it asks the phone itself.</summary>
internal sealed class LiveFeed
{
    private readonly ConcurrentDictionary<Channel<Phone>, byte> watchers = new();

    public void Changed(Phone phone)
    {
        foreach (var watcher in watchers.Keys)
        {
            watcher.Writer.TryWrite(phone);
        }
    }

    public Channel<Phone> Watch()
    {
        var channel = Channel.CreateBounded<Phone>(new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropOldest });
        watchers[channel] = 0;
        return channel;
    }

    public void Leave(Channel<Phone> channel) => watchers.TryRemove(channel, out _);
}
