using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Tests.Duties;

namespace WeLiaison.Domain.Tests.Regulations;

/// <summary>Rules that carry no number are met by what the file offers; each is held against the words of the regulation.</summary>
public sealed class RulesInDataTests
{
    [Theory]
    [InlineData("baoshan", "BS-12", "tier1", 5)]
    [InlineData("baoshan", "BS-13", "tier2", 3)]
    [InlineData("baoshan", "BS-32", "tier2", 1)]
    [InlineData("baoshan", "BS-20", "tier2", 1)]
    [InlineData("baoshan", "BS-16", "tier1", 1)]
    [InlineData("baoshan", "BS-16", "tier2", 1)]
    [InlineData("baoshan", "BS-14", "tier3", 5)]
    [InlineData("cangnan", "CN-05", "tier1", 1)]
    [InlineData("cangnan", "CN-05", "tier3", 1)]
    [InlineData("cangnan", "CN-06", "tier2", 1)]
    [InlineData("cangnan", "CN-07", "tier3", 1)]
    [InlineData("cangnan", "CN-08", "tier1", 1)]
    [InlineData("cangnan", "CN-08", "tier2", 1)]
    [InlineData("cangnan", "CN-08", "tier3", 0)]
    [InlineData("cangnan", "CN-09", "tier3", 1)]
    [InlineData("cangnan", "CN-18", "tier3", 1)]
    [InlineData("jingjiang", "JJ-02", "tier1", 1)]
    [InlineData("jingjiang", "JJ-03", "tier1", 1)]
    [InlineData("jingjiang", "JJ-04", "tier1", 1)]
    [InlineData("hezhou", "HZ-07", "tier1", 6)]
    [InlineData("dongcheng", "DC-05", "tier3", 4)]
    [InlineData("dongcheng", "DC-07", "tier1", 1)]
    public void Topics_are_offered_in_the_tiers_that_the_regulation_names(string committee, string rule, string tier, int topics) =>
        Assert.Equal(topics, The.Of(committee).FindTier(tier)!.Topics.Count(t => t.Rule == rule));

    [Theory]
    [InlineData("baoshan", "tier1", "meeting forum talk inspection")]
    [InlineData("baoshan", "tier2", "activity inspection forum talk unit-visit")]
    [InlineData("baoshan", "tier3", "visit pairing")]
    [InlineData("cangnan", "tier3", "visit talk forum phone im letter")]
    [InlineData("hezhou", "tier1", "phone im sms visit forum lecture reception inspection activity")]
    [InlineData("dongcheng", "tier2", "visit phone im forum meeting activity inspection")]
    public void Ways_named_by_the_regulation_come_first_and_other_is_always_on_offer(string committee, string tier, string ways)
    {
        var regulation = The.Of(committee);
        Assert.Equal(ways.Split(' ').Select(w => WayCodes.Find(w)!.Value), regulation.FindTier(tier)!.Ways);
        Assert.All(regulation.FindTier(tier)!.Ways, w => Assert.True(regulation.Way(w).Offered));
        Assert.True(regulation.Way(ContactWay.Other).Offered);
    }

    [Theory]
    [InlineData(ContactWay.Visit, true, true, 2)]
    [InlineData(ContactWay.UnitVisit, true, true, 2)]
    [InlineData(ContactWay.Talk, true, false, 1)]
    [InlineData(ContactWay.Forum, true, false, 2)]
    [InlineData(ContactWay.Phone, false, false, 4)]
    [InlineData(ContactWay.Online, false, false, 3)]
    [InlineData(ContactWay.TextMessage, false, false, 3)]
    [InlineData(ContactWay.Letter, false, false, 3)]
    [InlineData(ContactWay.Activity, true, false, 4)]
    [InlineData(ContactWay.Inspection, true, false, 4)]
    [InlineData(ContactWay.Meeting, true, false, 4)]
    [InlineData(ContactWay.Reception, true, false, 2)]
    [InlineData(ContactWay.Lecture, true, false, 4)]
    [InlineData(ContactWay.Pairing, true, false, 2)]
    [InlineData(ContactWay.Other, null, false, 4)]
    public void The_table_of_ways_counts_and_ticks_as_the_specification_says(ContactWay way, bool? faceToFace, bool walk, int tick)
    {
        foreach (var rule in The.Committees.Select(c => The.Of(c).Way(way)))
        {
            Assert.Equal((faceToFace, walk), (rule.FaceToFace, rule.Walk));
        }

        Assert.Equal((tick, tick == 4), (The.Baoshan.Way(way).Tick!.Value, The.Baoshan.Way(way).WordBehindTick));
    }

    [Theory]
    [InlineData("baoshan", "跟踪调查", "BS-31")]
    [InlineData("baoshan", "困难协调", "BS-20")]
    [InlineData("cangnan", "办实事", "CN-09")]
    [InlineData("cangnan", "选题建议", "CN-20")]
    [InlineData("cangnan", "经验", "CN-22")]
    [InlineData("cangnan", "典型", "CN-27")]
    [InlineData("cangnan", "服务", "CN-26")]
    [InlineData("jingjiang", "办实事", "JJ-04")]
    [InlineData("jingjiang", "随手记", "JJ-11")]
    [InlineData("jingjiang", "典型", "JJ-17")]
    [InlineData("hezhou", "便民服务", "HZ-07")]
    [InlineData("dongcheng", "志愿服务", "DC-15")]
    [InlineData("dongcheng", "典型", "DC-17")]
    [InlineData("dongcheng", "接待", "DC-A1-05")]
    public void What_the_regulation_wants_noted_can_be_noted(string committee, string kind, string rule)
    {
        var town = new Town(The.Of(committee));
        var entryKind = town.Regulation.Offers.Entries.Single(e => e.Name == kind);
        Assert.Equal(rule, entryKind.Rule);
        Entry Draft(string field, string on = "2026-05-01") => new()
        {
            Id = EntryId.New(town.Tick()), Committee = town.Regulation.Committee, Kind = kind, By = PersonId.New(town.Tick()), On = Town.Day(on), Fields = new Dictionary<string, string> { [field] = "有内容" },
        };
        var today = Town.Day("2026-05-01");
        Assert.Equal(kind, Expect.Value(Entry.Note(Draft(entryKind.Fields[0]), town.Regulation, today)).Kind);
        Assert.Equal("entry.field", Expect.Refusal(Entry.Note(Draft("没有的栏"), town.Regulation, today)).Code);
        Assert.Equal("entry.date-ahead", Expect.Refusal(Entry.Note(Draft(entryKind.Fields[0], "2026-05-02"), town.Regulation, today)).Code);
        Assert.Equal("entry.kind", Expect.Refusal(Entry.Note(Draft(entryKind.Fields[0]) with { Kind = "没有的类" }, town.Regulation, today)).Code);
    }

    [Theory]
    [InlineData("baoshan", "BS-17", "社区活动")]
    [InlineData("cangnan", "CN-15", "调研视察")]
    [InlineData("cangnan", "CN-19", "委员约谈会")]
    [InlineData("jingjiang", "JJ-01", "委员在行动")]
    [InlineData("hezhou", "HZ-05", "座谈会 宣讲会 委员接待日")]
    [InlineData("hezhou", "HZ-06", "界别活动")]
    [InlineData("hezhou", "HZ-19", "委员培训")]
    [InlineData("dongcheng", "DC-06", "谈心谈话 重大专项委员宣讲 委员有话说 请你来协商 政协开放式日 委员社区行")]
    [InlineData("dongcheng", "DC-15", "委员进社区 街道小组活动")]
    [InlineData("dongcheng", "DC-31", "界别专题调研 协商议政 政情交流")]
    [InlineData("dongcheng", "DC-A1-08", "协商恳谈 议政会 委员沙龙")]
    public void Gatherings_carry_the_names_that_the_regulation_gives_them(string committee, string rule, string names) =>
        Assert.Equal(names.Split(' '), The.Of(committee).Offers.Gatherings.Where(g => g.Rule == rule).Select(g => g.Name));

    [Theory]
    [InlineData("baoshan", "tier2", "工会", "社法委", "工会", "经济委", false)]
    [InlineData("baoshan", "tier2", "医卫", "社法委", "工会", "社法委", false)]
    [InlineData("baoshan", "tier2", "医卫", null, "工会", "社法委", true)]
    [InlineData("baoshan", "tier1", null, null, "工会", "社法委", false)]
    [InlineData("baoshan", "tier2", "医卫", "社法委", null, null, false)]
    [InlineData("baoshan", "tier3", "医卫", null, "工会", null, false)]
    [InlineData("cangnan", "tier1", "医卫", null, "工会", null, false)]
    [InlineData("dongcheng", "tier1", "医卫", null, "工会", null, false)]
    [InlineData("dongcheng", "tier2", "医卫", null, "工会", null, true)]
    public void A_tier_that_goes_by_committee_or_sector_asks_before_it_joins_people_who_share_neither(string committee, string tier, string? bySector, string? byCommittee, string? withSector, string? withCommittee, bool outside)
    {
        var regulation = The.Of(committee);
        Person Somebody(string? sector, string? body) => new() { Id = PersonId.New(new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(8))), Committee = regulation.Committee, Kind = PersonKind.Member, Name = "某", Sector = sector, SpecialCommittee = body };
        Assert.Equal(outside, Domain.Links.Linking.IsOutsideBasis(regulation.FindTier(tier)!, Somebody(bySector, byCommittee), Somebody(withSector, withCommittee)));
    }

    [Fact]
    public void Joint_forums_propose_exactly_the_linked_people()
    {
        Assert.Equal("linked", The.Dongcheng.Offers.Gatherings.Single(g => g.Name == "联系委员集体座谈会").Audience);
        Assert.Equal("linked", The.Cangnan.Offers.Gatherings.Single(g => g.Name == "调研视察").Audience);
    }

    [Theory]
    [InlineData("baoshan", 1, 8)]
    [InlineData("cangnan", 1, 11)]
    [InlineData("jingjiang", 5, 8)]
    [InlineData("hezhou", 4, 0)]
    [InlineData("dongcheng", 0, 0)]
    public void The_paper_knows_to_whom_it_was_sent_and_copied(string committee, int sent, int copied) =>
        Assert.Equal((sent, copied), (The.Of(committee).Identity.SentTo.Count, The.Of(committee).Identity.CopiedTo.Count));

    [Theory]
    [InlineData("baoshan", "专委办", "BS-28")]
    [InlineData("cangnan", "县政协办公室", "CN-25")]
    [InlineData("cangnan", "委员工委", "CN-23")]
    [InlineData("cangnan", "界别活动组", "CN-26")]
    [InlineData("jingjiang", "政协工委", "JJ-16")]
    [InlineData("jingjiang", "办公室", "JJ-20")]
    [InlineData("hezhou", "委员联系群众领导小组", "HZ-16")]
    [InlineData("hezhou", "委员联络办", "HZ-17")]
    [InlineData("hezhou", "专委会", "HZ-21")]
    [InlineData("dongcheng", "党组", "DC-18")]
    [InlineData("dongcheng", "领导小组", "DC-19")]
    [InlineData("dongcheng", "专委会工作室", "DC-20")]
    [InlineData("dongcheng", "研究室", "DC-A3-10")]
    [InlineData("dongcheng", "工作专班", "DC-A1-11")]
    [InlineData("dongcheng", "街道", "DC-A2-08")]
    public void Organs_have_the_tasks_that_the_regulation_gives_them(string committee, string organ, string rule)
    {
        var found = The.Of(committee).Organs.Single(o => o.Name == organ);
        Assert.Contains(rule, found.Rules);
        Assert.NotEmpty(found.Tasks);
    }

    [Fact]
    public void Marks_on_constituents_are_those_of_the_regulation()
    {
        Assert.Equal(["代表人士", "基层群众", "村（居）干部"], The.Baoshan.Offers.Marks);
        Assert.Equal(["统一战线内部成员", "特殊群体"], The.Hezhou.Offers.Marks);
    }

    [Fact]
    public void The_studios_six_rules_the_six_posts_the_six_shelves_and_the_six_things_are_listed()
    {
        var offers = The.Dongcheng.Offers;
        Assert.Equal((6, 6, 6, 7), (offers.StudioRules.Count, offers.StreetGroupPosts.Count, offers.Shelf.Count, offers.Milestones.Count));
        Assert.Equal(6, ((ChecklistMeasure)The.Dongcheng.FindDuty("DC-12")!.Measure).Items.Count);
    }

    [Fact]
    public void Only_Hezhou_publishes_and_lets_constituents_judge_and_nobody_sets_points()
    {
        Assert.Equal(["hezhou"], The.Committees.Where(c => The.Of(c).Publication.On));
        Assert.Equal(["hezhou"], The.Committees.Where(c => The.Of(c).Evaluation is not null));
        var judging = The.Hezhou.Evaluation!;
        Assert.Equal(3, judging.MinAnswersShown);
        Assert.Equal("12-01 12-31 常委会议", $"{judging.OpensMonth:00}-{judging.OpensDay:00} {judging.ClosesMonth:00}-{judging.ClosesDay:00} {judging.SubmittedTo}");
        Assert.DoesNotContain(typeof(DutyRule).GetProperties().Concat(typeof(Domain.Duties.DutyStanding).GetProperties()), p => p.Name.Contains("Score", StringComparison.Ordinal) || p.Name.Contains("Rank", StringComparison.Ordinal) || p.Name.Contains("Point", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cangnan", "选题建议", "重点调研课题 专项集体民主监督 委员重点视察 专委会或界别组专题调研 专题协商 对口协商 界别协商 提案办理协商")]
    [InlineData("hezhou", "便民服务", "政策咨询 法律援助 就业指导 支教助学 送医下乡 技术指导 科普宣传 其他")]
    [InlineData("dongcheng", "志愿服务", "公益讲座 法律援助 医疗义诊 技能培训 捐资助学 其他")]
    public void What_is_to_be_chosen_among_is_what_the_regulation_lists(string committee, string kind, string choices) =>
        Assert.Equal(choices.Split(' '), The.Of(committee).Offers.Entries.Single(e => e.Name == kind).Choices);

    [Fact]
    public void Handling_and_studios_go_through_the_steps_of_the_paper_in_their_order()
    {
        static IEnumerable<string> Steps(Regulation r, string of) => r.FindWorkflow(of)!.Steps.Select(s => $"{s.Name} {s.Role} {s.TargetWorkingDays}".TrimEnd());
        Assert.Equal(["专委会处理意见 special-committee 5", "专委办处理意见 special-committee-office 5"], Steps(The.Baoshan, "contact"));
        Assert.Equal(["归档", "转社情民意", "转有关部门", "困难协调", "已解释"], The.Baoshan.FindWorkflow("contact")!.Outcomes);
        Assert.Equal(["专委会工作室意见 special-committee-office", "委员联络室意见 liaison-office", "秘书长意见 secretary-general", "分管副主席意见 vice-chair", "主席会议意见 chairpersons-meeting", "命名、挂牌 liaison-office"], Steps(The.Dongcheng, "studio"));
        Assert.Equal(["汇总", "主席会议研究", "采纳情况", "反馈委员"], The.Cangnan.Routes.Single().Steps.Select(s => s.Name));
    }

    [Fact]
    public void Constitution_of_reports_names_author_addressees_and_contents()
    {
        foreach (var report in The.Committees.SelectMany(c => The.Of(c).Reports))
        {
            Assert.True(report.By.Count > 0 && report.To.Count > 0 && report.Sections.Count > 0 && report.Rules.Count > 0, report.Name);
        }

        Assert.Equal(["党组", "主席会", "常委会"], The.Dongcheng.Reports.Single(r => r.Id == "half-yearly").To);
        Assert.Equal(["党组会", "主席会", "常委会"], The.Dongcheng.Reports.Single(r => r.Id == "street-groups").To);
    }

    /// <summary>Printing rule 11: summaries whose regulation names no contents have those of 7.9's first row, half-yearly ones with duties and examples.</summary>
    [Theory]
    [InlineData("baoshan", "monthly", false)]
    [InlineData("baoshan", "half-yearly", true)]
    [InlineData("cangnan", "half-yearly", true)]
    [InlineData("jingjiang", "half-yearly", true)]
    [InlineData("hezhou", "yearly", true)]
    [InlineData("dongcheng", "monthly", false)]
    public void A_summary_without_contents_of_its_own_shows_by_whom_who_has_none_and_what_stands_out(string committee, string report, bool withDuties)
    {
        var regulation = The.Of(committee);
        var shown = regulation.Reports.Single(r => r.Id == report).Sections.SelectMany(s => s.Show).ToHashSet();
        ReportPart[] wanted = [ReportPart.Sectors, ReportPart.SpecialCommittees, ReportPart.Idle, ReportPart.Opinions, ReportPart.Notable, .. regulation.Tiers.Count > 1 ? [ReportPart.Tiers] : Array.Empty<ReportPart>(), .. withDuties ? [ReportPart.Duties, ReportPart.Entries] : Array.Empty<ReportPart>()];
        Assert.Empty(wanted.Except(shown));
    }

    /// <summary>Lists of results and services end with 等 in the papers.</summary>
    [Fact]
    public void Results_and_services_offer_others_too() =>
        Assert.All(The.Committees, c =>
        {
            Assert.Contains(The.Of(c).Offers.Results, r => r.StartsWith("其他", StringComparison.Ordinal));
            Assert.All(The.Of(c).Offers.Entries.Where(e => e.Fields[0] == "服务类型"), e => Assert.Equal("其他", e.Choices[^1]));
        });

    [Fact]
    public void What_is_not_set_is_owed_by_nobody()
    {
        Assert.DoesNotContain(The.Baoshan.Duties.Where(d => d.On), d => d.Measure is ContactsMeasure);
        Assert.Null(The.Cangnan.FindTier("tier1")!.Min);
        Assert.DoesNotContain(The.Dongcheng.Duties, d => d.Measure is LinksMeasure);
        Assert.Equal(Strength.None, The.Baoshan.FindRule("BS-30")!.Strength);
        Assert.False(The.Baoshan.FindDuty("BS-30")!.On);
    }
}
