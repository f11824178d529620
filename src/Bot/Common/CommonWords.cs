using WeLiaison.Bot.Directory;

namespace WeLiaison.Bot.Common;

/// <summary>The sentences that every conversation knows: help, giving up, a person, danger.</summary>
internal static class CommonWords
{
    public const string NothingToCancel = "好的。现在没有没写完的东西。";

    public const string Dropped = "好的，不管它了。";

    public const string NothingToResume = "没有放在一边的草稿。想做什么，直接说就行。";

    public const string Discarded = "已经删掉了，没有留存。";

    public const string Fine = "好的。";

    public const string AnyTime = "好的，有事随时说。";

    public const string Welcome = "不客气，有事随时说。";

    public const string WheneverYouLike = "好的，有事随时说。";

    public const string Unreadable = "这种消息我看不到内容。请打字，或发照片、语音、位置。";

    public const string SpeechPlease = "语音我这里听不了。请长按语音点“转文字”，再发给我。";

    public const string WordsPlease = "收到，但这里用不上。请用文字说。";

    /// <summary>What asks for the help that a menu would give.</summary>
    public const string MenuWord = "菜单";

    public const string ThatIsAll = "就是这些，有事直接说。";

    public const string NothingHeld = "没有没看过的消息。";

    public const string Hello = "您好，我是小联。";

    public const string AmProgram = "我是程序，不是真人。重要的话，委员和办公室的同志会看。";

    public const string MemberHelp =
        "直接说就行，比如：\n“今天下午去居委会走访了李师傅，他说……”\n也可以说：我的任务、我的联系人、撤回、取消。\n找办公室的同志，回“人工”。";

    public const string ConstituentHelp =
        "有事直接说，可以发照片、语音、位置。\n查进展回“进展”；不想写了回“取消”；找人回“人工”。";

    public const string StaffHelp =
        "可以这样说：\n“通知教育界委员：9月25日下午2点半三楼会议室座谈”\n“还有谁没回”“催一下”\n“来信”“我的任务”“代录”“代收来信”“转办”“打印”\n不发了回“取消”；全部的事回“能办什么”。";

    public const string HowToLeave = "这个微信不想再用，或换了人用，回“不是我”就停用，由办公室核对后重新绑定。要说明情况，回“人工”。";

    public const string Sorry = "对不起，没帮上忙。哪里不好用，说“投诉：……”，原话转给办公室；要找人，回“人工”。";

    public const string ComplaintSent = "收到，原话已转给办公室。谢谢您告诉我们。";

    public static string ComplaintToOffice(string who, string words) => $"{who}对小联的意见：“{words}”。要回话请直接联系本人。";

    public static string NoHurry(string name) => $"好的，不急，{name}给您留着，随时接着说。";

    public const string ChangeAnything = "不急，要改直接说。";

    public static string NotSure(string name) => $"不急，{name}先不定，给您留着。要改直接说；核对好了回“确认”。";

    public static string PutAside(string name) => $"{name}已放在一边，没有提交。要彻底删掉回“删除”，想接着写回“继续”。";

    public static string AllPutAside(string name, int count) => $"{count}条{name}都放在一边，没有提交。要都删掉回“删除”，想接着写回“继续”。";

    /// <summary>After words that nobody understood: what was asked stands again, so that nobody has to scroll back for it.</summary>
    public static string AskedAgain(string name, string question) => $"{name}还没写完：{question}";

    /// <summary>Under the answer to another matter that was begun in the middle of a form.</summary>
    public static string AsideFor(string name) => $"{name}草稿先放一边，回“继续”接着写。";

    /// <summary>A step that was shown and not agreed to, because something else was said.</summary>
    public const string NotTaken = "刚才那一步没有办，要办再说一遍。";

    public static string DraftStillThere(string name) => $"刚才的{name}还在，接着说就行。";

    public static string Danger(IReadOnlyList<string> hotlines) =>
        $"有危险请立刻拨打{string.Join("、", hotlines.Count > 0 ? hotlines : ["110", "119", "120"])}！\n先保证安全。需要的话，我请办公室的同志联系您，回“人工”。";

    public static string Human(Committee committee) =>
        committee.OfficeContact is { Length: > 0 } contact
            ? $"已告诉办公室的同志，会尽快联系您。\n也可以直接找：{contact}（工作日9点到17点）。"
            : $"已告诉{committee.Name}办公室的同志，工作日9点到17点会联系您。";

    public static string HumanWanted(string who) => $"{who}在微信里找人工，请尽快联系。";

    public static string DangerAlarm(string who) => $"【紧急】{who}的消息里提到危险，已请其拨打紧急电话，请马上核实。";

    public const string MemberLost = "没看明白。您可以说“今天走访了谁，在哪儿，聊了什么”，或回数字：";

    public const string ConstituentLost = "没看明白。有事直接说，或回数字：";

    public const string StaffLost = "没看明白。发通知请说“通知谁：什么事”，或回数字：";

    public const string LostMidway = "这句没看明白。";

    public const string LostAgain = "还是没明白，抱歉。要找办公室的同志，回“人工”。";
}
