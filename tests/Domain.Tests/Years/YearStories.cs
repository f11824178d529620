using WeLiaison.Domain.Appraisals;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.Tests.Duties;
using WeLiaison.Domain.Tests.Regulations;
using WeLiaison.Domain.Triggers;

namespace WeLiaison.Domain.Tests.Years;

/// <summary>One year told.</summary>
internal sealed record Year(Town Town, string Story, IReadOnlyList<(string Who, Bearer Bearer)> Bearers, IReadOnlyList<string> Dates);

/// <summary>One member's year in each committee, as records. The tables of duties and the printed papers in docs/years are both drawn from them.</summary>
internal static class YearStories
{
    public static Year Baoshan()
    {
        var town = new Town(The.Baoshan, The.Calendar);
        var member = town.Member("周敏", committee: "提案委");
        var head = town.Member("陈主任", "专委会主任", sector: "经济界", committee: "提案委");
        town.Link(head, member, "tier2");
        var friends = Friends(town, member, 3, "2026-02-01");
        town.File(member, "BS-F1", "2026-07-03", tier: "tier3");
        town.Link(member, town.Constituent("孙七"), from: "2026-09-05");
        town.Contact(member, "2026-03-03", ContactWay.Phone, friends[0], friends[1]);
        town.Put(town.Draft(member, "2026-09-08", ContactWay.Visit, friends[2]) with { State = ContactState.InHandling, Handling = [new HandlingStep("专委会处理意见", head.Id, At("2026-09-10"), "请办公室研究")] });
        town.Contact(member, "2026-11-02", ContactWay.Visit, friends[0]);
        foreach (var month in new[] { "2026-01-01", "2026-02-01" })
        {
            Send(town, Bearer.Organ("专委办"), "monthly", month, "区政协办公室", Town.Day(month).AddMonths(1).AddDays(3));
        }

        return new Year(town, """
            委员周敏2月登记3位联系对象，9月5日又添1位。3月3日电话联系2位，9月8日、11月2日各走访1次。登记表到7月3日才交，添人以后没有再交。
            专委会对9月8日的反馈表写了意见，专委办没有写。专委办只送了1月、2月的月度统计表。
            """, [("周敏（委员）", Bearer.Of(member.Id)), ("专委办", Bearer.Organ("专委办"))], ["2026-04-01", "2026-07-01", "2026-10-01", "2026-12-31"]);
    }

    public static Year Cangnan()
    {
        var town = new Town(The.Cangnan);
        town.Put(new OrganChart { Committee = The.Cangnan.Committee, SpecialCommittees = [new("教科卫体委", ["教育界"]), new("经济委", ["经济界"]), new("提案委", ["中共"])] });
        var member = town.Member("周敏", sector: "教育界", committee: "教科卫体委");
        var other = town.Member("王磊", sector: "教育界", committee: "教科卫体委");
        var leader = town.Member("陈副主席", "副主席", sector: "中共");
        var standing = town.Member("王常委", "常委", sector: "经济界", committee: "经济委");
        town.Link(leader, standing, "tier1");
        town.Link("教科卫体委", member, "tier2");
        town.Link("教科卫体委", other, "tier2");
        var friends = Friends(town, member, 5, "2026-01-10");
        var staff = town.Staff("吴科", "教科卫体委", "专委会");
        var office = town.Staff("林科", "委员工委");
        town.Contact(member, "2026-03-20", ContactWay.Phone, friends[0]);
        town.Contact(member, "2026-05-12", ContactWay.Visit, friends[1]);
        town.Put(town.Draft(member, "2026-08-12", ContactWay.Visit, friends[2]) with { Trigger = Round(town, office, "emergency", "台风过境", "2026-08-10", "2026-08-20").Id.ToString() });
        town.Put(town.Draft(staff, "2026-06-20", ContactWay.Forum, member) with { ForOrgan = "教科卫体委", Tier = "tier2" });
        town.Put(town.Draft(standing, "2026-09-09", ContactWay.Talk, leader) with { Upward = true });
        return new Year(town, """
            委员周敏联系5位群众，3月电话1次，5月、8月各走访1次；8月那次是台风后的一轮了解情况。教科卫体委6月座谈，周敏到场，王磊没有到。
            王常委9月主动向陈副主席汇报。
            """, [("周敏（委员）", Bearer.Of(member.Id)), ("陈副主席", Bearer.Of(leader.Id)), ("教科卫体委", Bearer.Committee("教科卫体委")), ("委员工委", Bearer.Organ("委员工委"))], ["2026-04-01", "2026-07-01", "2026-10-01", "2026-12-31"]);
    }

    public static Year Jingjiang()
    {
        var town = new Town(The.Jingjiang);
        var member = town.Member("周敏");
        var friends = Friends(town, member, 5, "2026-03-01");
        var links = town.Records.OfType<Link>().ToList();
        for (var i = 0; i < 5; i++)
        {
            town.Put(new ServiceCard
            {
                Id = ServiceCardId.New(town.Tick()), Committee = The.Jingjiang.Committee, Link = links[i].Id, Member = member.Id, Constituent = links[i].With, Year = 2026,
                HandedOverOn = Town.Day(i < 4 ? "2026-03-20" : "2026-04-06"), ReceivedOn = i < 3 ? Town.Day("2026-11-28") : null,
            });
        }

        town.File(member, "JJ-F1", "2026-04-10");
        town.Put(Expect.Value(new WorkPlan { Id = WorkPlanId.New(town.Tick()), Committee = The.Jingjiang.Committee, Owner = Bearer.Of(member.Id), Year = 2026, Goals = "走访四次" }.Submit(Town.Day("2026-04-20"))));
        town.Put(town.Draft(member, "2026-05-06", ContactWay.Visit, friends[0]) with { Confirmations = new Dictionary<PersonId, string> { [friends[0].Id] = OtherSide.Confirmed } });
        town.Contact(member, "2026-06-06", ContactWay.Online, friends[1]);
        town.Contact(member, "2026-08-06", ContactWay.Visit, friends[1]);
        town.Contact(member, "2026-11-06", ContactWay.Visit, friends[2]);
        town.File(member, "JJ-F3", "2026-11-30");
        return new Year(town, """
            委员周敏3月选定5位联系对象，4张卡3月送到，第5张4月6日送到。4月10日交登记表，计划迟到4月20日。5月、8月、11月上门走访，6月微信联系1次。
            11月底3位联系对象寄回了卡，11月30日交履职日记和小结。
            """, [("周敏（委员）", Bearer.Of(member.Id))], ["2026-04-01", "2026-07-01", "2026-10-01", "2026-12-01"]);
    }

    public static Year Hezhou()
    {
        var town = new Town(The.Hezhou);
        var member = town.Member("周敏");
        var staff = town.Staff("吴科", "委员联络办");
        town.Put(new SetDay { Committee = The.Hezhou.Committee, Name = "全会报到", Year = 2026, On = Town.Day("2026-01-18") });
        town.Put(new SetDay { Committee = The.Hezhou.Committee, Name = "全会报到", Year = 2027, On = Town.Day("2027-01-17") });
        var friends = Friends(town, member, 2, "2025-03-01");
        town.File(member, "HZ-F1", "2025-03-10");
        town.File(member, "HZ-F4", "2026-01-18");
        town.Put(Expect.Value(new WorkPlan
        {
            Id = WorkPlanId.New(town.Tick()), Committee = The.Hezhou.Committee, Owner = Bearer.Of(member.Id), Year = 2026, Goals = "每季度到每位联系对象家中或单位一次，办成两件实事",
            Contacts = [new PlannedContact("第一季度", "李平", "走访", "就业"), new PlannedContact("第二季度", "王芳", "走访", "看病"), new PlannedContact("第三季度", "李平", "座谈会", "老旧小区改造"), new PlannedContact("第四季度", "王芳", "走访", "冬季取暖")],
        }.Submit(Town.Day("2026-01-18"))));
        var visits = new[] { "2026-01-15", "2026-01-20", "2026-07-02" }.Select((d, i) => town.Contact(member, d, ContactWay.Visit, friends[i % 2])).ToList();
        town.Contact(member, "2026-05-02", ContactWay.Online, friends[0]);
        var round = Round(town, staff, "decision", "老旧小区改造", "2026-06-25", "2026-09-30", phase: "出台前");
        visits.Add(town.Put(town.Draft(member, "2026-07-03", ContactWay.Visit, friends[1]) with { Trigger = round.Id.ToString() }));
        town.File(member, "HZ-F2", "2026-12-22", contacts: [.. town.Records.OfType<Contact>().Select(c => c.Id)]);
        town.Put(new Appraisal { Id = AppraisalId.New(town.Tick()), Committee = The.Hezhou.Committee, Year = 2026, From = Town.Day("2026-12-01"), To = Town.Day("2026-12-31"), State = AppraisalState.Open });
        return new Year(town, """
            委员周敏联系2位界别群众，1月走访2次，第二季度只在微信上联系过，7月走访2次，其中1次是老旧小区改造出台前的走访。第四季度没有走访。
            全会报到交了计划，登记表12月22日才交。委员联络办12月组织群众评议。
            """, [("周敏（委员）", Bearer.Of(member.Id)), ("委员联络办", Bearer.Organ("委员联络办"))], ["2026-01-19", "2026-07-01", "2026-10-01", "2026-12-21", "2026-12-31"]);
    }

    public static Year Dongcheng()
    {
        var town = new Town(The.Dongcheng);
        var (vice, standing, member) = (town.Member("陈副主席", "副主席"), town.Member("郑常委", "常委"), town.Member("周敏"));
        town.Link(vice, standing, "tier1");
        town.Link(standing, member, "tier2");
        town.Contact(vice, "2026-05-12", ContactWay.Visit, standing);
        town.Contact(vice, "2026-09-12", ContactWay.Talk, member);
        var gathering = town.Put(new Gathering
        {
            Id = GatheringId.New(town.Tick()), Committee = The.Dongcheng.Committee, Kind = "联系委员集体座谈会", Topic = "座谈", By = standing.Id, On = Town.Day("2026-03-20"), IsContact = true, State = GatheringState.Over, Minutes = "听取意见三条",
            People = [new Attendance(member.Id, Attending.Present)],
        });
        town.Put(Expect.Value(GatheringContact.Write(gathering, town.People, ContactId.New(town.Tick()), "L900", "tier2", ContactWay.Forum, At("2026-03-20"))));
        var friend = town.Constituent("李平");
        town.Contact(member, "2026-04-12", ContactWay.Visit, friend);
        town.Contact(member, "2026-06-12", ContactWay.Phone, friend);
        town.Contact(member, "2026-11-12", ContactWay.Reception, friend);
        town.Put(Expect.Value(new Outcome { Id = OutcomeId.New(town.Tick()), Committee = The.Dongcheng.Committee, Kind = "提案", Title = "关于胡同停车的建议", Authors = [member.Id], On = Town.Day("2026-09-01") }.Submit(Town.Day("2026-09-01"))));
        Send(town, Bearer.Organ("联络室"), "half-yearly", "2026-01-01", "党组", Town.Day("2026-07-10"));
        Send(town, Bearer.Organ("联络室"), "half-yearly", "2026-01-01", "主席会", Town.Day("2026-07-10"));
        return new Year(town, """
            陈副主席5月走访郑常委，9月与周敏谈心。郑常委3月20日召集所联系委员座谈，周敏到场。周敏4月、6月、11月联系群众，9月提交提案1件。
            联络室的上半年书面报告送了党组和主席会，没有送常委会。
            """, [("周敏（委员）", Bearer.Of(member.Id)), ("郑常委", Bearer.Of(standing.Id)), ("陈副主席", Bearer.Of(vice.Id)), ("联络室", Bearer.Organ("联络室"))], ["2026-04-01", "2026-07-01", "2026-10-01", "2026-12-31"]);
    }

    private static List<Person> Friends(Town town, Person member, int count, string from) =>
        [.. Enumerable.Range(0, count).Select(i => { var friend = town.Constituent(new[] { "李平", "王芳", "赵强", "钱一", "吴六" }[i]); town.Link(member, friend, from: from); return friend; })];

    private static TriggerRound Round(Town town, Person by, string kind, string name, string from, string to, string? phase = null)
    {
        var open = Expect.Value(new TriggerRound { Id = TriggerRoundId.New(town.Tick()), Committee = town.Regulation.Committee, Kind = kind, Name = name, OpenedBy = by.Id, From = Town.Day(from) }.Open(town.Regulation, by, town.People.Values, Town.Day(from)));
        Assert.Equal(phase, open.PhaseOn(Town.Day(to)));
        return town.Put(open with { To = Town.Day(to) });
    }

    private static void Send(Town town, Bearer by, string report, string period, string to, DateOnly on) => town.Put(new ReportSending
    {
        Id = ReportSendingId.New(town.Tick()), Committee = town.Regulation.Committee, Report = report, By = by, PeriodFrom = Town.Day(period), To = to, On = on, SentBy = PersonId.New(town.Tick()),
    });

    private static DateTimeOffset At(string day) => new(Town.Day(day), new TimeOnly(17, 0), TimeSpan.FromHours(8));
}
