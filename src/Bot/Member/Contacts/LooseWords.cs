using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>What members say out of turn while a contact is told step by step: that they went, the matter before the person, a place where the way was asked.</summary>
internal static partial class LooseWords
{
    private const int ShortestMatter = 5;

    /// <summary>What the reader found no slot in is taken as the answer where the question asks for free words.</summary>
    public static ContactDraft FreeText(ContactDialogue open, ContactDraft draft, string words) => open.Question switch
    {
        Questions.Content when !Asks(words) => draft with { Content = words },
        Questions.Place when MayBePlace(words) => draft with { Place = words },
        _ => draft,
    };

    /// <summary>我今天走访了: it says that and perhaps when; it is nobody's name and no content.</summary>
    public static bool IsBareVisit(string words) => words.Length <= 20 && BareVisit().IsMatch(words);

    /// <summary>Only what such a sentence says: its day and its way.</summary>
    public static Slots DayOf(Turn turn)
    {
        var said = turn.ReadAs(new DialogueState { Form = "log_contact", AwaitingSlot = SlotNames.Date }).Slots;
        return new Slots { Date = said.Date, DateEnd = said.DateEnd, Time = said.Time };
    }

    /// <summary>内容再加一句：……, 他说……: plainly content, whatever is being asked.</summary>
    public static string? Content(string words) =>
        Added(words)
        ?? (Telling().IsMatch(words) ? TextMerging.WithoutOpening(words)
        : TalkedOf().Match(words) is { Success: true, Index: 0 } talked ? words[talked.Groups["what"].Index..].TrimEnd('。')
        : null);

    /// <summary>内容再加一句：……, 涨了三成那句加上: what is to be added, without the words that ask for it.</summary>
    public static string? Added(string words) =>
        Labelled().Match(words) is { Success: true } labelled ? labelled.Groups["what"].Value.Trim()
        : AddedBehind().Match(words) is { Success: true } behind ? behind.Groups["what"].Value.Trim('，', ',', ' ', '“', '”')
        : null;

    /// <summary>忘了说还有老覃也在: somebody else was there, whatever is being asked.</summary>
    public static bool SaysWhoElse(string words) => words.Length <= 30 && WhoElse().IsMatch(words);

    /// <summary>A matter told before its person (菜场的垃圾没人清，夏天臭得很): a statement of some length that asks nothing of us.</summary>
    public static bool IsMatter(Turn turn) =>
        turn.Words.Length is >= ShortestMatter and <= 1000 && !SmallTalk().IsMatch(turn.Words) && YesNo.Of(turn.Words) is null
        && turn.ReadingAlone is { Intent: Intent.Chitchat or Intent.SubmitOpinion or Intent.Complaint or Intent.FillSlot or Intent.Help }
        or { Intent: Intent.LogContact or Intent.PlanVisit, Slots: { Persons.Count: 0, Date: null } };

    /// <summary>就那天, 上个月底吧: words of time where the day was asked for are no matter.</summary>
    public static bool SpeaksOfTime(string words) => words.Length <= 12 && Time().IsMatch(words);

    /// <summary>Where a place is asked for, not everything that comes is one: 她说…, 看我的任务, 1.</summary>
    public static bool MayBePlace(string words) => words.Length is >= 2 and <= 30 && !NoPlace().IsMatch(words);

    /// <summary>她说……，三年了都没装成: told in the other side's words.</summary>
    public static bool Tells(string words) => Telling().IsMatch(words);

    public static bool Asks(string words) => Question().IsMatch(words);

    /// <summary>去了一趟，他不在家，没见着.</summary>
    public static bool MissedThem(string words) => Missed().IsMatch(words);

    public static bool IsHere(string words) => Here().IsMatch(words);

    /// <summary>区人才市场, 他家: said while the card is shown, a bare place puts the place right.</summary>
    public static string? BarePlace(string words, ContactDraft draft) =>
        HisHome().IsMatch(words) ? (draft.With is [var one] ? one.Words + "家" : "家里")
        : Spot().Match(words) is { Success: true } spot && MayBePlace(spot.Groups["place"].Value) ? spot.Groups["place"].Value
        : words.Length <= 12 && MayBePlace(words) && PlaceNoun().IsMatch(words) ? words
        : null;

    /// <summary>
    /// What the reading left out of an answer is kept: the whole answer where the content was asked for, and what was talked about
    /// (聊了他儿子就业的事) wherever it was said.
    /// </summary>
    public static ContactDraft Unheard(ContactDraft before, ContactDraft after, string? question, string words)
    {
        if (before.Content is not null || Asks(words))
        {
            return after;
        }

        if (question == Questions.Content && before.With.SequenceEqual(after.With) && before.On == after.On
            && (after.Content?.Length ?? 0) + (after.Suggestion?.Length ?? 0) < words.Length * 2 / 3 && words.Length >= 6 && after != before)
        {
            return after with { Content = TextMerging.WithoutOpening(words.TrimEnd('。')) };
        }

        return after.Content is null && TalkedOf().Match(words) is { Success: true } talked ? after with { Content = talked.Groups["what"].Value } : after;
    }

    /// <summary>她想开个花店，办执照跑了四趟: a clause about the other side just before the content is part of it.</summary>
    public static string WithClauseBefore(string content, string message)
    {
        var at = message.IndexOf(content, StringComparison.Ordinal);
        return at > 0 && AboutThem().Match(message[..at]) is { Success: true } before && !IsOpeningOnly(before.Value) ? before.Value + content : content;
    }

    /// <summary>幼儿园要撤并: a clause of which only the last character was left out gets it back.</summary>
    public static string WithClauseEnd(string content, string message)
    {
        var end = message.IndexOf(content, StringComparison.Ordinal) is >= 0 and var at ? at + content.Length : -1;
        return end > 0 && end < message.Length && char.IsLetter(message[end]) && !"了的吧啊呀呢嘛哈吗呗哦咯啦和跟与".Contains(message[end], StringComparison.Ordinal)
            && (end + 1 == message.Length || char.IsPunctuation(message[end + 1]))
            ? content + message[end]
            : content;
    }

    private static bool IsOpeningOnly(string clause) => TextMerging.IsOnlyOpening(clause.TrimEnd('，', ',', ' ')) || clause.Length < 5;

    /// <summary>早上和老陆打了个电话: an hour without a day is one of today's. 去了她家: at her home.</summary>
    public static ContactDraft OfToday(ContactDraft draft, Turn turn)
    {
        draft = draft is { On: null, NoSuchDay: null } && PartOfDay().IsMatch(turn.Words) && !OtherDay().IsMatch(turn.Words) ? draft with { On = turn.Today } : draft;
        return draft is { Place: null, ProposedPlace: null, Way: ContactWay.Visit, With: [{ Known: { } known }] } && AtHome().IsMatch(turn.Words)
            ? draft with { Place = known.Name + "家" }
            : draft;
    }

    /// <summary>昨天上午去了岑爱莲家，下午又去……: of several visits told at once, each at the home that is named.</summary>
    public static ContactDraft AtNamedHome(ContactDraft draft, string message)
    {
        if (draft is not { Place: null, ProposedPlace: null, Way: ContactWay.Visit, With: [{ Known: { } known }] }
            || message.IndexOf(known.Name + "家", StringComparison.Ordinal) is not (> 0 and var at))
        {
            return draft;
        }

        var behind = at + known.Name.Length + 1;
        return "去到上在了".Contains(message[at - 1], StringComparison.Ordinal)
            && (behind == message.Length || !"门人属长庭具店楼".Contains(message[behind], StringComparison.Ordinal))
            ? draft with { Place = known.Name + "家" }
            : draft;
    }

    /// <summary>她家, on a form: of the one who was met.</summary>
    public static ContactDraft AtTheirs(ContactDraft draft) =>
        draft is not { Place: { } place, With: [var one] } ? draft
        : HisHome().IsMatch(place) ? draft with { Place = one.Words + "家" }
        : Theirs().Match(place) is { Success: true } theirs ? draft with { Place = place[..theirs.Index] + one.Words + place[(theirs.Index + theirs.Length)..] }
        : draft;

    /// <summary>在厂门口聊的社保: where it was and what about.</summary>
    public static (string Place, string What)? PlaceAndMatter(string words) =>
        SpotAndTalk().Match(words) is { Success: true } both && MayBePlace(both.Groups["place"].Value)
            ? (both.Groups["place"].Value, both.Groups["what"].Value.TrimEnd('。'))
            : null;

    [GeneratedRegex("^(就|是|就是)?在(?<place>[^，。,聊谈说讲]{2,14}?)(里|里面|那里|那儿|这边)?[，, ]?(聊|谈|说|讲)(的|了|的是|了聊|了谈|到)(?<what>[^，。,]{2,60})[。]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex SpotAndTalk();

    /// <summary>在他家里, said where the way was asked: the place and whether it is somebody's home.</summary>
    public static (string Place, bool Home)? Place(string words) =>
        Spot().Match(words) is { Success: true } spot ? (spot.Groups["place"].Value, Home().IsMatch(spot.Groups["place"].Value)) : null;

    [GeneratedRegex("^(我|我们|今天|昨天|前天|大前天|上个?(周|星期|礼拜)[一二三四五六日天]|(周|星期|礼拜)[一二三四五六日天]|本周[一二三四五六日天]|[0-9]{1,2}(月[0-9]{1,2}[日号]|[日号])|早上|上午|中午|下午|晚上|刚才|刚刚|刚|去|又|也|已经|，)*(走访|看望|拜访|探望|慰问|家访|联系)(了|过)?(一下|一次|一趟|群众|居民)?了?[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex BareVisit();

    [GeneratedRegex("^(内容|聊的|谈的)?(里)?(还要|再|还)?(加上?|补上?|添上?|写上)(一|两|几)句(话)?[：:，, ]?(?<what>[^：:，, 吧].{1,})$|^((内容|聊的|谈的)(里)?(再|还)?(要)?(加上?|补充?|添上?)?|(再)?(加上?|补充?|添上?))(一句|一条|一点|一下)?[：:，, ](?<what>.{2,})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Labelled();

    [GeneratedRegex("^(把|还有)?(?<what>[^？?]{3,60}?)[，, ]?(那|这)(一)?(句|点|条)(话)?(也)?(要|得)?(加上|加进去|补上|写上|写进去|添上|带上)[吧去啊。]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AddedBehind();

    [GeneratedRegex("^(对了|哦|忘了说|漏了|还忘了|另外|[，, ])*(还有|另外)?(?<who>[\\p{IsCJKUnifiedIdeographs}、和]{2,12}?)(也|都|一起|一块儿?)(在场|在的?|来了|去了|参加了|一起)[的了。！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex WhoElse();

    [GeneratedRegex("天|日|号|月|周|星期|礼拜|时候|上午|下午|早上|晚上|中午|昨|前", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Time();

    [GeneratedRegex("^(他|她|他们|她们|对方|大家|老人家|老人|居民|群众)(也|还|都)?(说|讲|反映|提到|提出|表示|觉得)(说|了|道)?[，,：:]?.{3,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Telling();

    [GeneratedRegex("谢|你好|您好|辛苦|再见|哈哈|在吗|怎么|什么|哪|谁|[？?]|(吗|呢|么)[。！]?$|稍等|等一下|等会|等下|一会儿|先不|忘|不知道|不清楚|不记得|记不清|小联|机器人|帮我|^请|打印|查|发给|看看|继续|打不开|看不懂|没懂|不懂|不用|不报|不要|照记|就这样|^那就|缩短|太长|删|重来|重新|分成|合成|一条|两条|难用|行不行|对不对|^(报|补|登记|提交|通知|撤|取消|删|改|我的|能|可以|我要|我想)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex SmallTalk();

    [GeneratedRegex("^(就|是|就是)?在(?<place>[^，。,]{2,20}?)(里面)?(聊|谈|见|碰)?(的|面|的面)?[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Spot();

    [GeneratedRegex("[，。；！？?!]|^\\d+$|^委员$|哪[天里儿个]|什么|怎么|多少|^(我(上次|想|要|是|说|不)|改|就是|另一|同一)|上次|今天|昨天|前天|上午|下午|晚上|去了|地点|时间|方式|内容|说|反映|建议|希望|住院|没人|没有|不[上下通能够会让给准动起到着见清]|不了|不好|太|想|涨价|要求|任务|记录|打印|联系人|一条|两条|不对|错|提交|吧$|的事$|坏了|谢|了$|^收到|^(是|不是|对|没|可以|等|取消|继续|算|看我|走访|看望|聊|谈)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NoPlace();

    [GeneratedRegex("[？?]|(吗|呢)[。！]?$|^(哪|什么|怎么|为什么|多少|几)|是什么|在哪", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Question();

    [GeneratedRegex("(没(有)?(见着|见到|见上|碰着|碰到|碰上|遇到|遇上)(他|她|人|面)?|没(有)?去成|扑(了)?(个)?空)(了|，|。|！|,)*(下次|改天|回头|过几天)?.{0,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Missed();

    [GeneratedRegex("^(我)?(刚|刚刚|刚才)?(就)?在?(这里|这儿|这边|此地)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Here();

    [GeneratedRegex("^(就)?(是)?(去|在|到)?(他|她|他们|她们)(的)?家(里头?|中)?(了|的|聊的|谈的|见的)?[。]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex HisHome();

    /// <summary>他厂里, 顾村镇他店里: whose it is stands on the form by name.</summary>
    [GeneratedRegex("(他|她)(们)?的?(?=(厂|店|铺|单位|公司|办公室|摊|宿舍|车间|工地|大棚|果园|茶园|鱼塘|农场|合作社|院子|学校|诊所|饭馆|家))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Theirs();

    [GeneratedRegex("(市场|家|家里|总工会|协会|商会|小区|居委会?|村委会?|社区|中心|公园|村|镇|街道|办公室|单位|学校|医院|店|厂|门口|路|楼|馆|站|园区?|场|银行|企业|公司|食堂|广场|茶室|茶馆)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PlaceNoun();

    [GeneratedRegex("(?<![一-龥])(主要)?(我们)?(聊|谈|讲)(了|的是|到)(聊|一下|下)?(?!(一会|会儿|半天|两句|几句|一阵|很久|天$|聊$))(?<what>[^，。,；？?\\s]{2,40})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex TalkedOf();

    [GeneratedRegex("(?<=[，,。；;\\s])(他|她|他们|她们|他家|她家|他们家)[^，,。；;]{3,30}[，,]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AboutThem();

    [GeneratedRegex("^(我)?(刚才|刚刚|刚|今早|早上|上午|中午|下午|傍晚|晚上)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PartOfDay();

    [GeneratedRegex("昨|前天|明|后天|大前|上次|上回|以前|每|[周月号]|星期|礼拜|那天|有一天|打算|准备|计划|要去", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex OtherDay();

    [GeneratedRegex("家访|去(了)?(他|她)家|(他|她)家里", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AtHome();

    [GeneratedRegex("(家|家里|家中)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Home();
}
