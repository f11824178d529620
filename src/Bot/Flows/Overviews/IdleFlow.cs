using System.Globalization;
using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Duties;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Overviews;

/// <summary>谁这个月还没联系群众, 哪些委员上半年一次都没走访, 谁还欠着: the names of those who are behind, to whoever may see them. No ranking.</summary>
internal sealed partial class IdleFlow(RegulationShelf shelf, IPeople people, IContacts contacts, DutyBooks books) : Flow(shelf)
{
    private const int Longest = 30;

    protected override string Name => "情况";

    public static bool IsAsked(string words) => words.Length <= Longest && (Idle().IsMatch(words) || Owing().IsMatch(words) || Totals().IsMatch(words));

    protected override bool Hears(Turn turn) =>
        base.Hears(turn) && turn.Words.Length <= Longest
        && (turn.Words.Contains('没') || turn.Words.Contains('未') || turn.Words.Contains('欠') || (turn.Who.IsStaff && turn.Words.Contains('次')));

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words).TrimEnd('呢', '呀', '啊', '了', '吗');
        if (call.Turn.Who.IsStaff && Totals().IsMatch(words))
        {
            return await TotalsAsync(call, words, cancellationToken);
        }

        var owing = Owing().IsMatch(words);
        if (!owing && !Idle().IsMatch(words))
        {
            return null;
        }

        if (call.Denied(Act.Shortfalls, Matter.OfAll, Reach.Scope) is { } denied)
        {
            return denied;
        }

        var seen = (await people.ListAsync(call.Turn.CommitteeId, PersonKind.Member, cancellationToken))
            .Where(p => p.ErasedAt is null && call.Turn.May(Act.Shortfalls, Matter.Of(p, call.Turn.Who.Links.Any(l => l.With == p.Id)), Reach.Scope)).ToList();
        return owing ? await OwingAsync(call, seen, cancellationToken) : await IdleAsync(call, seen, words, cancellationToken);
    }

    private async ValueTask<Step> IdleAsync(Call call, IReadOnlyList<Person> seen, string words, CancellationToken cancellationToken)
    {
        var (from, to, name) = Period(words, call.Turn.Today);
        var made = (await contacts.ListAsync(call.Turn.CommitteeId, from, to < call.Turn.Today ? to : call.Turn.Today, cancellationToken))
            .Where(c => c.Counts && (!Visits().IsMatch(words) || c.Way is ContactWay.Visit or ContactWay.UnitVisit)).ToList();
        var active = made.SelectMany(c => c.CoVisitors.Append(c.By)).ToHashSet();
        return call.Say(OverviewWords.Idle(name, seen.Count, [.. seen.Where(p => !active.Contains(p.Id)).Select(p => p.Name)], Visits().IsMatch(words)));
    }

    private async ValueTask<Step> TotalsAsync(Call call, string words, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.Dashboards, Matter.OfAll, Reach.All) is { } denied)
        {
            return denied;
        }

        var (from, to, name) = Period(words, call.Turn.Today);
        var made = (await contacts.ListAsync(call.Turn.CommitteeId, from, to < call.Turn.Today ? to : call.Turn.Today, cancellationToken)).Where(c => c.Counts).ToList();
        return call.Say(OverviewWords.Totals(name, made.Count, made.SelectMany(c => c.CoVisitors.Append(c.By)).Distinct().Count()));
    }

    private async ValueTask<Step> OwingAsync(Call call, IReadOnlyList<Person> seen, CancellationToken cancellationToken)
    {
        var book = (await books.OfAsync(call.Regulation, anew: false, cancellationToken)).Book;
        var owing = seen.Select(p =>
            (p.Name,
                Debts: book.Now(Bearer.Of(p.Id), call.Turn.Today).Where(s => s.IsDebt && s.Duty.Strength is Strength.Must or Strength.Principle)
                .Select(s => s.Duty.Title).Distinct().ToList()))
            .Where(p => p.Debts.Count > 0).ToList();
        return call.Say(OverviewWords.Owing(seen.Count, owing));
    }

    private static (DateOnly From, DateOnly To, string Name) Period(string words, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var (year, month, quarter) = (today.Year, new DateOnly(today.Year, today.Month, 1), (today.Month - 1) / 3);
        bool Has(params ReadOnlySpan<string> said)
        {
            foreach (var one in said)
            {
                if (words.Contains(one, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        return Has("这周", "本周", "这个星期", "这星期") ? (monday, monday.AddDays(6), "本周")
            : Has("上周", "上个星期", "上星期") ? (monday.AddDays(-7), monday.AddDays(-1), "上周")
            : Has("上个月", "上月") ? (month.AddMonths(-1), month.AddDays(-1), "上个月")
            : Has("这个月", "本月", "当月", "这月") ? (month, month.AddMonths(1).AddDays(-1), "本月")
            : Has("上半年") ? (new(year, 1, 1), new(year, 6, 30), "上半年")
            : Has("下半年") ? (new(year, 7, 1), new(year, 12, 31), "下半年")
            : Has("上季度", "上个季度") ? Quarter(quarter == 0 ? year - 1 : year, (quarter + 3) % 4, "上季度")
            : Has("这个季度", "本季度", "这季度") ? Quarter(year, quarter, "本季度")
            : QuarterNamed().Match(words) is { Success: true } named ? Quarter(year, "一二三四".IndexOf(named.Groups["q"].Value, StringComparison.Ordinal), named.Value)
            : MonthNamed().Match(words) is { Success: true } m
            && int.Parse(m.Groups["m"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number
                ? (new(year, number, 1), new DateOnly(year, number, 1).AddMonths(1).AddDays(-1), $"{number}月")
            : Has("去年") ? (new(year - 1, 1, 1), new(year - 1, 12, 31), "去年")
            : (new(year, 1, 1), new(year, 12, 31), "今年");
    }

    private static (DateOnly From, DateOnly To, string Name) Quarter(int year, int quarter, string name)
    {
        var from = new DateOnly(year, (quarter * 3) + 1, 1);
        return (from, from.AddMonths(3).AddDays(-1), name);
    }

    /// <summary>Whose silence is asked about; who has not answered a notice is another question.</summary>
    [GeneratedRegex("^(?!.{0,4}我).*(谁|哪些(委员|人)|哪几[位个]|哪位|哪个(委员|人)|几个(委员|人)|几位|多少(委员|人)|名单|有没有(委员|人)).*(没|未).{0,6}(联系|走访|下去|下基层|看群众|去群众|记录|活动过|动静)(?!.*(通知|会议|回执))|^(没|未)(有)?(联系|走访)(过)?(群众)?的?(委员|人|名单|有哪些|有谁|是谁|都有谁)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Idle();

    [GeneratedRegex("^(?!.{0,4}我).*(谁|哪些(委员|人)|哪几[位个]|哪位|几个(委员|人)|几位|多少(委员|人)).{0,10}(欠着|欠账|欠任务|还欠|欠什么|欠多少|没完成(任务|指标|规定)?|没达标|未完成|未达标|任务没完)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Owing();

    /// <summary>今年一共联系了多少次.</summary>
    [GeneratedRegex("^[^我]{0,12}(联系|走访)(了|过)?(群众)?(多少|几)次$|^[^我]{0,8}(多少|几)次(联系|走访)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Totals();

    [GeneratedRegex("走访|上门|家访|下去|下基层", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Visits();

    [GeneratedRegex("第?(?<q>[一二三四])季度", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex QuarterNamed();

    [GeneratedRegex("(?<m>[0-9]{1,2})月(份)?(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex MonthNamed();
}
