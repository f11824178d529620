using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>What the people met are asked, and what they hear back.</summary>
internal static class OtherSideWords
{
    public static readonly IReadOnlyList<Option> Options = [new("是这样", "是"), new("日期不对", "日期不对"), new("没有这回事", "没有这回事")];

    public const string Confirmed = "谢谢，已记下。";

    public const string Disputed = "谢谢，已记下日期不对。知道是哪天的话，告诉我一声就行。";

    public const string DayPassedOn = "谢谢，已记下日期不对，请委员更正。";

    public static string DayToMember(string who, string number, string words) => $"{who}看了联系记录 {number}，说日期不对：“{words}”\n要更正，说“{number} 时间改成……”。";

    public const string Denied = "谢谢告知，已转办公室核对，不会告诉别人是您说的。";

    public const string TakenBack = "这一条委员已撤回，不用核对了，谢谢。";

    public static string Question(string member, Contact contact, DateOnly today) =>
        $"{member}委员记了一笔：{DayWords.When(contact.On, contact.OnUntil, contact.Time, today)}{How(contact)}，谈的是“{DayWords.Brief(contact.Content, 24)}”。是这样吗？";

    /// <summary>The one line that a template has room for; what was talked about stays out of it.</summary>
    public static string Brief(string member) => member.Length <= 3 ? $"{member}委员记了一次联系" : "委员记了一次联系";

    public static string DeniedToOffice(string who, string member, string number) => $"{who}说没有这回事：{member}委员的联系记录 {number}。请核对，不要转给委员。";

    private static string How(Contact contact) => contact.Way switch
    {
        ContactWay.Visit or ContactWay.UnitVisit or ContactWay.Pairing => "走访了您",
        ContactWay.Phone => "和您通了电话",
        ContactWay.Online or ContactWay.TextMessage or ContactWay.Letter => "和您线上联系",
        ContactWay.Talk or ContactWay.Reception => "和您当面谈过",
        ContactWay.Forum => "和您一起座谈",
        _ => "和您见了面",
    };
}
