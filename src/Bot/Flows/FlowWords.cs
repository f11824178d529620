namespace WeLiaison.Bot.Flows;

/// <summary>Words that all workflows share.</summary>
internal static class FlowWords
{
    public const string Confirm = "\n没问题回“提交”。";

    public const string NotDone = "好的，这一步没有办。";
}
