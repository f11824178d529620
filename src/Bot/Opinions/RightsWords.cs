using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Opinions;

/// <summary>What is said to a constituent who wants a copy, erasure, or their consent back.</summary>
internal static class RightsWords
{
    public const string ConsentTakenBack = "好的，已撤回同意，不再登记您的新资料。在办的事办公室会问您怎么办；要删除以前的，回“删除我的资料”。想再用，说“同意”。";

    public const string EraseAnyway = "确定删除我的资料";

    public const string ErasureAsked = "已登记您的要求，办公室15个工作日内办理并告诉您。";

    public const string CopyAsked = "已转办公室，15个工作日内把您的资料发给您。";

    public static readonly IReadOnlyList<Option> EraseOrNot = [new(EraseAnyway, "确定删除"), new(FollowUpWords.LeaveIt, "先不删")];

    public static string AskErase(int open) => (open > 0 ? $"可以。在办的{open}件会改成不记名继续办，其余资料删除。" : "可以。您的资料会全部删除。") + "确定吗？";

    public static string ConsentTakenBackToOffice(string who, int open) => $"{who}撤回了同意，不再登记新资料。在办来信{open}件，请联系本人问清怎么办。";

    public static string ErasureToOffice(string who, int open) => $"{who}要求删除本人资料（在办来信{open}件，改成不记名继续办）。请15个工作日内办理并告知本人。";

    public static string CopyToOffice(string who) => $"{who}要一份本人的资料。请15个工作日内办理。";
}
