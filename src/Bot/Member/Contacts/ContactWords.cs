using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Everything said while a contact is being told.</summary>
internal static class ContactWords
{
    public const string OtherAside = "（先前没写完的那条放在一边，回“继续”再写。）";

    public const string BeginLate = "好的，补报哪一次？请说：几月几日、在哪儿、联系了谁、聊了些什么。";

    public const string Begin = "好的，请说：哪天、在哪儿、联系了谁、聊了些什么？一句话说完也行。";

    public const string WithWhom = "联系的是哪位？";

    public const string WhenAndWhere = "记下了。是哪天、在哪儿聊的？";

    public const string When = "是哪天？";

    public const string Where = "在哪儿见的面？";

    public const string What = "聊了些什么？";

    /// <summary>Where the form has a cell for suggestions and nobody has said one.</summary>
    public const string SuggestionOpen = "（还没说：有请直接说，没有就写“无”）";

    public const string NoSuggestion = "好，表上写“无”。回“提交”即可。";

    public static string AskCell(string label, bool optional) => optional ? $"{label}？没有回“没有”。" : $"{label}？";

    public const string How = "是怎么联系的？微信、座谈等也可以直接说。";

    public static readonly IReadOnlyList<Option> Ways = [new("visit", "上门走访"), new("talk", "当面约谈"), new("phone", "电话")];

    public const string SubmitHint = "没问题请回“提交”；要改直接说，比如“时间是昨天上午”。";

    public const string NotYetComplete = "还没写完。";

    public const string Submit = "回“提交”即可。";

    public const string WhatIsWrong = "哪里不对？直接说就行，比如“时间是昨天上午”“不是李建国，是李建华”。";

    public const string DayUnclear = "没看明白是哪天。可以说“昨天”“上周三”“9月5日”。";

    public const string WhoElse = "好的，那是哪位？请说名字。";

    public static readonly IReadOnlyList<Option> TwinOptions = [new("same", "是同一次，补充到那条里"), new("other", "是另外一次")];

    public static readonly IReadOnlyList<Option> AnotherOptions = [new("another", "另一次"), new("change", "改这一条")];

    public const string NotMet = "没见着的先不记。改天去，直接说，比如“周五去看李建国”；打了电话也可以说。";

    public const string Noted = "记下了。";

    public const string NoName = "没看出是哪位。请说名字，比如“王秀兰”“张师傅”。";

    public const string PlanFirst = "还没到日子，先记成计划。";

    public const string Deleted = "已删掉这条联系记录，没有留存。";

    public const string SubmitWhich = "提交哪一样？联系记录回“提交联系”；刚才的表要报给办公室，回“报送”。";

    public static string DeletedOneOf(int number) => $"第{CountWords.Circled(number)}条已删掉。";

    public static string ContentNoted(string content) => $"内容记下了：{DayWords.Brief(content, 30)}。";

    public static string AlsoThere(IEnumerable<string> names) => $"{string.Join('、', names)}也记上了。";

    public static string PlaceNoted(string place) => $"地点记下了：{place}。";

    public static string MetAtHome(string place, string how) => $"记下了：地点 {place}，方式 {how}。";

    public static string DayNoted(string day) => $"{day}，记下了。";

    public static string AnotherOrChange(string told) => $"“{DayWords.Brief(told, 30)}”是另一次，还是改这一条？";

    public static string LaterChecked(int number) => $"记成第{CountWords.Circled(number)}条，稍后核对。";

    public static string Which(DraftParty party, string called) => $"{called}联系的有{CountWords.Of(party.Candidates.Count)}位{party.Said}，是哪位？回数字或名字。";

    public static string Guess(DraftParty party, string called) => $"{called}的名单里没有“{party.Said}”，是{party.Candidates[0].Words}吗？";

    public static string FullName(string said) => $"{said}的全名是？加入名单要用全名。";

    public static string Unlisted(string said, ContactRules rules, int linked, string called) =>
        $"{said}不在{called}的联系名单里（现有{linked}人{(rules.RangeWords is { } range ? $"，规定{range}" : string.Empty)}）。";

    public const string SubmitFirst = "没问题请回“提交”。";

    public static string NotListed(string said, string called) => $"{said}不在{called}的联系名单里，怎么记？";

    /// <summary>Within the range of the regulation a member adds a contact alone; beyond it the office must agree.</summary>
    public static IReadOnlyList<Option> UnlistedOptions(ContactRules rules, int linked) =>
    [
        new("as-said", "这次照记，不加入名单"),
        new("join", rules.MaxLinks is { } most && linked >= most ? "加入名单，请办公室同意" : "加入名单"),
        new("wrong", "我说错了"),
    ];

    public static string NoSuchDay(string words) => $"日历上没有“{words}”。是哪天？";

    public static string ProposedPlace(string place) => $"地点填“{place}”，可以吗？";

    public static string TooLate(int year, DateOnly last, DateOnly today) =>
        $"{(year == today.Year - 1 ? "去年" : $"{year}年")}的已过补报期（到{(last.Year == today.Year ? string.Empty : $"{last.Year}年")}{DayWords.Short(last)}）。可以记入留存，要计入{(year == today.Year - 1 ? "去年" : "当年")}须办公室同意。";

    public static string Twin(Contact twin, DateOnly today, string called) =>
        $"{called}已提交过一条{(twin.On == today ? "今天" : DayWords.Short(twin.On))}和{DayWords.Names(twin.With)}的{twin.WayWords}（{string.Join("，", new[] { twin.Time, DayWords.Brief(twin.Content, 12) }.Where(w => !string.IsNullOrEmpty(w)))}）。";

    public static string Several(IReadOnlyList<ContactDraft> drafts, DateOnly today) =>
        $"记成{CountWords.Of(drafts.Count)}条：{string.Join(' ', drafts.Select((d, i) => $"{CountWords.Circled(i + 1)}{(d.On is { } day ? DayWords.Short(day) + " " : string.Empty)}{string.Join('、', d.With.Select(p => p.Words))}"))}。";

    public static string CheckFirst(int number) => $"先核对第{CountWords.Circled(number)}条：";

    public static string NowThe(int number, ContactDraft draft) =>
        $"接着第{CountWords.Circled(number)}条（{$"{(draft.On is { } day ? DayWords.Short(day) : string.Empty)} {string.Join('、', draft.With.Select(p => p.Words))}".Trim()}）：";

    public static string OneMeeting(ContactDraft draft) => $"记一次{(draft.Way == ContactWay.Forum ? "座谈" : string.Empty)}，{draft.With.Count}位被联系人，算1次联系。";

    public static string HeardAs(string words) => $"我听到的是：“{DayWords.Brief(words, 90)}”。对的话回“对”，哪句不对直接说。";

    public static string AlsoSeparate(int number, int inHand, string asked) =>
        $"这是另一次，记成第{CountWords.Circled(number)}条，稍后核对。先说第{CountWords.Circled(inHand)}条：{asked}";

    public static string Changed(string changes) => $"改好了：{changes}。";

    public static string PlanProposal(string when, string how, string who, bool timely) =>
        $"先记成计划：{when}{how}{who}。{(timely ? "到那天下午我来问一声，行吗？" : "可以吗？")}";

    public static string Planned(string when, string who) => $"好，记下了：{when}，{who}。去过之后告诉我聊了什么就行。";

    public static string PlanReminder(string how, string who) => $"您今天计划{how}{who}，去了吗？去了就直接说聊了些什么；改期说“改到哪天”。";

    public const string PlanDropped = "好的，先不记。";

    public const string MoveWhen = "改到哪天？比如“改到下周三”。";

    public const string NotYet = "好的。改期说“改到哪天”，不去了回“取消计划”。";

    public static string Moved(string day, string who) => $"好，改到{day}，{who}。到那天下午我来问一声。";

    public static string CalledOff(string who) => $"好，看{who}的计划已取消。";

    public static string Nudge(string who, string missing) =>
        $"昨天{(who.Length > 0 ? $"和{who}" : string.Empty)}那条还差“{missing}”，直接说就行；不报了回“算了”。";

    public static string NudgeToSubmit(string who) => $"昨天{(who.Length > 0 ? $"和{who}" : string.Empty)}那条还没提交，没问题回“提交”；不报了回“算了”。";

    public static string NudgeToChoose(string who) => $"昨天{(who.Length > 0 ? $"和{who}" : string.Empty)}那条还等您说：后来说的是另一次，还是改这一条？回“另一次”或“改这一条”。";

    public static string Missing(string? question) => question switch
    {
        Questions.Which or Questions.Guess or Questions.Unlisted or Questions.FullName or Questions.Persons => "被联系人",
        Questions.Date => "时间",
        Questions.Way => "方式",
        Questions.Place or Questions.ProposedPlace => "地点",
        _ => "内容",
    };

    public static string Downstream(string name, int contacts, int listed) => $"顺便给您看：{name}委员今年联系群众{contacts}次，联系名单{listed}人。";

    public const string ForOfficeOnly = "您说的这次联系，提交后只有办公室能看到，不进反馈表。";

    public const string Sensitive = "有紧急危险的话，请立刻拨110、119或120。\n这条提交后只有办公室能看到，不进反馈表。要办公室的同志联系您，回“人工”。";
}

/// <summary>Small numbers as people say them.</summary>
internal static class CountWords
{
    public static string Of(int count) => count switch { 1 => "一", 2 => "两", 3 => "三", 4 => "四", 5 => "五", 6 => "六", 7 => "七", 8 => "八", 9 => "九", _ => count.ToString() };

    public static string Circled(int number) => number is >= 1 and <= 20 ? ((char)('①' + number - 1)).ToString() : $"({number})";
}
