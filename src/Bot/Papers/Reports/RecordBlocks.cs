using WeLiaison.Documents.Reports;
using WeLiaison.Documents.Tables;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Outcomes;
using ReportPart = WeLiaison.Domain.Regulations.ReportPart;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>The records behind the figures, one row each, by day.</summary>
internal static class RecordBlocks
{
    public static ReportTable Contacts(ReportSetting setting)
    {
        // A person's sheet also lists visits on which they went along (G-07).
        var contacts = setting.Person is { } person ? setting.Archive.Contacts(person.Id, setting.Period.From, setting.Period.To) : setting.Behind(setting.Figures.Contacts);
        return ReportBlocks.Table(
            "联系记录",
            [new("编号"), ReportBlocks.Day("时间"), new("联系人"), new("联系对象"), new("方式"), new("主要内容"), new("办理和反馈")],
            contacts.Select(c => (IReadOnlyList<TableValue>)
            [
                c.Number, c.On, ContactCells.Author(setting.Archive, c), ContactCells.Names(c), WayCells.Words(setting.Regulation, c),
                    ContactCells.Content(c, withSuggestion: true), ContactCells.Outcome(c),
            ]));
    }

    public static IEnumerable<ReportBlock> Opinions(ReportSetting setting)
    {
        var (received, closed) = (setting.Figures.OpinionsReceived, setting.Figures.OpinionsClosed);
        yield return new ReportParagraph($"{setting.Period.Label}收到意见{received.Number}件，办结{closed.Number}件。");
        var listed = received.Keys.Concat(closed.Keys).ToHashSet(StringComparer.Ordinal);
        if (listed.Count > 0)
        {
            yield return ReportBlocks.Table(
                "意见收办",
                [new("编号"), ReportBlocks.Day("收到"), new("受理"), new("类别"), new("内容"), new("进展")],
                setting.Archive.Of<Opinion>().Where(o => listed.Contains(o.Id.ToString())).OrderBy(o => o.At).Select(o => (IReadOnlyList<TableValue>)
                [
                    o.Number, CivilDate.DayOf(o.At, setting.Regulation.Zone), o.To is { } member
                        ? setting.Archive.NameOf(member)
                        : setting.Regulation.Words.MainOffice, o.Category ?? "未分类",
                    o.Suggestion is { } wish ? $"{o.Text}\n建议：{wish}" : o.Text, ExportTables.StateOf(o.State),
                ]));
        }
    }

    public static ReportTable Results(ReportSetting setting)
    {
        var keys = setting.Figures.Results.SelectMany(f => f.Keys).ToHashSet(StringComparer.Ordinal);
        var zone = setting.Regulation.Zone;
        var outcomes = setting.Archive.Of<Outcome>().Where(o => keys.Contains(o.Id.ToString()))
            .Select(o => (o.On, Row: Row(o.Kind, o.Title, o.Authors, o.InNameOf, o.On, o.SubmittedTo)));
        var reports = setting.Archive.Of<OpinionReport>().Where(r => keys.Contains(r.Id.ToString()))
            .Select(r =>
                (On: CivilDate.DayOf(r.SubmittedAt!.Value, zone),
                    Row: Row(OutcomeKinds.OpinionReport, r.Title, r.Authors, null, CivilDate.DayOf(r.SubmittedAt!.Value, zone), r.Number)));
        return ReportBlocks.Table("履职成果", [new("类别"), new("题目"), new("作者"), ReportBlocks.Day("提交日期"), new("去向或编号")],
            outcomes.Concat(reports).OrderBy(r => r.On).Select(r => r.Row));

        IReadOnlyList<TableValue> Row(string kind, string title, IReadOnlyList<Domain.People.PersonId> authors, string? inNameOf, DateOnly on, string? to) =>
            [kind, title, (inNameOf is null ? string.Empty : inNameOf + "：") + string.Join('、', authors.Select(setting.Archive.NameOf)), on, to];
    }

    public static ReportTable Gatherings(ReportSetting setting, IReadOnlyList<string> kinds)
    {
        var keys = setting.Figures.Gatherings.SelectMany(f => f.Keys).ToHashSet(StringComparer.Ordinal);

        // Beside the table of street groups every activity of a group is listed, whatever its kind: the two are counted against each other.
        var groups = setting.Request.Rule.Sections.Any(s => s.Show.Contains(ReportPart.StreetGroups));
        var held = setting.Archive.Of<Gathering>()
            .Where(g =>
                (setting.Person is { } person ? g.Held && setting.In(g.On) && g.Of(person.Id) is { Attended: true } : keys.Contains(g.Id.ToString()))
                && (kinds.Count == 0 || kinds.Contains(g.Kind) || (groups && g.InNameOf is { Kind: BearerKind.StreetGroup })));
        return ReportBlocks.Table(
            setting.Person is null ? "活动" : "参加的活动",
            [ReportBlocks.Day("日期"), new("类别"), new("主题"), new("地点"), new("名义"), ReportBlocks.Whole("到场人数"), new("情况")],
            held.OrderBy(g => g.On).Select(g => (IReadOnlyList<TableValue>)
                [g.On, g.Kind, g.Topic, g.Place, g.InNameOf is { } bearer ? BearerNames.Of(setting.Archive, bearer) : setting.Archive.NameOf(g.By), g.People.Count(p => p.Attended), g.Minutes]));
    }

    public static ReportTable Entries(ReportSetting setting, IReadOnlyList<string> kinds)
    {
        var keys = setting.Figures.Entries.SelectMany(f => f.Keys).ToHashSet(StringComparer.Ordinal);
        return ReportBlocks.Table(
            kinds.Count == 0 ? "其他记录" : string.Join('、', kinds),
            [ReportBlocks.Day("日期"), new("类别"), new("谁"), new("情况")],
            setting.Archive.Of<Entry>().Where(e => keys.Contains(e.Id.ToString()) && (kinds.Count == 0 || kinds.Contains(e.Kind))).OrderBy(e => e.On)
                .Select(e => (IReadOnlyList<TableValue>)
                [e.On, e.Kind, setting.Archive.NameOf(e.By), string.Join('；', e.Fields.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => e.Fields.Count > 1 ? $"{f.Key}：{f.Value}" : f.Value))]));
    }

    public static ReportTable Changes(ReportSetting setting)
    {
        var keys = setting.Figures.LinksEnded.Keys.ToHashSet(StringComparer.Ordinal);
        return ReportBlocks.Table(
            "联系对象调整",
            [new("联系人"), new("原联系对象"), ReportBlocks.Day("起"), ReportBlocks.Day("止"), new("原因")],
            setting.Archive.Of<Link>().Where(l => keys.Contains(l.Id.ToString())).OrderBy(l => l.To).Select(l => (IReadOnlyList<TableValue>)
                [l.By is { } by ? setting.Archive.NameOf(by) : l.ByOrgan, setting.Archive.NameOf(l.With), l.From, TableValue.FromDate(l.To), l.EndReason])) with { WhenEmpty = "没有调整" };
    }
}
