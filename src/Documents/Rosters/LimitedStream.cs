namespace WeLiaison.Documents.Rosters;

/// <summary>How much may still be unpacked, for all parts of a file together.</summary>
internal sealed class UnpackBudget(long bytes)
{
    private long left = bytes;

    public void Spend(int count)
    {
        left -= count;
        if (left < 0)
        {
            throw new RosterRefusedException(RosterWords.UnpacksTooLarge);
        }
    }
}

/// <summary>Counts what is really unpacked: the sizes that a zip file states about itself may be lies.</summary>
internal sealed class LimitedStream(Stream inner, UnpackBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Spend(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
