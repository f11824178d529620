using System.Runtime.InteropServices;

namespace WeLiaison.WeChat.Wire;

/// <summary>One element: where its name and its value stand in the tree's bytes, and the index after its last descendant.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct WireNode
{
    public int NameStart;
    public int NameLength;
    public int ValueStart;
    public int ValueLength;
    public int End;
}
