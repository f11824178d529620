using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers;

/// <summary>A first wording of a year's summary, from what is on record; the person words it as they like.</summary>
internal static class YearSummary
{
    public static string Draft(Archive archive, Person person, int year, IReadOnlyList<Contact> contacts)
    {
        var regulation = archive.Regulation;
        if (contacts.Count == 0)
        {
            return $"{year}年没有联系记录。";
        }

        var ways = string.Join('、', contacts.GroupBy(c => regulation.Way(c.Way).Label).OrderByDescending(g => g.Count()).Select(g => $"{g.Key}{g.Count()}次"));
        var people = contacts.SelectMany(c => c.With).Select(w => w.Name).Distinct().Count();
        var wishes = contacts.Count(c => c.Suggestion is not null);
        var solved = contacts.Count(c => c.Resolved == true);
        var results = Results(archive, person.Id, year);
        return $"{year}年联系{regulation.Words.Public}{contacts.Count}次（{ways}），联系到{people}人。"
            + (wishes > 0 ? $"听到意见建议{wishes}条{(solved > 0 ? $"，推动解决{solved}件" : string.Empty)}。" : string.Empty)
            + (results.Count > 0 ? $"形成{string.Join('、', results)}。" : string.Empty);
    }

    public static IEnumerable<OpinionReport> Reports(Archive archive, PersonId person, int year) =>
        archive.Of<OpinionReport>().Where(r => r.Authors.Contains(person) && r.CountsForAuthors
            && r.SubmittedAt is { } at && CivilDate.DayOf(at, archive.Regulation.Zone).Year == year);

    private static List<string> Results(Archive archive, PersonId person, int year)
    {
        var kinds = archive.Of<Outcome>().Where(o => o.Counts && o.On.Year == year && o.Authors.Contains(person)).Select(o => o.Kind)
            .Concat(Reports(archive, person, year).Select(_ => OutcomeKinds.OpinionReport));
        return [.. kinds.GroupBy(k => k).Select(g => $"{g.Key}{g.Count()}篇")];
    }
}
