using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Figures;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Tests.Duties;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Domain.Tests.Figures;

public sealed class FigureTests
{
    [Fact]
    public void A_periods_figures_open_their_lists_and_leave_out_what_does_not_count()
    {
        var town = new Town(The.Cangnan);
        var (leader, member, idle) = (town.Member("陈副主席", "副主席", sector: "中共"), town.Member("周敏", sector: "教育界", committee: "教科卫体委"), town.Member("王磊", sector: "经济界", committee: "经济委"));
        var citizen = town.Constituent("李平");
        var visit = town.Put(town.Draft(member, "2026-03-05", ContactWay.Visit, citizen) with { Tier = "tier3", Topics = ["宣传", "对政协工作的意见"] });
        town.Put(town.Draft(leader, "2026-03-06", ContactWay.Visit, citizen) with { Tier = "tier3" });
        town.Put(town.Draft(leader, "2026-04-06", ContactWay.Talk, member) with { Tier = "tier1" });
        town.Put(town.Draft(member, "2026-03-07", ContactWay.Visit, citizen) with { Tier = "tier3", State = ContactState.Withdrawn });
        var opinion = new Opinion { Id = OpinionId.New(town.Tick()), Committee = The.Cangnan.Committee, Number = "Y1", From = citizen.Id, To = member.Id, Text = "路灯", Original = ["路灯"], At = new DateTimeOffset(2026, 3, 31, 15, 59, 0, TimeSpan.Zero) };
        var source = Source(town) with
        {
            Opinions = [opinion, (opinion with { Id = OpinionId.New(town.Tick()), At = opinion.At.AddMinutes(2) }).Move(OpinionState.Closed, member.Id, new DateTimeOffset(2026, 3, 20, 0, 0, 0, TimeSpan.Zero))],
            Outcomes = [Expect.Value(new Outcome { Id = OutcomeId.New(town.Tick()), Committee = The.Cangnan.Committee, Kind = "提案", Title = "路灯", Authors = [member.Id], On = Town.Day("2026-03-20") }.Submit(Town.Day("2026-03-20")))],
            Entries = [new Entry { Id = EntryId.New(town.Tick()), Committee = The.Cangnan.Committee, Kind = "办实事", By = member.Id, On = Town.Day("2026-03-21"), Fields = new Dictionary<string, string>() }],
        };

        var march = source.Take(Town.Day("2026-03-01"), Town.Day("2026-03-31"));
        Assert.Equal(2, march.Contacts.Number);
        Assert.Equal([0, 0, 2], march.ByTier.Select(f => f.Number));
        Assert.Equal([("中共", 1), ("教育界", 1)], march.BySector.Select(f => (f.Label, f.Number)).OrderBy(f => f.Label, StringComparer.Ordinal));
        Assert.Equal([visit.Id.ToString()], march.ByTopic.Single(f => f.Label == "宣传").Keys);
        Assert.Equal(["主席会议成员", "委员"], march.PublicByPost.Select(f => f.Label is "副主席" or "主席" ? "主席会议成员" : f.Label).Order(StringComparer.Ordinal));
        Assert.Equal([idle.Id.ToString()], march.Without.Keys);
        Assert.Equal((1, 1), (march.OpinionsReceived.Number, march.OpinionsClosed.Number));
        Assert.Equal([("提案", 1)], march.Results.Select(f => (f.Label, f.Number)));
        Assert.Equal([("办实事", 1)], march.Entries.Select(f => (f.Label, f.Number)));

        var own = source.Take(Town.Day("2026-03-01"), Town.Day("2026-04-30"), p => p.SpecialCommittee == "教科卫体委");
        Assert.Equal((1, 0), (own.Contacts.Number, own.Without.Number));
    }

    [Fact]
    public void One_gathering_writes_one_record_for_everybody_present_and_clears_both_duties()
    {
        var town = new Town(The.Dongcheng);
        var standing = town.Member("郑常委", "常委");
        var members = Enumerable.Range(1, 3).Select(i => town.Member($"委员{i}")).ToList();
        var gathering = new Gathering
        {
            Id = GatheringId.New(town.Tick()), Committee = The.Dongcheng.Committee, Kind = "联系委员集体座谈会", Topic = "座谈", By = standing.Id, On = Town.Day("2026-06-10"), IsContact = true, State = GatheringState.Over,
            People = [new Attendance(standing.Id, Attending.Present), new Attendance(members[0].Id, Attending.Present), new Attendance(members[1].Id, Attending.WalkIn), new Attendance(members[2].Id, Attending.Absent)],
        };
        Result(gathering with { State = GatheringState.SigningUp }, "gathering.not-held");
        Result(gathering with { People = [] }, "gathering.nobody");
        Result(gathering, "gathering.no-minutes");
        var contact = Expect.Value(GatheringContact.Write(gathering with { Minutes = "听取意见三条" }, town.People, ContactId.New(town.Tick()), "L1", "tier2", ContactWay.Forum, new DateTimeOffset(2026, 6, 10, 8, 0, 0, TimeSpan.Zero)));
        Assert.Equal(["委员1", "委员2"], contact.With.Select(w => w.Name));
        town.Put(gathering);
        town.Put(contact);
        Assert.Equal(DutyState.Done, town.Duty(standing, "DC-A3-05", "2026-06-11").State);
        Assert.Equal(1, town.Duty(standing, "DC-04", "2026-06-11").Done);

        void Result(Gathering wrong, string code) => Assert.Equal(code, Expect.Refusal(GatheringContact.Write(wrong, town.People, ContactId.New(town.Tick()), "L1", null, ContactWay.Forum, default)).Code);
    }

    private static FigureSource Source(Town town) => new()
    {
        Regulation = town.Regulation, People = [.. town.Records.OfType<Person>()], Contacts = [.. town.Records.OfType<Contact>()], Links = [.. town.Records.OfType<Link>()],
    };
}
