using WeLiaison.Understanding.Tagging;

namespace WeLiaison.Understanding.Bench;

/// <summary>How many pieces of a reading differ from the right one, as far as the labelling guide's scorer would mind.</summary>
internal static class TagLoss
{
    private const double Alike = 0.8;

    private static readonly Tag[] Stretches = [Tag.Content, Tag.Suggestion, Tag.Place];
    private static readonly Tag[] Exact = [Tag.BeginsPerson, Tag.BeginsDay, Tag.BeginsTime];

    public static int Of(IReadOnlyList<Tag> right, Tag[] told)
    {
        var (wanted, given) = (Starts(right), Starts(told));
        if (wanted.Count != given.Count)
        {
            return 3 * Math.Abs(wanted.Count - given.Count);
        }

        var loss = 0;
        for (var visit = 0; visit + 1 < wanted.Count; visit++)
        {
            var (one, other) = (wanted[visit]..wanted[visit + 1], given[visit]..given[visit + 1]);
            loss += Stretches.Count(tag => Agreement(Where(right, one, tag, t => t.Within()), Where(told, other, tag, t => t.Within())) < Alike);
            loss += Exact.Count(tag => !Where(right, one, tag, Tags.Piece).SequenceEqual(Where(told, other, tag, Tags.Piece)));
        }

        return loss;
    }

    private static List<int> Starts(IReadOnlyList<Tag> tags) => [0, .. Enumerable.Range(0, tags.Count).Where(at => tags[at].BeginsVisit()), tags.Count];

    private static List<int> Where(IReadOnlyList<Tag> tags, Range range, Tag tag, Func<Tag, Tag> form) =>
        [.. Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).Where(at => form(tags[at]) == tag)];

    private static double Agreement(List<int> one, List<int> other) =>
        one.Count + other.Count == 0 ? 1 : 2.0 * one.Intersect(other).Count() / (one.Count + other.Count);
}
