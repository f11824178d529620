namespace WeLiaison.Documents.Layouts;

/// <summary>Why a layout file is refused, for the person who wrote it.</summary>
/// <param name="File">Its name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Remedy">What to write instead.</param>
public sealed record LayoutProblem(string File, int Line, string Reason, string Remedy)
{
    public override string ToString() => $"{File} 第{Line}行：{Reason}。{Remedy}。";
}
