using WeLiaison.Domain.Access;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Tests.Duties;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Domain.Tests.Permissions;

public sealed class PermissionTests
{
    private static readonly DateOnly Today = new(2026, 5, 4);
    private static readonly DateTimeOffset At = new(2026, 5, 4, 1, 0, 0, TimeSpan.Zero);

    // Written out once more by hand, one letter a column: n –, o ○, s ◑, a ●, y ✔. Whoever changes the table changes this too.
    private const string Wanted = """
        Record            oooonsssno
        ConfirmContact    ooooonnnno
        SeeOwn            ooooonnnno
        SeeDuties         sssnnsaann
        SeeContactText    sssnnsaann
        SeeConstituent    nnnoosssno
        ManageLinks       ssssosyyns
        CommitteeOpinion  nnynnsnnnn
        OfficeOpinion     nnnnnynann
        SendOpinion       ooooossano
        AnswerOpinion     ooooosaano
        HandleReports     nnsonssano
        JoinReports       nnnonnnans
        SignReports       ynnnnnnynn
        Forward           nnnnnnsann
        RecordAdoption    nnnnnnnann
        StudyOpinion      ynnnnssann
        DraftNotice       ssssnsaans
        ApproveNotice     ynsnnnsynn
        PauseNotice       nnnnnssaan
        OpenTrigger       ynsnnnaann
        Studio            yosonssyno
        StreetGroups      nnsonsasno
        Dashboards        assonsaans
        Shortfalls        sssnnsaann
        Exemptions        nnnnnsyynn
        PeriodicReports   ooonnsaynn
        PrintForms        ooooosaano
        ExportTables      nnnoosayno
        Appraisal         ooooonaano
        Publish           ynssnsayns
        ImportRosters     nnnnnnaaan
        ChangeProfile     ynnnnnsyan
        GrantRoles        nnnnnnsyan
        Accounts          nnnnnnnnan
        SeeBodies         nnnnnnnnnn
        ReadTrail         nnnoonsaao
        """;

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var cells in Wanted.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            {
                rows.Add(cells[0], cells[1]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_cell_is_what_the_matrix_says(string act, string cells) =>
        Assert.Equal(cells, string.Concat(Enum.GetValues<Seat>().Select(seat => "nosay"[(int)PermissionTable.Of(Enum.Parse<Act>(act), seat)])));

    [Fact]
    public void Every_act_has_a_row() => Assert.Equal(Enum.GetNames<Act>(), Wanted.Split('\n').Select(row => row.Split(' ')[0]));

    [Fact]
    public void Every_role_may_do_what_its_column_allows_and_is_refused_the_rest_with_the_names_of_those_who_may()
    {
        foreach (var (person, seat) in Everybody())
        {
            Assert.Contains(seat, Permit.SeatsOf(The.Dongcheng, person, Today));
            foreach (var act in Enum.GetValues<Act>())
            {
                var reach = Permit.SeatsOf(The.Dongcheng, person, Today).Max(s => PermissionTable.Of(act, s));
                var asked = Permit.Ask(The.Dongcheng, person, act, Matter.Of(person), Today);
                Assert.Equal(reach != Reach.None, asked.Ok(out _, out var refusal));
                if (refusal is not null)
                {
                    Assert.Equal("permission.role", refusal.Code);
                    Assert.Equal(PermissionTable.WhoMay(act, Reach.Scope), refusal.Detail);
                }
            }
        }
    }

    [Fact]
    public void What_is_not_in_the_scope_is_refused_and_what_is_linked_is_in_it()
    {
        var (head, member, stranger) = (Who("专委会主任", "教科卫体委"), Who("委员", "教科卫体委"), Who("委员", "社法委"));
        Assert.True(Permit.Ask(The.Dongcheng, head, Act.SeeDuties, Matter.Of(member), Today).Ok(out _, out _));
        Assert.Equal("permission.scope", Expect.Refusal(Permit.Ask(The.Dongcheng, head, Act.SeeDuties, Matter.Of(stranger), Today)).Code);
        Assert.True(Permit.Ask(The.Dongcheng, head, Act.SeeDuties, Matter.Of(stranger, linked: true), Today).Ok(out _, out _));
        Assert.Equal("permission.scope", Expect.Refusal(Permit.Ask(The.Dongcheng, member, Act.Record, Matter.Of(head), Today)).Code);
    }

    [Fact]
    public void Two_posts_give_the_union_and_a_post_that_has_ended_gives_nothing()
    {
        var both = Who("委员", null) with { Posts = [new Post("委员", new DateOnly(2025, 1, 1)), new Post("秘书长", new DateOnly(2025, 1, 1), new DateOnly(2026, 1, 31))] };
        Assert.True(Permit.Ask(The.Dongcheng, both, Act.Exemptions, Matter.OfAll, new DateOnly(2026, 1, 31), Reach.Sign).Ok(out _, out _));
        Assert.Equal("委员联络室、办公室", Expect.Refusal(Permit.Ask(The.Dongcheng, both, Act.Exemptions, Matter.OfAll, Today, Reach.Sign)).Detail);
    }

    [Fact]
    public void Roles_that_the_regulation_names_narrow_the_table_and_never_widen_it()
    {
        var (office, chair, member) = (Who("办公室", null, PersonKind.Staff), Who("主席", null), Who("委员", null));
        var offices = Matter.OfAll with { Roles = [Roles.Office] };
        Assert.True(Permit.Ask(The.Dongcheng, office, Act.OpenTrigger, offices, Today, Reach.Scope).Ok(out _, out _));
        Assert.True(Permit.Ask(The.Dongcheng, chair, Act.OpenTrigger, Matter.OfAll, Today, Reach.Scope).Ok(out _, out _));
        Assert.Equal("办公室", Expect.Refusal(Permit.Ask(The.Dongcheng, chair, Act.OpenTrigger, offices, Today, Reach.Scope)).Detail);
        Assert.False(Permit.Ask(The.Dongcheng, member, Act.OpenTrigger, Matter.OfAll with { Roles = Roles.All }, Today, Reach.Scope).Ok(out _, out _));
        foreach (var (person, _) in Everybody())
        {
            foreach (var act in Enum.GetValues<Act>())
            {
                Assert.True(!Permit.Ask(The.Dongcheng, person, act, offices, Today).Ok(out var narrowed, out _) || (Permit.Ask(The.Dongcheng, person, act, Matter.OfAll, Today).Ok(out var whole, out _) && narrowed <= whole));
            }
        }
    }

    [Fact]
    public void A_convenor_joins_what_their_own_sector_says_and_a_member_does_not()
    {
        var convenor = Who("界别召集人", null) with { Sector = "教育界" };
        Assert.True(Permit.Ask(The.Dongcheng, convenor, Act.JoinReports, new Matter { Sector = "教育界" }, Today).Ok(out _, out _));
        Assert.Equal("permission.scope", Expect.Refusal(Permit.Ask(The.Dongcheng, convenor, Act.JoinReports, new Matter { Sector = "科技界" }, Today)).Code);
        Assert.Equal("permission.scope", Expect.Refusal(Permit.Ask(The.Dongcheng, Who("委员", null) with { Sector = "教育界" }, Act.JoinReports, new Matter { Sector = "教育界" }, Today)).Code);
    }

    [Fact]
    public void Nobody_may_see_message_bodies_at_all()
    {
        Assert.All(Everybody(), one => Assert.Equal("permission.role", Expect.Refusal(Permit.Ask(The.Dongcheng, one.Person, Act.SeeBodies, Matter.OfAll, Today)).Code));
    }

    [Fact]
    public void Looking_at_a_full_number_needs_a_reason_and_the_trace_holds_no_number()
    {
        var (staff, seen) = (Who("联络室", null, PersonKind.Staff), Who("委员", null));
        Assert.Equal("access.reason", Expect.Refusal(AccessTrace.Of(staff, seen, "手机全号", " ", At)).Code);
        var trace = Expect.Value(AccessTrace.Of(staff, seen, "手机全号", "通知改期", At));
        Assert.Equal((staff.Id, seen.Id, "通知改期"), (trace.By!.Value, trace.About!.Value, trace.Reason));
        Assert.DoesNotContain(trace.GetType().GetProperties(), p => p.PropertyType == typeof(Kernel.MobileNumber));
    }

    private static IEnumerable<(Person Person, Seat Seat)> Everybody() =>
    [
        (Who("主席", null), Seat.Chairpersons), (Who("常委", null), Seat.Standing), (Who("专委会主任", "教科卫体委"), Seat.CommitteeHead), (Who("委员", null), Seat.Member),
        (Who(null, null, PersonKind.Constituent), Seat.Constituent), (Who("专委会工作室", "教科卫体委", PersonKind.Staff), Seat.CommitteeOffice), (Who("联络室", null, PersonKind.Staff), Seat.LiaisonOffice),
        (Who("办公室", null, PersonKind.Staff), Seat.Office), (Who("秘书长", null), Seat.Office), (Who("没有写进制度的岗位", null, PersonKind.Staff), Seat.Office), (Who("界别召集人", null), Seat.Convenor),
    ];

    private static Person Who(string? post, string? committee, PersonKind kind = PersonKind.Member) => new()
    {
        Id = PersonId.New(At.AddMilliseconds((post?.GetHashCode(StringComparison.Ordinal) ?? 0) & 0xFFFF)), Committee = The.Dongcheng.Committee, Kind = kind, Name = "某人", SpecialCommittee = committee,
        Posts = post is null ? [] : [new Post(post, new DateOnly(2025, 1, 1), Organ: committee)],
    };
}
