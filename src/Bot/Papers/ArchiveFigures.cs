using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Figures;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Papers;

/// <summary>The figures of a period, from what is on record.</summary>
internal static class ArchiveFigures
{
    public static PeriodFigures Take(Archive archive, DateOnly from, DateOnly to, Func<Person, bool>? scope = null) => new FigureSource
    {
        Regulation = archive.Regulation,
        People = [.. archive.People.Values],
        Contacts = [.. archive.Of<Contact>()],
        Links = [.. archive.Of<Link>().Where(l => l.Tier != Link.Scanned)],
        Opinions = [.. archive.Of<Opinion>()],
        Reports = [.. archive.Of<OpinionReport>()],
        Outcomes = [.. archive.Of<Outcome>()],
        Gatherings = [.. archive.Of<Gathering>()],
        Entries = [.. archive.Of<Entry>()],
    }.Take(from, to, scope);
}
