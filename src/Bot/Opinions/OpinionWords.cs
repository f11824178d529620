using WeLiaison.Bot.Directory;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Opinions;

/// <summary>Every sentence of the conversation with a constituent, and of the member's answer.</summary>
internal static partial class OpinionWords
{
    /// <summary>Stored with the consent; a new wording is a new version.</summary>
    public const string ConsentVersion = "2026-1";

    public const string Declined = "没关系。不登记资料就没法转办和回复，公开的通知您照样能看到。想好了随时说“同意”。";

    public const string AskName = "怎么称呼您？只说姓就行，不想说回“跳过”。";

    public const string AskMatter = "有什么想反映的，直接说就行，可以发照片、语音、位置。";

    public const string AskMatterPlain = "好的，请说。可以打字，也可以发照片、语音、位置。";

    public const string AskNamed = "转给有关部门时，要写您的姓吗？";

    public const string MoreKept = "也记下了。这件事转给谁？";

    public const string AskRoute = "好的。这件事转给谁？";

    public const string AskMemberName = "请说委员的姓名。不知道的话回“办公室”。";

    public const string AskStreet = "您住在哪个街道或镇？不想说回“办公室”。";

    public const string AskSector = "您是做什么行业的？比如教育、医疗、工商。不想说回“办公室”。";

    public const string AskWhichMember = "请选一位委员：";

    public const string Child = "未满14岁请让家长来说，我先不记你的资料。谢谢你关心身边的事。";

    public const string NoIdNumber = "不需要身份证号，我已经去掉，没有保存。";

    public const string OnlyLocation = "收到位置。这里有什么情况？说一句就行。";

    public const string OnlyPicture = "收到照片。这是什么情况？在哪儿？说一句就行。";

    public const string VoiceUnclear = "这段没听清，录音已存好。您可以长按语音“转文字”后发我，或再说短一点。";

    public const string VideoKept = "视频收到，已存好。说一句是什么事，我一起转过去。";

    public const string FileKept = "文件收到。说一句是什么事，我一起记下。";

    public static string NoMoreAttachments(int most) => $"一封信最多带{most}个附件，这个没有存。还有的话，送出后再发一封。";

    public const string LinkKept = "链接收到。您想反映的是什么？说一句就行。";

    public const string IsMatter = "您说的先记着。是要反映的事吗？";

    public const string NoMatter = "好的，没有记录。有事随时说。";

    public static string ChosenForYou(string office) => $"您没有指定委员，就先转{office}。";

    public const string NothingYet = "您还没有反映过事情。有什么想说的，直接说就行。";

    public const string NotSentYet = "这封来信还没送出，送出后给您编号，就能查进展。";

    public const string NotYours = "没查到您名下有这个编号，请看看编号对不对。";

    public const string Abuse = "我理解您着急。把事情说清楚，我就转给委员。";

    public const string AccusesPerson = "涉及具体个人的举报，请打纪检监察电话12388。这里没有存，也不往下传；想提一般的意见，不点名说就行。";

    public const string BelongsElsewhere = "正在打官司或已信访的个案，政协不能代替法院和信访部门处理，可以打12345。想提制度上的建议，直接说就行。";

    public const string Unknown = "这个码没有认出来，可能已经换新。直接说事也行，我帮您转。";

    public const string Revoked = "这个码已停用。直接说事也行，我帮您转给委员或办公室。";

    public const string Stop = "明白。取消关注就不会再收到消息。要删除资料，回“人工”，办公室会为您办理。";

    public const string LetterWaits = "刚才的来信还在，要补充接着说；说完了回“对”。";

    public const string NothingToChoose = "这里不用选数字。";

    public const string NoWords = "收到表情。";

    public const string PictogramSeen = "收到。有什么想反映的，直接说就行。";

    public const string StaySafe = "好的，请注意安全。要办公室的同志帮忙，回“人工”。";

    public const string HowLong = "委员一般7天内会看并回话，进展随时可以问。";

    public const string OfficeHours = "办公室工作日9点到17点有人，回“人工”找他们；跟我说话什么时候都行。";

    public const string WhoSees = "只有委员和政协办公室的同志能看到；转给有关部门时写不写您的姓，送出前由您定。";

    public const string NothingStored = "还没有登记您的任何资料。";

    /// <summary>Where a letter in the making stands, after an answer to something else: the question that waits, asked once more.</summary>
    public static string StillAsked(OpinionDraft letter) => letter.Awaiting switch
    {
        "named" => AskNamed,
        "route" => AskRoute,
        "which" => AskWhichMember,
        "member" => AskMemberName,
        "street" => AskStreet,
        "sector" => AskSector,
        "parts" => AskApart(letter.Rest),
        _ => LetterWaits,
    };

    public const string AgreedBefore = "您同意过了，不用再回。" + AskMatter;

    public static string NiceToMeet(string called) => $"好的，{called}。";

    public static string Stored(Person person, IReadOnlyList<Person> members, int letters) =>
        "登记的有：微信号"
        + (person.Name.Length > 0 ? $"、称呼“{person.Name}”" : string.Empty)
        + (members.Count > 0 ? $"、联系的委员（{string.Join("、", members.Select(m => m.Name))}）" : string.Empty)
        + (letters > 0 ? $"、{letters}件来信和回复" : string.Empty)
        + "。要一份说“导出我的资料”，要删除说“删除我的资料”；要更正回“人工”。";

    public static string Skip => "跳过";

    public static string Welcome(Committee committee) =>
        $"您好，我是小联，{committee.Name}的联络程序，不是真人。有什么想反映的，直接说就行，我转给委员或办公室。";

    public static string AskConsent(Committee committee, string? member) =>
        $"您好，我是小联，{committee.Name}的联络程序，不是真人。"
        + (member is null ? string.Empty : $"您扫的是{member}委员的联系码。")
        + "\n您反映的事，委员和政协办公室能看到，只用来办这件事，办结后按规定保存。您可以随时查看或删除自己的资料。"
        + "\n同意请回“同意”，想先看说明回“说明”。";

    public static string AskConsentForMatter(Committee committee) =>
        $"收到，先存好了，不会丢。\n我是{committee.Name}的联络程序小联。转办要登记您的微信号，只用来办这件事，您可以随时查看或删除。\n同意请回“同意”，想先看说明回“说明”。";

    /// <summary>More bubbles while consent is asked for: counted, so that one sees that nothing is lost.</summary>
    public static string AlsoKept(int bubbles, IReadOnlyList<Domain.Contacts.Attachment> attachments, bool justAsked)
    {
        var pictures = attachments.Count(a => a.Kind == "image");
        var first = bubbles + attachments.Count == 1;
        return $"{(first ? "先" : "也")}存好了（{string.Join("、", Counts(bubbles, pictures, attachments.Count - pictures))}）。" + (justAsked && !first
            ? string.Empty
            : "\n同意请回“同意”，我就转办。");
    }

    public static string Explanation(Committee committee) =>
        $"说明：由{committee.Name}办公室处理。收集的有：您的微信号、称呼、反映的内容和照片。用途：转办和回复。保存：办结后按规定期限，到期删除。您可以查看、更正、删除，也可以撤回同意。\n同意请回“同意”，不同意回“不同意”。";

    public static string Linked(string member) => $"好的，已为您联系上{member}委员。";

    public static string AlreadyLinked(string member) => $"您已经联系{member}委员了，有事直接说就行。";

    public static string LinkedToOther(string already, string scanned) => $"您已联系{already}委员。这是{scanned}委员的码，要：";

    private const int LongestReadBack = 450;

    public static string ReadBack(string text, int bubbles, int pictures, int others, bool asked)
    {
        var count = bubbles + pictures + others > 1
            ? $"都收到了（{string.Join("、", Counts(bubbles, pictures, others))}），我理一下：\n"
            : "收到，我理一下：\n";
        return count + ReadAloud(text) + (asked ? "对的话回“对”，要补充接着说。" : "对吗？您希望怎么解决？没有想法就回“没有”；要补充接着说。");
    }

    /// <summary>Nobody rereads two thousand characters: beginning and end show that all of it is there.</summary>
    private static string ReadAloud(string text) => text.Length <= LongestReadBack ? $"“{text}”\n"
        : $"“{Member.DayWords.Brief(text, LongestReadBack * 2 / 3)}”\n结尾是“…{text[^(LongestReadBack / 5)..]}”\n共{text.Length}字，原话都存好了。\n";

    public static string Sent(string number, string? member, string office, bool reached) =>
        $"已送出，编号 {number}。" + (member is null ? $"{office}会看并回话。" : reached ? $"{Surname(member)}委员一般7天内会看并回话。" : $"{Surname(member)}委员还没有开通微信，{office}会转告并回话。") + "\n问进展回“进展”。";

    public static string Already(Opinion opinion, string office) => $"这件事已在办（{opinion.Number}，{Stage(opinion.State, office)}）。有新情况说“补充 ……”，我转过去。";

    public static string Supplemented(string number) => $"已补充到 {number}，会一起转过去。";

    public static string NoSuchMember(string name) => $"没找到“{name}”对应的委员。再说一次姓名、街道或行业，或选：";

    public static string NoMemberThere(string where) => $"“{where}”暂时没有对应的委员。换个说法，或选：";

    public static string Progress(IReadOnlyList<Opinion> open, string office)
    {
        var lines = open.Take(5)
            .Select(o =>
                $"{o.Number}　{Short(o.Text)}\n　{(FollowUpWords.Waits(o, office) ?? (o is { State: OpinionState.Answered, To: null } ? $"{office}已回话" : Stage(o.State, office)) + Last(o))}");
        return $"您反映的事有{open.Count}件：\n" + string.Join('\n', lines);
    }

    public static string ToMember(Opinion opinion, string from) => LetterWords.Arrived(opinion, from) + $"\n要回话，说“答复 {opinion.Number} ……”，我原话转达。";

    public static string ToOffice(Opinion opinion, string from) => LetterWords.Arrived(opinion, from) + $"\n要回话，说“答复 {opinion.Number} ……”。";

    public static string FromMember(string member, string words) => $"{Surname(member)}委员回话：“{words}” ——由小联转达。";

    public static string FromOffice(string office, string words) => $"{office}回话：“{words}” ——由小联转达。";

    public static string AskAnswer(Opinion opinion) => $"{opinion.Number}：{Short(opinion.Text)}\n您想怎么回？直接说，我原话转达。";

    public static string ConfirmAnswer(string number, string words) => $"转达给来信人（{number}）：\n“{words}”\n回“发送”就转，要改直接重说。";

    public static string AnswerSent(string number) => $"已转达（{number}）。对方有回音我再告诉您。";

    public static string NothingToAnswer => "没有等您答复的来信。";

    public static string NoSuchOpinion(string number) => $"没有找到编号 {number} 的来信，请看看编号对不对。";

    public static string Inbox(IReadOnlyList<Opinion> waiting) =>
        $"等您答复的来信{waiting.Count}件：\n" + string.Join('\n', waiting.Take(5).Select(o => $"{o.Number}　{Short(o.Text)}")) + "\n要回话，说“答复 编号 ……”。";

    public static string HeldFor(IReadOnlyList<string> texts) => $"您不在时有{texts.Count}条消息：\n" + string.Join('\n', texts);

    /// <summary>How an author is called towards the member: what they said, never more.</summary>
    public static string AuthorName(Person author) => author.Name.Length == 0 ? "一位群众" : author.Name;

    public static string Stage(OpinionState state, string office) => state switch
    {
        OpinionState.Received => "已收到，等委员看",
        OpinionState.Seen => "委员已看",
        OpinionState.Answered => "委员已回话",
        OpinionState.WithOffice => $"已转{office}",
        OpinionState.InProgress => "正在办理",
        OpinionState.ResultTold => "有结果了",
        OpinionState.Closed => "已办结",
        _ => "已撤回",
    };

    private static IEnumerable<string> Counts(int bubbles, int pictures, int others)
    {
        if (bubbles > 0)
        {
            yield return $"{bubbles}句话";
        }

        if (pictures > 0)
        {
            yield return $"{pictures}张照片";
        }

        if (others > 0)
        {
            yield return $"另有{others}样";
        }
    }

    private static string Last(Opinion opinion) =>
        opinion.State != OpinionState.WithOffice && opinion.Steps.LastOrDefault(s => s.Words is not null && s.By is { } by && by != opinion.From) is { } step
            ? step.State == OpinionState.InProgress ? $"：{step.Words}" : $"：“{Member.DayWords.Brief(step.Words!, 60)}”" : string.Empty;

    /// <summary>Without telephone numbers, which a short line would cut in the middle.</summary>
    internal static string Short(string text) => Outward.WithoutPhones(text) is var plain && plain.Length <= 24 ? plain : plain[..23] + "…";

    private static string Surname(string name) => Common.Surnames.Of(name);
}
