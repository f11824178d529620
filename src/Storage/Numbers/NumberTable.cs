using System.Globalization;
using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Numbers;

/// <inheritdoc/>
internal sealed class NumberTable(IDatabase database) : INumbers
{
    private static readonly Sql Next = new(
        """
        INSERT INTO number_series (committee, series, day, last) VALUES ($1, $2, $3, 1)
        ON CONFLICT (committee, series, day) DO UPDATE SET last = number_series.last + 1 RETURNING last
        """);

    public async Task<string> NextAsync(CommitteeId committee, char series, DateOnly day, CancellationToken cancellationToken)
    {
        var list = new RowList<long>(row => row.Integer(0));
        await database.WriteAsync(new WriteUnit(new SqlStep(Next, [committee.Value, series.ToString(), day], Sink: list)), cancellationToken);
        return $"{series}{day.ToString("yyMMdd", CultureInfo.InvariantCulture)}-{list.Rows[0].ToString("000", CultureInfo.InvariantCulture)}";
    }
}
