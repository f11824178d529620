using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;

namespace WeLiaison.Storage.Records;

internal sealed class OpinionRecords(RecordTables tables) : IOpinions, IOpinionReports
{
    private static readonly RecordQuery<Opinion> ByKey = RecordKinds.Opinion.ByKey();
    private static readonly RecordQuery<Opinion> Numbered = RecordKinds.Opinion.Where("number = $2");
    private static readonly RecordQuery<Opinion> From = RecordKinds.Opinion.Where("from_person = $2 ORDER BY at DESC, key DESC LIMIT $3");
    private static readonly RecordQuery<Opinion> To = RecordKinds.Opinion.Where("to_person = $2 ORDER BY at DESC, key DESC", large: true);
    private static readonly RecordQuery<Opinion> Between = RecordKinds.Opinion.Where("at >= $2 AND at < $3 ORDER BY at, key", large: true);
    private static readonly RecordQuery<OpinionReport> ReportByKey = RecordKinds.OpinionReport.ByKey();
    private static readonly RecordQuery<OpinionReport> ReportsBy = RecordKinds.OpinionReport.Where("authors LIKE $2 ORDER BY at DESC, key DESC", large: true);

    public Task<Opinion?> FindAsync(CommitteeId committee, OpinionId id, CancellationToken cancellationToken) =>
        tables.FindAsync(ByKey, committee, id.ToString(), cancellationToken);

    public Task<Opinion?> NumberedAsync(CommitteeId committee, string number, CancellationToken cancellationToken) =>
        tables.FindAsync(Numbered, committee, RecordKinds.Upper(number), cancellationToken);

    public Task<IReadOnlyList<Opinion>> FromAsync(CommitteeId committee, PersonId person, int most, CancellationToken cancellationToken) =>
        tables.ListAsync(From, committee, [person.ToString(), most], cancellationToken);

    public Task<IReadOnlyList<Opinion>> ToAsync(CommitteeId committee, PersonId? member, CancellationToken cancellationToken) =>
        tables.ListAsync(To, committee, [member?.ToString() ?? RecordKinds.Office], cancellationToken);

    public Task<IReadOnlyList<Opinion>> ListAsync(CommitteeId committee, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        tables.ListAsync(Between, committee, [from, to], cancellationToken);

    public Task<OpinionReport?> FindAsync(CommitteeId committee, OpinionReportId id, CancellationToken cancellationToken) =>
        tables.FindAsync(ReportByKey, committee, id.ToString(), cancellationToken);

    public async Task<IReadOnlyList<OpinionReport>> ByAsync(CommitteeId committee, PersonId author, CancellationToken cancellationToken)
    {
        var signed = await tables.ListAsync(ReportsBy, committee, [$"%{author}%"], cancellationToken);
        return [.. signed.Where(r => r.State != OpinionReportState.Discarded)];
    }
}
