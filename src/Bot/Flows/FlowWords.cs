namespace WeLiaison.Bot.Flows;

/// <summary>Words that all workflows share.</summary>
internal static class FlowWords
{
    public const string Confirm = "\n没问题回“提交”。";

    public static string Menu(IReadOnlyList<string> words) => $"您可以直接说：\n{string.Join('\n', words)}\n说一个词，我告诉您怎么说。";

    public const string NotDone = "好的，这一步没有办。";
}
