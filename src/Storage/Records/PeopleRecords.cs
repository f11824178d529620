using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Records;

internal sealed class PeopleRecords(RecordTables tables) : IPeople
{
    /// <summary>SQL has a limit of parameters; lists of ids are asked for in portions.</summary>
    private const int Portion = 50;

    private static readonly RecordQuery<Person> ByKey = RecordKinds.Person.ByKey();
    private static readonly RecordQuery<Person> AmongKeys = RecordKinds.Person.Where($"key IN ({Places})");
    // Put in order here: asked for in the order of the key, SQLite would rather go through everybody of the committee than sort a few.
    private static readonly RecordQuery<Person> Named = RecordKinds.Person.Where("name = $2");
    private static readonly RecordQuery<Person> OfKind = RecordKinds.Person.Where("kind = $2 ORDER BY key", large: true);
    private static readonly RecordQuery<Binding> BindingByKey = RecordKinds.Binding.ByKey();
    private static readonly RecordQuery<Binding> BindingsAmong = RecordKinds.Binding.Where($"person IN ({Places})");
    private static readonly RecordQuery<Invitation> InvitationByKey = RecordKinds.Invitation.ByKey();
    private static readonly RecordQuery<MemberCode> CodeByKey = RecordKinds.MemberCode.ByKey();
    private static readonly RecordQuery<MemberCode> Codes = RecordKinds.MemberCode.Where("key > $2 ORDER BY key", large: true);

    private static string Places => string.Join(", ", Enumerable.Range(2, Portion).Select(i => $"${i}"));

    public Task<Person?> FindAsync(CommitteeId committee, PersonId id, CancellationToken cancellationToken) =>
        tables.FindAsync(ByKey, committee, id.ToString(), cancellationToken);

    public Task<IReadOnlyList<Person>> FindAllAsync(CommitteeId committee, IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken) =>
        AmongAsync(AmongKeys, committee, ids, cancellationToken);

    public async Task<IReadOnlyList<Person>> NamedAsync(CommitteeId committee, string name, CancellationToken cancellationToken) =>
        [.. (await tables.ListAsync(Named, committee, [tables.Blind(name)], cancellationToken)).OrderBy(p => p.Id.ToString(), StringComparer.Ordinal)];

    public Task<IReadOnlyList<Person>> ListAsync(CommitteeId committee, PersonKind kind, CancellationToken cancellationToken) =>
        tables.ListAsync(OfKind, committee, [kind.ToString()], cancellationToken);

    public Task<Binding?> BindingAsync(Address address, CancellationToken cancellationToken) =>
        tables.FindAsync(BindingByKey, address.Committee, address.Key, cancellationToken);

    public async Task<IReadOnlyList<Binding>> BindingsOfAsync(CommitteeId committee, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) =>
        [.. (await AmongAsync(BindingsAmong, committee, people, cancellationToken)).OrderBy(b => b.Address.Key, StringComparer.Ordinal)];

    public Task<Invitation?> InvitationAsync(CommitteeId committee, string code, CancellationToken cancellationToken) =>
        tables.FindAsync(InvitationByKey, committee, $"{committee.Value}/{code}", cancellationToken);

    public Task<MemberCode?> MemberCodeAsync(CommitteeId committee, string scene, CancellationToken cancellationToken) =>
        tables.FindAsync(CodeByKey, committee, $"{committee.Value}/{scene}", cancellationToken);

    public Task<IReadOnlyList<MemberCode>> MemberCodesAsync(CommitteeId committee, CancellationToken cancellationToken) =>
        tables.ListAsync(Codes, committee, [string.Empty], cancellationToken);

    private async Task<IReadOnlyList<T>> AmongAsync<T>(RecordQuery<T> query, CommitteeId committee, IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        var found = new List<T>(ids.Count);
        foreach (var portion in ids.Distinct().Chunk(Portion))
        {
            var values = new SqlValue[Portion];
            for (var i = 0; i < values.Length; i++)
            {
                // The last id fills the places that are left over.
                values[i] = portion[Math.Min(i, portion.Length - 1)].ToString();
            }

            found.AddRange(await tables.ListAsync(query, committee, values, cancellationToken));
        }

        return found;
    }
}
