namespace WeLiaison.Regulations;

/// <summary>What is wrong with a regulation file, where, and what to do about it; written for the person who keeps the file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">1-based; 0 when the file as a whole is meant.</param>
/// <param name="Path">Where in the file: <c>duties[3].due</c>.</param>
/// <param name="Reason">What is wrong, in Chinese.</param>
/// <param name="Remedy">What to write instead, in Chinese.</param>
public sealed record RegulationProblem(string File, int Line, string Path, string Reason, string Remedy)
{
    public override string ToString() =>
        Line > 0 ? $"{File} 第{Line}行{(Path.Length > 0 ? " " + Path : string.Empty)}：{Reason}。{Remedy}" : $"{File}：{Reason}。{Remedy}";
}
