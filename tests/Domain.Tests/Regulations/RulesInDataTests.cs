using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

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
    public void Only_Hezhou_publishes_and_lets_constituents_judge_and_nobody_sets_points()
    {
        Assert.Equal(["hezhou"], The.Committees.Where(c => The.Of(c).Publication.On));
        Assert.Equal(["hezhou"], The.Committees.Where(c => The.Of(c).Evaluation is not null));
        var judging = The.Hezhou.Evaluation!;
        Assert.Equal(3, judging.MinAnswersShown);
        Assert.Equal("12-01 12-31 常委会议", $"{judging.OpensMonth:00}-{judging.OpensDay:00} {judging.ClosesMonth:00}-{judging.ClosesDay:00} {judging.SubmittedTo}");
        Assert.DoesNotContain(typeof(DutyRule).GetProperties().Concat(typeof(Domain.Duties.DutyStanding).GetProperties()), p => p.Name.Contains("Score", StringComparison.Ordinal) || p.Name.Contains("Rank", StringComparison.Ordinal) || p.Name.Contains("Point", StringComparison.Ordinal));
    }

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
