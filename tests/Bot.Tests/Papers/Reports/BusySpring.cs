using WeLiaison.Bot.Papers;
using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Documents.Reports;
using WeLiaison.Documents.Tables;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Domain.Studios;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Tests.Duties;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Bot.Tests.Papers.Reports;

/// <summary>A committee with a busy spring, so that every part of every report has something to say.</summary>
internal sealed class BusySpring
{
    public static PrintOptions Options { get; } = new(new DateTimeOffset(2026, 7, 10, 10, 0, 0, TimeSpan.FromHours(8)), Sight.Everything);

    public BusySpring(string committee)
    {
        Town = new Town(The.Of(committee), The.Calendar);
        Member = Town.Member("周敏", sector: "教育界", committee: "提案委");
        var idle = Town.Member("王磊", sector: "经济界", committee: "经济委");
        var (friend, gone) = (Town.Constituent("李平𠮷", "宝林六村居委会"), Town.Constituent("赵强"));
        Town.Link(Member, friend, from: "2026-01-10");
        Town.Put(Town.Link(Member, gone, from: "2026-01-10") with { State = LinkState.Ended, To = Town.Day("2026-03-31"), EndReason = "调整" });
        Town.Put(Town.Draft(Member, "2026-03-05", ContactWay.Visit, friend) with { Topics = [TopicOf], Flags = [.. Regulation.Offers.Flags.Take(1)], Suggestion = "装感应灯" });
        Town.Contact(Member, "2026-04-06", ContactWay.Phone, friend);
        Town.Contact(Member, "2026-07-06", ContactWay.Phone, friend);
        Town.Put(new Opinion { Id = OpinionId.New(Town.Tick()), Committee = Regulation.Committee, Number = "Y260401-001", From = friend.Id, To = Member.Id, Text = "路灯坏了", Original = ["路灯坏了"], Category = "发展与民生", At = At("2026-04-01") });
        Town.Put(Expect.Value(new Outcome { Id = OutcomeId.New(Town.Tick()), Committee = Regulation.Committee, Kind = "提案", Title = "关于楼道照明的建议", Authors = [Member.Id], On = Town.Day("2026-05-06") }.Submit(Town.Day("2026-05-06"))));
        foreach (var kind in Regulation.Offers.Entries)
        {
            Town.Put(new Entry { Id = EntryId.New(Town.Tick()), Committee = Regulation.Committee, Kind = kind.Name, By = Member.Id, On = Town.Day("2026-05-20"), Fields = kind.Fields.ToDictionary(f => f, f => f + "的情况") });
        }

        var group = Town.Put(new StreetGroup { Id = StreetGroupId.New(Town.Tick()), Committee = Regulation.Committee, Street = "东四街道", SpecialCommittee = "提案委", Members = [Member.Id, idle.Id] });
        foreach (var kind in Regulation.Offers.Gatherings)
        {
            Town.Put(new Gathering
            {
                Id = GatheringId.New(Town.Tick()), Committee = Regulation.Committee, Kind = kind.Name, Topic = kind.Name + "一次", By = Member.Id, On = Town.Day("2026-06-10"), State = GatheringState.Over,
                InNameOf = new Bearer(BearerKind.StreetGroup, group.Id.ToString()), People = [new Attendance(Member.Id, Attending.Present)],
            });
        }

        Studio = Town.Put(new Studio
        {
            Id = StudioId.New(Town.Tick()), Committee = Regulation.Committee, Name = "周敏工作室", Address = "东四街道", Head = Member.Id, Members = [idle.Id], AppliedOn = Town.Day("2026-01-05"), AppliedBy = Member.Id, State = StudioState.Running, NamedOn = Town.Day("2026-02-01"),
            Log = [new StudioLogEntry(Town.Day("2026-04-20"), "季度例会", "商定接待日"), new StudioLogEntry(Town.Day("2026-05-04"), "接待", "居民问停车", "转街道", Town.Day("2026-05-08"))],
        });
    }

    public Town Town { get; }

    public Person Member { get; }

    public Studio Studio { get; }

    public Regulation Regulation => Town.Regulation;

    public Archive Archive => new(Regulation, [.. Town.Records]);

    private string TopicOf => Regulation.PublicTier!.Topics.Count > 0 ? Regulation.PublicTier.Topics[0].Label : "民生";

    public ReportRequest Request(string report, string period) =>
        new(Regulation.FindReport(report)!, PeriodWords.Find(period, new DateOnly(2026, 7, 10)).Period!.Value, new DateOnly(2026, 7, 10));

    public IReadOnlyList<DraftedReport> Draft(ReportRequest request) => Expect.Value(ReportDraft.Make(Archive, The.Calendar, request));

    public static ReportTable Table(DraftedReport draft, string caption) => draft.Paper.Body.OfType<ReportTable>().Single(t => t.Caption!.Split('　')[1].StartsWith(caption, StringComparison.Ordinal));

    /// <summary>Cells as printed in a spreadsheet, one line a row.</summary>
    public static IReadOnlyList<string> Rows(ReportTable table) =>
        [.. table.Rows.Select(row => string.Join(" | ", row.Select(v => v.Text ?? (v.Number is { } n ? $"{n:0.###}" : v.Moment is { } m ? $"{m:yyyy-MM-dd}" : string.Empty))))];

    public static string Words(DraftedReport draft) => string.Join('\n', draft.Paper.Body.OfType<ReportParagraph>().Select(p => p.Text));

    private static DateTimeOffset At(string day) => new(Town.Day(day), new TimeOnly(9, 0), TimeSpan.FromHours(8));
}
