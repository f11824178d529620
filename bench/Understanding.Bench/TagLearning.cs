using System.Globalization;
using System.Text;
using WeLiaison.Understanding.Tagging;

namespace WeLiaison.Understanding.Bench;

/// <summary>
/// Learns tags.txt from labelled messages: <c>learn-tags OUT FRESH… -- FILE…</c>. A conditional random field over the characters, learnt by descent in
/// a fixed order: the same files give the same table. The words' own finds are too good on messages that they were mended by, so with those files
/// they are shown only now and then; with fresh ones, by which nobody mended, mostly. Files behind a second <c>--</c> are not learnt from: only their
/// likelihood is told.
/// </summary>
internal sealed class TagLearning
{
    private const int Rounds = 10;
    private const int Fewest = 8;
    private const double Step = 0.03;
    private const double Least = 0.075;
    private const double Decay = 0.002;
    private const double ShownOfRead = 0.3;
    private const double ShownOfFresh = 1;

    private readonly Dictionary<ulong, int> rows = [];
    private readonly List<Example> examples = [];
    private double[] weights = [];
    private double[] squares = [];

    private sealed record Example(int[][] Shown, int[][] Bare, bool[] Marks, Tag[] Tags, double Share);

    public static void Run(string output, IReadOnlyList<string> arguments)
    {
        List<List<TagLabels>> sets = [.. Parted(arguments).Select(Labels)];
        var (fresh, read) = (sets[0], sets[1]);
        var learning = new TagLearning();
        learning.Gather([.. fresh.Select(one => (one, ShownOfFresh)), .. read.Select(one => (one, ShownOfRead))]);
        var apart = sets.Count > 2 ? sets[2].ConvertAll(one => learning.Of(one, 1)) : [];
        learning.Learn(apart);
        var table = learning.Table();
        File.WriteAllText(output, table);
        Console.WriteLine($"{fresh.Count} fresh and {read.Count} read messages, {learning.rows.Count} signs, {table.Length:N0} characters");
    }

    private static IEnumerable<List<string>> Parted(IEnumerable<string> arguments)
    {
        List<string> part = [];
        foreach (var argument in arguments)
        {
            if (argument == "--")
            {
                yield return part;
                part = [];
            }
            else
            {
                part.Add(argument);
            }
        }

        yield return part;
    }

    private static List<TagLabels> Labels(IEnumerable<string> files) =>
        [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(TagLabels.Of).OfType<TagLabels>()];

    private void Gather(List<(TagLabels Labels, double Share)> labels)
    {
        var often = new Dictionary<ulong, int>();
        foreach (var (one, _) in labels)
        {
            foreach (var sign in Signs(one.Text, one.Speaker).Concat(Signs(one.Bare, one.Speaker)).SelectMany(place => place).Distinct())
            {
                often[sign] = often.GetValueOrDefault(sign) + 1;
            }
        }

        foreach (var (sign, _) in often.Where(pair => pair.Value >= Fewest).OrderBy(pair => pair.Key))
        {
            rows.Add(sign, rows.Count);
        }

        for (var tag = 0; tag < Tags.Count; tag++)
        {
            rows.Add(Tagger.Step((Tag)tag), rows.Count);
            rows.Add(Tagger.Step((Tag)tag, true), rows.Count);
            rows.Add(Tagger.Step((Tag)tag, false), rows.Count);
        }

        examples.AddRange(labels.Select(one => Of(one.Labels, one.Share)));
        weights = new double[rows.Count * Tags.Count];
        squares = new double[weights.Length];
    }

    private Example Of(TagLabels label, double share)
    {
        var marks = Enumerable.Range(0, label.Text.Length).Select(at => at > 0 && Tagger.IsMark(label.Text, at)).ToArray();
        return new Example(Known(Signs(label.Text, label.Speaker)), Known(Signs(label.Bare, label.Speaker)), marks, [.. label.Tags], share);
    }

    private int[][] Known(ulong[][] signs) => [.. signs.Select(place => place.Where(rows.ContainsKey).Select(sign => rows[sign] * Tags.Count).ToArray())];

    private static ulong[][] Signs(TagText text, char speaker)
    {
        var found = new ulong[text.Length][];
        var room = new ulong[TagSigns.Most];
        for (var at = 0; at < text.Length; at++)
        {
            found[at] = room[..TagSigns.Write(text, at, speaker, room)];
        }

        return found;
    }

    private void Learn(List<Example> apart)
    {
        var order = new Random(1);
        var all = examples.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            order.Shuffle(all);
            var likelihood = 0.0;
            foreach (var example in all)
            {
                likelihood += Learn(example, order.NextDouble() < example.Share ? example.Shown : example.Bare, moves: true);
            }

            Console.WriteLine($"  round {round + 1}: {likelihood / all.Length:0.000}, not learnt from {Likelihood(apart):0.000}");
        }

        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Abs(weights[i]) < Least ? 0 : Math.Round(weights[i] * 20) / 20;
        }

        Console.WriteLine($"  as written: not learnt from {Likelihood(apart):0.000}");
    }

    private double Likelihood(List<Example> apart) => apart.Sum(example => Learn(example, example.Shown, moves: false)) / Math.Max(1, apart.Count);

    /// <summary>One message: forward and backward through all paths, then a step along the difference between what is and what was expected.</summary>
    private double Learn(Example example, int[][] signs, bool moves)
    {
        const int n = Tags.Count;
        var length = signs.Length;
        var sums = new double[length, n];
        for (var at = 0; at < length; at++)
        {
            foreach (var row in signs[at])
            {
                for (var tag = 0; tag < n; tag++)
                {
                    sums[at, tag] += weights[row + tag];
                }
            }
        }

        var steps = new double[2, n, n];
        for (var mark = 0; mark < 2; mark++)
        {
            for (var before = 0; before < n; before++)
            {
                var (one, two) = StepRows(before, mark == 1);
                for (var tag = 0; tag < n; tag++)
                {
                    steps[mark, before, tag] = Tags.MayFollow((Tag)before, (Tag)tag) ? weights[one + tag] + weights[two + tag] : double.NegativeInfinity;
                }
            }
        }

        var forward = new double[length, n];
        var backward = new double[length, n];
        Span<double> terms = stackalloc double[n];
        for (var tag = 0; tag < n; tag++)
        {
            forward[0, tag] = Tags.MayFollow(Tag.None, (Tag)tag) ? sums[0, tag] : double.NegativeInfinity;
        }

        for (var at = 1; at < length; at++)
        {
            var mark = example.Marks[at] ? 1 : 0;
            for (var tag = 0; tag < n; tag++)
            {
                for (var before = 0; before < n; before++)
                {
                    terms[before] = forward[at - 1, before] + steps[mark, before, tag];
                }

                forward[at, tag] = LogOfSum(terms) + sums[at, tag];
            }
        }

        for (var at = length - 2; at >= 0; at--)
        {
            var mark = example.Marks[at + 1] ? 1 : 0;
            for (var tag = 0; tag < n; tag++)
            {
                for (var next = 0; next < n; next++)
                {
                    terms[next] = steps[mark, tag, next] + sums[at + 1, next] + backward[at + 1, next];
                }

                backward[at, tag] = LogOfSum(terms);
            }
        }

        for (var tag = 0; tag < n; tag++)
        {
            terms[tag] = forward[length - 1, tag];
        }

        var whole = LogOfSum(terms);
        var told = 0.0;
        for (var at = 0; at < length; at++)
        {
            var right = (int)example.Tags[at];
            told += sums[at, right] + (at > 0 ? steps[example.Marks[at] ? 1 : 0, (int)example.Tags[at - 1], right] : 0);
        }

        for (var at = 0; at < length && moves; at++)
        {
            for (var tag = 0; tag < n; tag++)
            {
                var error = ((int)example.Tags[at] == tag ? 1 : 0) - Math.Exp(forward[at, tag] + backward[at, tag] - whole);
                if (Math.Abs(error) < 0.002)
                {
                    continue;
                }

                foreach (var row in signs[at])
                {
                    Move(row + tag, error);
                }
            }

            if (at == 0)
            {
                continue;
            }

            var mark = example.Marks[at] ? 1 : 0;
            for (var before = 0; before < n; before++)
            {
                var (one, two) = StepRows(before, mark == 1);
                for (var tag = 0; tag < n; tag++)
                {
                    var expected = double.IsNegativeInfinity(steps[mark, before, tag]) ? 0 : Math.Exp(forward[at - 1, before] + steps[mark, before, tag] + sums[at, tag] + backward[at, tag] - whole);
                    var error = ((int)example.Tags[at - 1] == before && (int)example.Tags[at] == tag ? 1 : 0) - expected;
                    if (Math.Abs(error) > 0.002)
                    {
                        Move(one + tag, error);
                        Move(two + tag, error);
                    }
                }
            }
        }

        return told - whole;
    }

    private (int One, int Two) StepRows(int before, bool mark) => (rows[Tagger.Step((Tag)before)] * Tags.Count, rows[Tagger.Step((Tag)before, mark)] * Tags.Count);

    private void Move(int weight, double error)
    {
        squares[weight] += error * error;
        var step = Step / Math.Sqrt(squares[weight] + 1);
        weights[weight] = (weights[weight] * (1 - (step * Decay))) + (step * error);
    }

    private static double LogOfSum(ReadOnlySpan<double> terms)
    {
        var most = double.NegativeInfinity;
        foreach (var term in terms)
        {
            most = Math.Max(most, term);
        }

        if (double.IsNegativeInfinity(most))
        {
            return most;
        }

        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += Math.Exp(term - most);
        }

        return most + Math.Log(sum);
    }

    private string Table()
    {
        var table = new StringBuilder("# Weights of signs for the tag of a character, in twentieths of a natural logarithm of the odds: learnt from the labelled messages, see docs/decisions/0044.\n# A sign is a letter for its kind (TagSigns) and what stands there: 0 a digit, N n a listed contact, | the message's end.\n");
        for (var tag = 0; tag < Tags.Count; tag++)
        {
            table.Append(CultureInfo.InvariantCulture, $"\n[{(Tag)tag}]\n");
            foreach (var group in rows.Select(pair => (Name: TagWeights.Name(pair.Key), Weight: (int)Math.Round(weights[(pair.Value * Tags.Count) + tag] * 20))).Where(one => one.Weight != 0).GroupBy(one => one.Weight, one => one.Name).OrderByDescending(group => group.Key))
            {
                table.Append(CultureInfo.InvariantCulture, $"{group.Key}: ").AppendJoin(' ', group.Order(StringComparer.Ordinal)).Append('\n');
            }
        }

        return table.ToString();
    }
}
