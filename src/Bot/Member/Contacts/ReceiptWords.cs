using System.Globalization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>What is said once a contact is on record, and when it is taken back or added to.</summary>
internal static class ReceiptWords
{
    public const string OfferReport = "这条意见要不要同时报社情民意？回“报”或“不用”。";

    public static IReadOnlyList<Option> OfferOptions(string number) => [new($"报社情民意 {number}", "报"), new("不用报社情民意", "不用")];

    public static string Receipt(Contact contact, ContactRules rules, IReadOnlyList<Contact> thisYear, DateOnly today, IReadOnlyList<Link> links,
        IReadOnlyList<Person> newcomers, string called)
    {
        var words = $"已提交，编号 {contact.Number}";
        if (contact.Flags.Contains(ContactFlags.OfficeOnly))
        {
            return words + "，只有办公室能看到。";
        }

        words += rules.FormGoesTo is { } office ? $"，反馈表已送{office}。" : "。";
        words += contact.Flags.Contains(ContactFlags.Late) ? "这条是逾期补报，办公室同意后才计数。" : Times(contact, thisYear, today, called);
        foreach (var link in links)
        {
            var name = newcomers.First(n => n.Id == link.With).Name;
            words += link.State == LinkState.Active ? $"{name}已加入{called}的联系名单。" : $"{name}加入名单已请办公室同意。";
        }

        return words;
    }

    public static string JoinAsked(string member, string name) => $"{member}委员想把{name}加入联系名单，已超出规定人数。同意请回“同意联系 {member} {name}”，不同意回“不同意联系 {member} {name} 原因”。";

    public static string JoinApartAsked(string member, string name) => $"{member}委员想联系{name}，二位不在同一专委会、界别。同意请回“同意联系 {member} {name}”，不同意回“不同意联系 {member} {name} 原因”。";

    public static string Withdrawn(string number, string office) => $"{number} 已撤回，{office}还没处理。要改好再报，回“继续”。";

    public static string Handled(HandlingStep step) => $"{step.Step.Replace("处理意见", string.Empty, StringComparison.Ordinal)}已签意见，不能撤回，可以补充说明，说“补充：……”就行。";

    public static string AlreadyWithdrawn(string number) => $"{number} 之前已经撤回了。";

    public static string SubmittedAlready(string number) => $"{number} 已经提交了，不用再交。";

    public const string NothingToWithdraw = "没有找到刚提交的记录。要撤回哪一条，请带上编号，比如“撤回 L260908-001”。";

    public const string NothingToAdd = "要补充哪一条？请带上编号，比如“补充 L260908-001：……”。";

    public static string Added(string number) => $"已补充到 {number}。";

    public static string Resubmitted(string number) => $"已补充到 {number}，重新提交了，按原来那天算。";

    public static string WaitsForYou(string number, string author, string step) => $"{author}已补充{number}，请写{step}：回“签 {number} 意见”。";

    public static string LateAsked(string member, string number) => $"{member}委员逾期补报了{number}。同意计数请回“同意补录 {number} 原因”。";

    public static string HowToAmend(string number) => $"{number} 要改哪里？直接说，比如“时间改成昨天下午”“内容改成……”；整条撤回来改，回“撤回”。";

    public static string WhichToAmend(string number) => $"要改哪条？带上编号说，比如“{number} 时间改成下午”；编号发“我的记录”看。";

    public static string Amended(string number, string changes) => $"{number} 已改好：{changes}。";

    private static string Times(Contact contact, IReadOnlyList<Contact> thisYear, DateOnly today, string called)
    {
        var year = contact.On.Year == today.Year ? "今年" : contact.On.Year == today.Year - 1 ? "去年" : string.Create(CultureInfo.InvariantCulture, $"{contact.On.Year}年");
        var counted = thisYear.Where(c => c.Counts && c.Id != contact.Id).ToList();
        if (contact.With is [{ } one])
        {
            var before = counted.Count(c => c.With.Any(p => one.Id is null ? p.Name == one.Name : p.Id == one.Id));
            return $"{called}{year}第{before + 1}次联系{one.Name}。";
        }

        return $"{called}{year}已联系{counted.Count + 1}次。";
    }
}
