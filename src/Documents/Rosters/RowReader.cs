namespace WeLiaison.Documents.Rosters;

/// <summary>Reads one row: each cell by the kind of its column, each fault in words.</summary>
internal sealed class RowReader(RosterHead head, RosterContext context)
{
    private readonly Dictionary<string, TermFinder> terms = context.Terms.ToDictionary(t => t.Key, t => new TermFinder(t.Value), StringComparer.Ordinal);

    /// <summary>The row, or none when one of its problems is an error.</summary>
    public RosterRow? Read(RawRow raw, List<RosterProblem> problems)
    {
        var cells = new Cells(raw.Line);
        foreach (var (index, column) in head.Columns)
        {
            var cell = raw.At(index);
            var header = head.Headers[index];
            if (cell.IsEmpty)
            {
                if (column.Required)
                {
                    cells.Problems.Add(new RosterProblem(raw.Line, header, RosterWords.MissingCell(column.Header)));
                }
            }
            else if (cell.IsUncalculated)
            {
                cells.Problems.Add(new RosterProblem(raw.Line, header, RosterWords.FormulaWithoutValue));
            }
            else if (cell.IsError)
            {
                cells.Problems.Add(new RosterProblem(raw.Line, header, RosterWords.FormulaError));
            }
            else if (cell.Text.Length > context.Limits.CellCharacters)
            {
                cells.Problems.Add(new RosterProblem(raw.Line, header, RosterWords.TooLong(cell.Text.Length, column.MaxLength)));
            }
            else
            {
                Read(cell, column, header, cells);
            }
        }

        problems.AddRange(cells.Problems);
        return cells.Problems.Any(p => p.Severity == RosterSeverity.Error) ? null : cells.Row();
    }

    private void Read(RawCell cell, RosterColumn column, string header, Cells cells)
    {
        switch (column.Type)
        {
            case RosterType.Date:
                ReadDay(cell, column, header, cells);
                break;
            case RosterType.List:
                ReadList(cell, column, header, cells);
                break;
            default:
                var (text, problem) = Words(cell, column.Type);
                problem ??= Long(text, column);
                cells.Put(column, header, problem is null ? Meant(column, text, out problem) : text, problem);
                break;
        }
    }

    private static (string Text, string? Problem) Words(RawCell cell, RosterType type) => type switch
    {
        RosterType.Name => (CellWords.Name(cell.Text), CellWords.HasLetter(cell.Text) ? null : RosterWords.NameWithoutLetter),
        RosterType.Code => NumberText.Code(cell),
        RosterType.Mobile => NumberText.Mobile(cell),
        RosterType.Phone => NumberText.Phone(cell),
        _ => (CellWords.Tidy(cell.Text), null),
    };

    private static string? Long(string text, RosterColumn column) =>
        CellWords.Length(text) is var length && length > column.MaxLength ? RosterWords.TooLong(length, column.MaxLength) : null;

    private void ReadDay(RawCell cell, RosterColumn column, string header, Cells cells)
    {
        var reading = DayText.Read(cell);
        if (reading.Day is not { } day)
        {
            cells.Put(column, header, cell.Text, reading.Problem ?? RosterWords.NotDate);
        }
        else if (day.Year < 1949 || day > context.Today.AddYears(5))
        {
            cells.Put(column, header, cell.Text, RosterWords.YearOff(day));
        }
        else
        {
            cells.Dates[column.Key] = day;
            if (reading.MonthOnly)
            {
                cells.Problems.Add(new RosterProblem(cells.Line, header, RosterWords.MonthOnly(day), RosterSeverity.Warning));
            }
        }
    }

    private void ReadList(RawCell cell, RosterColumn column, string header, Cells cells)
    {
        var words = new List<string>();
        foreach (var word in CellWords.List(cell.Text))
        {
            var problem = Long(word, column);
            var meant = problem is null ? Meant(column, word, out problem) : word;
            cells.Put(column, header, meant, problem);
            words.Add(meant);
        }

        cells.Texts.Remove(column.Key);
        cells.Lists[column.Key] = [.. words.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The word as stored, or a problem when the column takes only certain words and this is none of them.</summary>
    private string Meant(RosterColumn column, string word, out string? problem)
    {
        problem = null;
        if (!terms.TryGetValue(column.Key, out var finder))
        {
            return word;
        }

        if (finder.Find(word) is { } value)
        {
            return value;
        }

        problem = RosterWords.UnknownTerm(word.Length > 20 ? word[..20] : word, finder.Near(word));
        return word;
    }

    private sealed class Cells(int line)
    {
        public int Line => line;

        public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, DateOnly> Dates { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, IReadOnlyList<string>> Lists { get; } = new(StringComparer.Ordinal);

        public List<RosterProblem> Problems { get; } = [];

        public void Put(RosterColumn column, string header, string text, string? problem)
        {
            if (problem is not null)
            {
                Problems.Add(new RosterProblem(line, header, problem));
            }
            else if (text.Length > 0)
            {
                Texts[column.Key] = text;
            }
        }

        public RosterRow Row() => new() { Line = line, Texts = Texts, Dates = Dates, Lists = Lists };
    }
}
