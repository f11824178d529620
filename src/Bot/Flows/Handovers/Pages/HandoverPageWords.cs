using WeLiaison.Bot.Member;
using WeLiaison.Domain.Opinions;

namespace WeLiaison.Bot.Flows.Handovers.Pages;

/// <summary>What a 承办单位 reads on its page.</summary>
internal static class HandoverPageWords
{
    public const string Over = "这件事已经办结、收回，或网址不对。有疑问请联系转给您的政协办公室。";

    public const string Changed = "页面打开以后有了变化，没有存。请看一遍现在的情况再办。";

    public const string Label = "进展、答复或申退的理由";

    public const string Hint = "答复由政协办公室看过以后，才告诉委员和来信的群众。请不要写与这件事无关的个人信息。";

    public const string Keep = "这个网址只给您单位办这件事用，请不要转发。办结以后就打不开了。";

    public static readonly IReadOnlyDictionary<string, string> Buttons = new Dictionary<string,
        string>(StringComparer.Ordinal) { ["receive"] = "签收", ["answer"] = "答复", ["progress"] = "报进展", ["refuse"] = "申退（不归我们办）" };

    public static string Title(HandoverSight sight) => $"{sight.Regulation.Identity.ShortName}转办 {sight.Matter.Number}";

    public static string TooLong(int length, int most) => $"写了{length}字，请在{most}字以内。材料多的，另送办公室。";

    public static string Trace(string unit) => $"承办单位页面（{unit}）";

    public static string Due(Handover handover) => handover.Due is { } due ? $"{DayWords.Day(due)}前答复" : "没有定期限";

    /// <summary>Which buttons there are, in their order.</summary>
    public static IReadOnlyList<string> StepsOf(HandoverState state) => state switch
    {
        HandoverState.AwaitingReceipt => ["receive", "answer", "refuse"],
        HandoverState.InHand => ["answer", "progress", "refuse"],
        _ => [],
    };

    public static string State(Handover handover) => handover.State switch
    {
        HandoverState.AwaitingReceipt => "等您单位签收",
        HandoverState.InHand when handover.Steps is [.., { To: HandoverState.Answered }, { Text: { } why }] => $"答复退回重办：{why}",
        HandoverState.InHand when handover.Steps is [.., { To: HandoverState.RefusalAsked }, { Text: { } why }] => $"没有同意申退：{why}",
        HandoverState.InHand => "已签收，办理中",
        HandoverState.RefusalAsked => $"已申退，等政协办公室定：{handover.Steps[^1].Text}",
        _ => $"已答复，政协办公室审查中：{handover.Answer}",
    };
}
