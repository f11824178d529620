using WeLiaison.Domain.Appraisals;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Help;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Lists;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Domain.Studios;
using WeLiaison.Domain.Triggers;

namespace WeLiaison.Bot.Papers;

/// <summary>Reads what papers, duties and reports are made of: of a whole committee, or what concerns one person.</summary>
public sealed class ArchiveReader(IServiceProvider services)
{
    public async Task<Archive> AllAsync(Regulation regulation, CancellationToken cancellationToken)
    {
        var committee = regulation.Committee;
        var records = new List<IRecord>();
        await AddAsync<Person>(records, committee, cancellationToken);
        await AddAsync<Binding>(records, committee, cancellationToken);
        await AddAsync<Link>(records, committee, cancellationToken);
        await AddAsync<Contact>(records, committee, cancellationToken);
        await AddAsync<Opinion>(records, committee, cancellationToken);
        await AddAsync<OpinionReport>(records, committee, cancellationToken);
        await AddAsync<Appraisal>(records, committee, cancellationToken);
        await AddAsync<AppraisalAnswer>(records, committee, cancellationToken);
        await AddShortAsync(records, committee, cancellationToken);
        return new Archive(regulation, records);
    }

    /// <summary>What duties of today are counted from: everybody with all links, and contacts since that day only. It is kept in memory, so it must not grow with the years.</summary>
    public async Task<Archive> SinceAsync(Regulation regulation, DateOnly since, CancellationToken cancellationToken)
    {
        var committee = regulation.Committee;
        var records = new List<IRecord>();
        await AddAsync<Person>(records, committee, cancellationToken);
        await AddAsync<Binding>(records, committee, cancellationToken);
        await AddAsync<Link>(records, committee, cancellationToken);
        records.AddRange(await services.GetRequiredService<IContacts>().ListAsync(committee, since, DateOnly.MaxValue, cancellationToken));
        await AddAsync<OpinionReport>(records, committee, cancellationToken);
        await AddAsync<Appraisal>(records, committee, cancellationToken);
        await AddShortAsync(records, committee, cancellationToken);
        return new Archive(regulation, records);
    }

    /// <summary>The person, their links and whom they lead to, their contacts of this and last year, and the committee's short lists.</summary>
    public async Task<Archive> OfAsync(Regulation regulation, Person person, DateOnly today, CancellationToken cancellationToken)
    {
        var committee = regulation.Committee;
        var (people, links, contacts) = (services.GetRequiredService<IPeople>(), services.GetRequiredService<ILinks>(), services.GetRequiredService<IContacts>());
        var records = new List<IRecord>();
        var own = await links.ByAsync(committee, person.Id, cancellationToken);
        var told = await contacts.ByAsync(committee, person.Id, new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year, 12, 31), cancellationToken);
        var known = own.Select(l => l.With).Concat(told.SelectMany(c => c.With).Select(w => w.Id).OfType<PersonId>()).Where(id => id != person.Id).Distinct().ToList();
        records.Add(person);
        records.AddRange(await people.FindAllAsync(committee, known, cancellationToken));
        records.AddRange(own);
        records.AddRange(told);
        records.AddRange(await services.GetRequiredService<IOpinions>().ToAsync(committee, person.Id, cancellationToken));
        records.AddRange(await services.GetRequiredService<IOpinionReports>().ByAsync(committee, person.Id, cancellationToken));
        await AddShortAsync(records, committee, cancellationToken);
        return new Archive(regulation, [.. records.Where(r => Concerns(r, person.Id))]);
    }

    /// <summary>Other people's papers are left out, so that nothing of theirs can be counted or printed by mistake.</summary>
    private static bool Concerns(IRecord record, PersonId person) => record switch
    {
        FormFiling filing => filing.Person == person,
        WorkPlan plan => plan.Owner == Bearer.Of(person),
        ServiceCard card => card.Member == person,
        Exemption exemption => exemption.Person == person,
        Entry entry => entry.By == person,
        Outcome outcome => outcome.Authors.Contains(person),
        _ => true,
    };

    private async Task AddShortAsync(List<IRecord> records, CommitteeId committee, CancellationToken cancellationToken)
    {
        await AddAsync<Entry>(records, committee, cancellationToken);
        await AddAsync<Exemption>(records, committee, cancellationToken);
        await AddAsync<FormFiling>(records, committee, cancellationToken);
        await AddAsync<Gathering>(records, committee, cancellationToken);
        await AddAsync<HelpRequest>(records, committee, cancellationToken);
        await AddAsync<KeptList>(records, committee, cancellationToken);
        await AddAsync<OrganChart>(records, committee, cancellationToken);
        await AddAsync<Outcome>(records, committee, cancellationToken);
        await AddAsync<ReportSending>(records, committee, cancellationToken);
        await AddAsync<ServiceCard>(records, committee, cancellationToken);
        await AddAsync<SetDay>(records, committee, cancellationToken);
        await AddAsync<StreetGroup>(records, committee, cancellationToken);
        await AddAsync<Studio>(records, committee, cancellationToken);
        await AddAsync<TriggerRound>(records, committee, cancellationToken);
        await AddAsync<WorkPlan>(records, committee, cancellationToken);
    }

    private async Task AddAsync<T>(List<IRecord> records, CommitteeId committee, CancellationToken cancellationToken)
        where T : class, IRecord =>
        records.AddRange(await services.GetRequiredService<IRecords<T>>().ListAsync(committee, cancellationToken));
}
