namespace WeLiaison.Documents.Rosters;

/// <summary>The head of a roster as found in a file: which column stands where.</summary>
internal sealed record RosterHead(int Line, IReadOnlyDictionary<int, RosterColumn> Columns, IReadOnlyDictionary<int, string> Headers,
    IReadOnlyList<string> Ignored, IReadOnlyList<RosterProblem> Problems)
{
    /// <summary>A title and remarks may stand above the head; further down nobody looks for it.</summary>
    public const int LinesSearched = 15;

    private const int LongestHeader = 200;

    // Every list has these, and nobody misses them.
    private static readonly string[] Unread = ["序号", "no", "no."];

    public int Known => Columns.Count;

    public static RosterHead Of(RawRow row, RosterSchema schema)
    {
        var columns = new Dictionary<int, RosterColumn>();
        var headers = new Dictionary<int, string>();
        var ignored = new List<string>();
        var problems = new List<RosterProblem>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            // No header is a page long; what is one is a remark, or an attempt to keep us busy.
            var written = row.Cells[i].Text.Length > LongestHeader ? string.Empty : CellWords.Tidy(row.Cells[i].Text);
            if (written.Length == 0 || Unread.Contains(CellWords.Header(written)))
            {
                continue;
            }

            if (Find(schema, written) is not { } column)
            {
                ignored.Add(written.Length > 20 ? written[..20] : written);
            }
            else if (columns.FirstOrDefault(c => c.Value.Key == column.Key) is { Value: not null } twice)
            {
                // 姓名 beside 委员: the header that the template uses is meant.
                if (IsOwn(column, written) != IsOwn(column, headers[twice.Key]))
                {
                    var own = IsOwn(column, written);
                    ignored.Add(own ? headers[twice.Key] : written);
                    if (own)
                    {
                        columns.Remove(twice.Key);
                        headers.Remove(twice.Key);
                        (columns[i], headers[i]) = (column, written);
                    }
                }
                else
                {
                    problems.Add(new RosterProblem(0, written, RosterWords.TwiceColumn(column.Header, headers[twice.Key], written)));
                }
            }
            else
            {
                (columns[i], headers[i]) = (column, written);
            }
        }

        problems.AddRange(schema.Columns.Where(c => c.Required && !columns.ContainsValue(c)).Select(c => new RosterProblem(0, c.Header, RosterWords.MissingColumn(c.Header))));
        return new RosterHead(row.Line, columns, headers, ignored, problems);
    }

    private static bool IsOwn(RosterColumn column, string written) => CellWords.Header(written) == column.Header;

    private static RosterColumn? Find(RosterSchema schema, string written)
    {
        var header = CellWords.Header(written);
        return schema.Columns.FirstOrDefault(c => CellWords.Header(c.Header) == header) ?? schema.Columns.FirstOrDefault(c => c.Synonyms.Any(s => CellWords.Header(s) == header));
    }
}
