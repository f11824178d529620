using WeLiaison.Domain.Duties.Reckoning;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties;

/// <summary>Something the structure lacks: a sector without links, a 常委 without leader, a vacant post, a studio without its quarterly meeting.</summary>
/// <param name="Duty">The duty that asks for it.</param>
/// <param name="What">In words: 每位常委都有领导联系.</param>
/// <param name="Item">Who or what is missing.</param>
public sealed record Gap(DutyRule Duty, string What, OpenItem Item)
{
    internal static IEnumerable<Gap> Find(Books books, Reckoner reckoner, DateOnly today)
    {
        foreach (var duty in books.Regulation.Duties.Where(d => d.On))
        {
            if (duty.Measure is CoverageMeasure coverage)
            {
                foreach (var gap in coverage.Kinds.SelectMany(kind => CoverageGaps.Of(kind, books, today).Gaps.Select(item => new Gap(duty, kind.Words, item))))
                {
                    yield return gap;
                }
            }
        }

        foreach (var bearer in Bearers.Organs(books.Regulation, books.Index).Where(b => b.Kind is BearerKind.Studio or BearerKind.StreetGroup or BearerKind.Sector))
        {
            foreach (var standing in reckoner.Of(bearer, today, today, today).Where(s => s.Left > 0 && s.Duty.Measure is PostsMeasure or ChecklistMeasure or EventsMeasure))
            {
                var name = NameOf(books, bearer);
                foreach (var item in standing.Open.DefaultIfEmpty(new OpenItem(bearer.Key, standing.Period.Label)))
                {
                    yield return new Gap(standing.Duty, standing.Duty.Title, item with { Name = $"{name}：{item.Name}" });
                }
            }
        }
    }

    private static string NameOf(Books books, Bearer bearer) => bearer.Kind switch
    {
        BearerKind.Studio => books.Index.Studios.Values.First(s => s.Id.ToString() == bearer.Key).Name,
        BearerKind.StreetGroup => books.Index.Groups.Values.First(g => g.Id.ToString() == bearer.Key).Street,
        _ => bearer.Key,
    };
}
