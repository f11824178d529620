using System.Text.RegularExpressions;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Notices.Onward;

/// <summary>Every sentence about passing a notice on to the constituents one keeps in touch with.</summary>
internal static partial class PassOnWords
{
    public const string Button = "转给我联系的群众";

    public const string HowToSend = "回“发送”就转；不转回“不用”。";

    public const string NotSent = "好的，没有转。";

    public const string NothingToPass = "没有可以转的通知。群众要知道的事，办公室发来后说“转给我联系的群众”。";

    public const string OnlyPapers = "会议、活动的通知只发给参加的人，不转群众。";

    public const string NobodyLinked = "您的联系名单里还没有群众。要登记，说“登记联系人 张三”。";

    private const int MostShown = 300;

    private const int MostNames = 10;

    /// <summary>Where the paper itself asks for it, the card offers it; in words it can be asked for any paper.</summary>
    public static bool IsInvited(Notice notice) => notice.Kind == NoticeKind.Policy && Inviting().IsMatch(notice.Text);

    public static string Ask(Notice notice, IReadOnlyList<Person> able, IReadOnlyList<Person> unable) =>
        $"要转的是：\n{DayWords.Brief(NoticeWords.Body(notice), MostShown)}\n转给{able.Count}人：{Names(able)}。{Unable(unable)}\n{HowToSend}";

    public static string NobodyAble(IReadOnlyList<Person> unable) => $"现在转不了：{Names(unable)}还没关注公众号，或没同意收消息。可以请他们扫您的联系码。";

    public static string Before(IReadOnlyList<Person> before) => $"这份通知已经转给{Names(before)}了。";

    public static string Sent(IReadOnlyList<Person> to, DateTimeOffset due, DateTimeOffset now) =>
        due > now ? $"已排在{NoticeWords.Day(DateOnly.FromDateTime(due.DateTime))}{due:HH:mm}转给{to.Count}人：{Names(to)}。没送到的会告诉您。" : $"已转给{to.Count}人：{Names(to)}。没送到的会告诉您。";

    public static string Seen(Notice notice, IReadOnlyList<Person> got, IReadOnlyList<Person> waiting) =>
        $"{Common.Quotes.Around(notice.Topic)}转给了{got.Count + waiting.Count}人。"
        + (got.Count > 0 ? $"已送到：{Names(got)}。" : string.Empty)
        + (waiting.Count > 0 ? $"还没送到：{Names(waiting)}，对方下次说话时会看到，急的话可电话告知。" : string.Empty);

    public static string NotYet(Notice notice) => $"{Common.Quotes.Around(notice.Topic)}还没有转给谁。要转，说“转给我联系的群众”。";

    public static string ToConstituent(string member, Notice notice) => $"{member}委员转来：\n{NoticeWords.Body(notice)}\n您有想法，直接回我就行。";

    /// <summary>Stands where the card's buttons were.</summary>
    public static string CardPassedOn(int count) => $"已收到，并转给{count}人";

    private static string Unable(IReadOnlyList<Person> unable) => unable.Count == 0 ? string.Empty : $"\n没关注公众号或没同意收消息的{unable.Count}人收不到：{Names(unable)}。";

    private static string Names(IReadOnlyList<Person> people) =>
        string.Join('、', people.Take(MostNames).Select(p => p.Name)) + (people.Count > MostNames ? $"等{people.Count}人" : string.Empty);

    [GeneratedRegex("转(发|告|达|给)?.{0,12}(群众|居民|身边|联系对象)|(征求|听取|收集|征集).{0,16}(群众|居民|社会|公众|身边)|(向|告知|告诉|提醒|宣传).{0,8}(群众|居民)|广泛(宣传|转发|征求)|广而告之", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Inviting();
}
