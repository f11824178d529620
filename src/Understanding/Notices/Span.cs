using System.Runtime.InteropServices;

namespace WeLiaison.Understanding.Notices;

/// <summary>A stretch of the message; empty where nothing was found.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(int From, int To)
{
    public int Length => To - From;

    public bool IsFound => To > From;

    public bool Holds(int at) => at >= From && at < To;
}
