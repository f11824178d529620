using WeLiaison.Domain.Entries;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Tests.Duties;

namespace WeLiaison.Domain.Tests.Regulations;

/// <summary>What each file puts on offer: entries, gatherings, marks, choices; each is held against the words of the regulation.</summary>
public sealed class OffersInDataTests
{
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

    [Fact]
    public void Joint_forums_propose_exactly_the_linked_people()
    {
        Assert.Equal("linked", The.Dongcheng.Offers.Gatherings.Single(g => g.Name == "联系委员集体座谈会").Audience);
        Assert.Equal("linked", The.Cangnan.Offers.Gatherings.Single(g => g.Name == "调研视察").Audience);
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

    [Theory]
    [InlineData("cangnan", "选题建议", "重点调研课题 专项集体民主监督 委员重点视察 专委会或界别组专题调研 专题协商 对口协商 界别协商 提案办理协商")]
    [InlineData("hezhou", "便民服务", "政策咨询 法律援助 就业指导 支教助学 送医下乡 技术指导 科普宣传 其他")]
    [InlineData("dongcheng", "志愿服务", "公益讲座 法律援助 医疗义诊 技能培训 捐资助学 其他")]
    public void What_is_to_be_chosen_among_is_what_the_regulation_lists(string committee, string kind, string choices) =>
        Assert.Equal(choices.Split(' '), The.Of(committee).Offers.Entries.Single(e => e.Name == kind).Choices);

    /// <summary>Lists of results and services end with 等 in the papers.</summary>
    [Fact]
    public void Results_and_services_offer_others_too() =>
        Assert.All(The.Committees, c =>
        {
            Assert.Contains(The.Of(c).Offers.Results, r => r.StartsWith("其他", StringComparison.Ordinal));
            Assert.All(The.Of(c).Offers.Entries.Where(e => e.Fields[0] == "服务类型"), e => Assert.Equal("其他", e.Choices[^1]));
        });
}
