using System.Xml;

namespace WeLiaison.Documents.Rosters;

/// <summary>
/// Reads a roster from .xlsx or .csv and says row by row what would be taken and what must be mended. It stores nothing, and
/// it never throws for what stands in a file.
/// </summary>
public static class RosterReader
{
    private static readonly string[] NeverTaken = ["身份证", "银行卡", "银行账号", "护照"];

    /// <summary>Reads the stream to its end, or to the limit.</summary>
    public static async Task<RosterPreview> ReadAsync(Stream file, RosterKind kind, RosterContext context, CancellationToken cancellationToken)
    {
        var bytes = await TakeAsync(file, context.Limits.Bytes, cancellationToken);
        return bytes is null ? Refuse(kind, RosterWords.TooLarge(context.Limits.Bytes)) : Read(bytes, kind, context, cancellationToken);
    }

    public static RosterPreview Read(byte[] bytes, RosterKind kind, RosterContext context, CancellationToken cancellationToken)
    {
        try
        {
            switch (bytes)
            {
                case { Length: var length } when length > context.Limits.Bytes:
                    return Refuse(kind, RosterWords.TooLarge(context.Limits.Bytes));
                case [(byte)'P', (byte)'K', 3, 4, ..]:
                    using (var book = new XlsxBook(new MemoryStream(bytes, writable: false), context.Limits))
                    {
                        return Best(book.VisibleSheets(), kind, context, cancellationToken);
                    }

                default:
                    return FileMarks.Of(bytes) is { } other ? Refuse(kind, other) : Best([CsvBook.Read(bytes, context.Limits)], kind, context, cancellationToken);
            }
        }
        catch (RosterRefusedException refused)
        {
            return Refuse(kind, refused.Message);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException)
        {
            return Refuse(kind, RosterWords.Broken);
        }
    }

    private static RosterPreview Best(IReadOnlyList<RawSheet> sheets, RosterKind kind, RosterContext context, CancellationToken cancellationToken)
    {
        if (sheets.Count == 0)
        {
            return Refuse(kind, RosterWords.NoSheet);
        }

        var schema = RosterSchema.Of(kind);
        RosterHead? nearest = null;
        foreach (var sheet in sheets)
        {
            var head = FindHead(sheet, schema);
            if (head is { Problems.Count: 0 })
            {
                return Take(sheet, head, schema, context, cancellationToken).AndNot(sheets.Where(s => s != sheet && FindHead(s, schema) is { Problems.Count: 0, Known: > 1 }));
            }

            nearest = head is not null && head.Known > (nearest?.Known ?? 1) ? head : nearest;
        }

        var required = schema.Columns.Where(c => c.Required).Select(c => c.Header);
        return nearest is not null ? new RosterPreview { Kind = kind, Rows = [], Problems = nearest.Problems }
            : Refuse(kind,
                sheets.All(s => s.Rows.Take(RosterHead.LinesSearched).All(r => r.IsEmpty)) ? RosterWords.NothingInside
                : sheets is [{ Name: null }] ? RosterWords.NoHeadInText(required)
                : RosterWords.NoHead(required));
    }

    /// <summary>Says which sheets of the book were passed over although they have a roster's head.</summary>
    private static RosterPreview AndNot(this RosterPreview preview, IEnumerable<RawSheet> others) =>
        preview.Sheet is { } read && others.Select(s => s.Name).OfType<string>().ToList() is { Count: > 0 } names
            ? preview with { Problems = [new RosterProblem(0, null, RosterWords.OtherSheets(read, names), RosterSeverity.Warning), .. preview.Problems] }
            : preview;

    private static RosterHead? FindHead(RawSheet sheet, RosterSchema schema)
    {
        RosterHead? best = null;
        RawRow? above = null;
        foreach (var row in sheet.Rows.Take(RosterHead.LinesSearched))
        {
            var head = RosterHead.Of(row, schema);
            best = head.Known > (best?.Known ?? 0) ? head : best;

            // 联系方式 over 手机 and 企业微信账号, 姓名 beside them merged over both lines: the two lines are one head.
            if (above is { } upper && head is { Known: > 0, Ignored.Count: 0 } && RosterHead.Of(row.Over(upper), schema) is { Problems.Count: 0 } both && both.Known > best!.Known)
            {
                best = both;
            }

            above = row;
        }

        return best;
    }

    private static RosterPreview Take(RawSheet sheet, RosterHead head, RosterSchema schema, RosterContext context, CancellationToken cancellationToken)
    {
        var found = new List<RosterProblem>();
        var rows = new List<RosterRow>();
        var reader = new RowReader(head, context);
        var twins = new RosterTwins(schema.Kind);
        var read = 0;
        foreach (var raw in sheet.Rows.Where(r => r.Line > head.Line && !r.IsEmpty))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // 填表人：某某, 合计: nothing of it stands in a column of the roster.
            if (head.Columns.Keys.All(c => raw.At(c).IsEmpty))
            {
                found.Add(new RosterProblem(raw.Line, null, RosterWords.Remark, RosterSeverity.Warning));
                continue;
            }

            if (++read > context.Limits.Rows)
            {
                return Refuse(schema.Kind, RosterWords.TooManyRows(context.Limits.Rows));
            }

            var row = reader.Read(raw, found);
            if (row is null)
            {
                continue;
            }

            var twin = twins.Check(row);
            if (twin is not null)
            {
                found.Add(twin);
            }

            if (twin is not { Severity: RosterSeverity.Error })
            {
                rows.Add(row);
            }
        }

        // What must be mended comes before what is only to be looked at: a thousand namesakes must not hide an error, nor count as one.
        var errors = found.Where(p => p.Severity == RosterSeverity.Error).ToList();
        var listed = errors.Concat(found.Where(p => p.Severity != RosterSeverity.Error)).Take(context.Limits.Problems).OrderBy(p => p.Line);
        return new RosterPreview
        {
            Kind = schema.Kind,
            Sheet = sheet.Name,
            Rows = rows,
            RowsRead = read,
            Problems = [.. About(head, read), .. listed],
            FurtherErrors = Math.Max(0, errors.Count - context.Limits.Problems),
            FurtherProblems = Math.Max(0, found.Count - context.Limits.Problems),
            Recognised = head.Columns.ToDictionary(c => c.Value.Key, c => head.Headers[c.Key], StringComparer.Ordinal),
            Ignored = head.Ignored,
        };
    }

    private static IEnumerable<RosterProblem> About(RosterHead head, int read)
    {
        if (read == 0)
        {
            yield return new RosterProblem(0, null, RosterWords.NoRows);
        }

        if (head.Ignored.Any(h => NeverTaken.Any(n => h.Contains(n, StringComparison.Ordinal))))
        {
            yield return new RosterProblem(0, null, RosterWords.IdNumbers, RosterSeverity.Warning);
        }

        if (head.Ignored.Count > 0)
        {
            yield return new RosterProblem(0, null, RosterWords.Ignored(head.Ignored.Take(20)), RosterSeverity.Warning);
        }
    }

    private static RosterPreview Refuse(RosterKind kind, string why) => new() { Kind = kind, Rows = [], Problems = [new RosterProblem(0, null, why)] };

    private static async Task<byte[]?> TakeAsync(Stream file, int most, CancellationToken cancellationToken)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (taken.Length + read > most)
            {
                return null;
            }

            taken.Write(buffer, 0, read);
        }

        return taken.ToArray();
    }
}
