using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Tests.Duties;

namespace WeLiaison.Domain.Tests.Workflows;

public sealed class ReportStepsTests
{
    private static readonly DateTimeOffset At = new(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly PersonId Author = PersonId.New(At);
    private static readonly PersonId Editor = PersonId.New(At.AddSeconds(1));
    private static readonly PersonId Other = PersonId.New(At.AddSeconds(2));

    [Fact]
    public void A_report_goes_its_whole_way_and_remembers_every_step()
    {
        var issued = Issued();
        Assert.Equal(OpinionReportState.Issued, issued.State);
        Assert.Equal(
            [OpinionReportState.Registered, OpinionReportState.Editing, OpinionReportState.AwaitingCheck, OpinionReportState.AwaitingSignature, OpinionReportState.Signed, OpinionReportState.Issued],
            issued.Steps.Select(s => s.To));
        var sent = Expect.Value(issued.Sent(new ReportSent("市政协", new DateOnly(2026, 9, 9))));
        var adopted = Expect.Value(sent.Sent(new ReportSent("市政协", new DateOnly(2026, 9, 20), Adopted: "单篇")));
        Assert.Equal(new ReportSent("市政协", new DateOnly(2026, 9, 9), "单篇"), Assert.Single(adopted.Sendings));
        Assert.Equal(OpinionReportState.FedBack, Expect.Value(adopted.Move(OpinionReportState.FedBack, Other, At, "已施划")).State);
    }

    [Fact]
    public void Nobody_checks_their_own_wording_and_what_comes_back_says_why()
    {
        var waiting = Expect.Value(Expect.Value(Expect.Value(New().Move(OpinionReportState.Registered, Editor, At)).Edit(new EditedReport("关于甲的建议", "乙"), Editor, At)).Move(OpinionReportState.AwaitingCheck, Editor, At));
        Assert.Equal("briefing.self", Expect.Refusal(waiting.Move(OpinionReportState.AwaitingSignature, Editor, At)).Code);
        Assert.Equal("briefing.reason", Expect.Refusal(waiting.Move(OpinionReportState.Editing, Other, At)).Code);
        Assert.Equal(OpinionReportState.Editing, Expect.Value(waiting.Move(OpinionReportState.Editing, Other, At, "标题太长")).State);
        Assert.Equal("原题", waiting.Title);
    }

    [Theory]
    [InlineData(OpinionReportState.Returned)]
    [InlineData(OpinionReportState.Kept)]
    public void Whatever_ends_or_returns_it_wants_a_reason(OpinionReportState to)
    {
        var registered = Expect.Value(New().Move(OpinionReportState.Registered, Editor, At));
        Assert.Equal("briefing.reason", Expect.Refusal(registered.Move(to, Editor, At, " ")).Code);
        Assert.Equal(to, Expect.Value(registered.Move(to, Editor, At, "材料不全")).State);
    }

    [Fact]
    public void A_report_is_taken_back_until_it_is_registered_and_never_sent_before_it_is_issued()
    {
        Assert.Equal(OpinionReportState.Drafting, Expect.Value(New().Move(OpinionReportState.Drafting, Author, At)).State);
        var registered = Expect.Value(New().Move(OpinionReportState.Registered, Editor, At));
        Assert.Equal("briefing.state", Expect.Refusal(registered.Move(OpinionReportState.Drafting, Author, At)).Code);
        Assert.Equal("briefing.state", Expect.Refusal(registered.Sent(new ReportSent("市政协", new DateOnly(2026, 9, 9)))).Code);
    }

    [Fact]
    public void It_is_joined_to_another_and_out_again_never_to_itself()
    {
        var (one, two) = (Expect.Value(New().Move(OpinionReportState.Registered, Editor, At)), New() with { Number = "S260908-002" });
        Assert.Equal("briefing.merge", Expect.Refusal(one.Merge(one, Editor, At)).Code);
        var merged = Expect.Value(one.Merge(two, Editor, At));
        Assert.Equal((OpinionReportState.Merged, two.Id), (merged.State, merged.MergedInto!.Value));
        Assert.Equal("briefing.merge", Expect.Refusal(two.Merge(merged, Editor, At)).Code);
        Assert.Equal(OpinionReportState.Registered, Expect.Value(merged.Move(OpinionReportState.Registered, Editor, At)).State);
        Assert.True(merged.CountsForAuthors);
        Assert.False((two with { InNameOf = Domain.Duties.Bearer.Sector("教育界") }).CountsForAuthors);
    }

    [Fact]
    public void Only_what_the_page_of_workflows_allows_follows()
    {
        // Each state and each next one: what is not refused must be one of the steps that the page lists.
        var allowed = 0;
        foreach (var from in Enum.GetValues<OpinionReportState>())
        {
            foreach (var to in Enum.GetValues<OpinionReportState>())
            {
                allowed += (New() with { State = from }).Move(to, Other, At, "原因").Ok(out _, out _) ? 1 : 0;
            }
        }

        Assert.Equal(18, allowed);
    }

    private static OpinionReport New() => new()
    {
        Id = OpinionReportId.New(At), Committee = CommitteeId.Of("dongcheng"), Number = "S260908-001", Authors = [Author], Title = "原题", Text = "内容", At = At, SubmittedAt = At, State = OpinionReportState.Submitted,
    };

    private static OpinionReport Issued()
    {
        var edited = Expect.Value(Expect.Value(New().Move(OpinionReportState.Registered, Editor, At)).Edit(new EditedReport("关于甲的建议", "乙", "区政府"), Editor, At));
        var signed = Expect.Value(Expect.Value(Expect.Value(edited.Move(OpinionReportState.AwaitingCheck, Editor, At)).Move(OpinionReportState.AwaitingSignature, Other, At)).Move(OpinionReportState.Signed, Other, At));
        return Expect.Value(signed.Move(OpinionReportState.Issued, Other, At, "第12期"));
    }
}
