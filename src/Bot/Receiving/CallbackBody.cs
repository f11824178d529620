using System.Buffers;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Receiving;

/// <summary>A request's body in a rented buffer.</summary>
public sealed class CallbackBody : IDisposable
{
    /// <summary>Room to begin with: most pushes fit it, and a length that is only claimed costs no memory.</summary>
    private const int Usual = 8 * 1024;

    private byte[] buffer;
    private int length;

    private CallbackBody(int size) => buffer = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

    /// <summary>Null when the body is larger than the limit; what is beyond it is not read.</summary>
    public static async ValueTask<CallbackBody?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > CallbackLimits.LargestBody)
        {
            return null;
        }

        var body = new CallbackBody(Usual);
        try
        {
            while (await request.Body.ReadAsync(body.buffer.AsMemory(body.length), cancellationToken) is > 0 and var read)
            {
                body.length += read;
                if (body.length > CallbackLimits.LargestBody)
                {
                    body.Dispose();
                    return null;
                }

                body.MakeRoom();
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        length = 0;
    }

    private void MakeRoom()
    {
        if (length < buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
