using WeLiaison.Bot.Papers;
using WeLiaison.Documents.Rosters;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Rosters;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Rosters;

/// <summary>Takes rosters in: first a preview that stores nothing, then everything in one commit, and the last import can be undone.</summary>
public sealed class RosterDesk(ArchiveReader reader, ITurnLedger ledger)
{
    /// <summary>Reads the file against what is on record. It never throws for what stands in a file.</summary>
    public static RosterTrial Try(byte[] file, RosterKind kind, Archive archive, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var context = new RosterContext { Today = today, Terms = RosterTerms.Of(archive.Regulation, archive.Of<OrganChart>().FirstOrDefault()) };
        var preview = RosterReader.Read(file, kind, context, cancellationToken);
        var changes = new RosterChanges();
        var people = new RosterPeople(archive);
        var constituents = new ConstituentRows(archive.Regulation, people, changes, now);
        Action<RosterRow> take = kind switch
        {
            RosterKind.Members => new MemberRows(archive, people, changes, now, today).Take,
            RosterKind.Links => new LinkRows(archive, people, changes, constituents, now, today).Take,
            _ => constituents.Take,
        };
        foreach (var row in preview.Usable ? preview.Rows : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            take(row);
        }

        return new RosterTrial(preview, changes);
    }

    /// <summary>Stores what the trial would change, all of it or nothing; null when the records have moved on meanwhile.</summary>
    public async Task<RosterImport?> StoreAsync(RosterTrial trial, CommitteeId committee, string file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var import = new RosterImport
        {
            Id = RosterImportId.New(now),
            Committee = committee,
            At = now,
            Kind = RosterSchema.Of(trial.Preview.Kind).Name,
            File = Path.GetFileName(file),
            PeopleAdded = [.. trial.Changes.Added.Select(p => p.Id)],
            PeopleBefore = [.. trial.Changes.Changed.Select(c => c.Before)],
            LinksAdded = [.. trial.Changes.Links.Select(l => l.Id)],
        };
        return await ledger.CommitAsync([import, .. trial.Changes.Records], [], cancellationToken) ? import : null;
    }

    /// <summary>Undoes the newest import that has not been undone. Refusals <c>roster.none</c>, <c>roster.undone</c>, <c>roster.overtaken</c>.</summary>
    public async Task<Result<RosterImport>> UndoAsync(Domain.Regulations.Regulation regulation, IRecords<RosterImport> imports, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if ((await imports.ListAsync(regulation.Committee, cancellationToken)).LastOrDefault(i => i.UndoneAt is null) is not { } last)
        {
            return new Refusal("roster.none");
        }

        var archive = await reader.AllAsync(regulation, cancellationToken);
        if (!last.Undo(archive.People, archive.Of<Domain.Links.Link>().ToDictionary(l => l.Id), now).Ok(out var changes, out var refusal))
        {
            return refusal;
        }

        return await ledger.CommitAsync(changes, [], cancellationToken) ? last : new Refusal("roster.overtaken");
    }
}

/// <summary>A file read and judged; nothing of it is stored.</summary>
public sealed record RosterTrial(RosterPreview Preview, RosterChanges Changes)
{
    public IEnumerable<RosterProblem> Problems => Preview.Problems.Concat(Changes.Problems).OrderBy(p => p.Line);

    /// <summary>Nothing has to be mended; warnings may remain.</summary>
    public bool Clean => Preview.Usable && Preview.FurtherErrors == 0 && Problems.All(p => p.Severity == RosterSeverity.Warning);
}
