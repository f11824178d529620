using WeLiaison.Understanding.Tagging;

namespace WeLiaison.Understanding.Bench;

/// <summary>A message to learn from: the rows of weights that speak at each of its characters, with and without what the words found.</summary>
/// <param name="Shown">The rows at each character with the words' own finds among the signs.</param>
/// <param name="Bare">The rows without them.</param>
/// <param name="Marks">Whether the step to a character goes over a mark.</param>
/// <param name="Tags">The right tags.</param>
/// <param name="Share">How often the finds are shown.</param>
internal sealed record TagExample(int[][] Shown, int[][] Bare, bool[] Marks, Tag[] Tags, double Share);

/// <summary>
/// A linear-chain conditional random field: how likely the right tags of a message are among all paths, and a step of the weights along the
/// difference between what is and what was expected (AdaGrad).
/// </summary>
internal sealed class TagField(double[] weights, Func<int, bool, (int One, int Two)> stepRows, double rate, double decay)
{
    private const int N = Tags.Count;
    private const double Settled = 0.002;
    private static readonly double Never = double.NegativeInfinity;

    private readonly double[] squares = new double[weights.Length];
    private readonly double[,,] steps = new double[2, N, N];

    /// <summary>The logarithm of the likelihood of the right tags; moves the weights if asked to.</summary>
    public double Look(TagExample example, int[][] signs, bool learn)
    {
        Steps();
        var sums = Sums(signs);
        var forward = Forward(example, sums);
        var backward = Backward(example, sums);
        Span<double> ends = stackalloc double[N];
        for (var tag = 0; tag < N; tag++)
        {
            ends[tag] = forward[signs.Length - 1, tag];
        }

        var whole = LogOfSum(ends);
        if (learn)
        {
            Learn(example, signs, (at, tag) => forward[at, tag] + backward[at, tag] - whole);
            LearnSteps(example, (at, before, tag) => forward[at - 1, before] + Step(example, at, before, tag) + sums[at, tag] + backward[at, tag] - whole);
        }

        var told = sums[0, (int)example.Tags[0]];
        for (var at = 1; at < signs.Length; at++)
        {
            told += sums[at, (int)example.Tags[at]] + Step(example, at, (int)example.Tags[at - 1], (int)example.Tags[at]);
        }

        return told - whole;
    }

    private double Step(TagExample example, int at, int before, int tag) => steps[example.Marks[at] ? 1 : 0, before, tag];

    private void Steps()
    {
        for (var mark = 0; mark < 2; mark++)
        {
            for (var before = 0; before < N; before++)
            {
                var (one, two) = stepRows(before, mark == 1);
                for (var tag = 0; tag < N; tag++)
                {
                    steps[mark, before, tag] = Tags.MayFollow((Tag)before, (Tag)tag) ? weights[one + tag] + weights[two + tag] : Never;
                }
            }
        }
    }

    private double[,] Sums(int[][] signs)
    {
        var sums = new double[signs.Length, N];
        for (var at = 0; at < signs.Length; at++)
        {
            foreach (var row in signs[at])
            {
                for (var tag = 0; tag < N; tag++)
                {
                    sums[at, tag] += weights[row + tag];
                }
            }
        }

        return sums;
    }

    private double[,] Forward(TagExample example, double[,] sums)
    {
        var forward = new double[example.Tags.Length, N];
        Span<double> terms = stackalloc double[N];
        for (var tag = 0; tag < N; tag++)
        {
            forward[0, tag] = Tags.MayFollow(Tag.None, (Tag)tag) ? sums[0, tag] : Never;
        }

        for (var at = 1; at < example.Tags.Length; at++)
        {
            for (var tag = 0; tag < N; tag++)
            {
                for (var before = 0; before < N; before++)
                {
                    terms[before] = forward[at - 1, before] + Step(example, at, before, tag);
                }

                forward[at, tag] = LogOfSum(terms) + sums[at, tag];
            }
        }

        return forward;
    }

    private double[,] Backward(TagExample example, double[,] sums)
    {
        var backward = new double[example.Tags.Length, N];
        Span<double> terms = stackalloc double[N];
        for (var at = example.Tags.Length - 2; at >= 0; at--)
        {
            for (var tag = 0; tag < N; tag++)
            {
                for (var next = 0; next < N; next++)
                {
                    terms[next] = Step(example, at + 1, tag, next) + sums[at + 1, next] + backward[at + 1, next];
                }

                backward[at, tag] = LogOfSum(terms);
            }
        }

        return backward;
    }

    private void Learn(TagExample example, int[][] signs, Func<int, int, double> expected)
    {
        for (var at = 0; at < signs.Length; at++)
        {
            for (var tag = 0; tag < N; tag++)
            {
                var error = ((int)example.Tags[at] == tag ? 1 : 0) - Math.Exp(expected(at, tag));
                if (Math.Abs(error) > Settled)
                {
                    foreach (var row in signs[at])
                    {
                        Move(row + tag, error);
                    }
                }
            }
        }
    }

    private void LearnSteps(TagExample example, Func<int, int, int, double> expected)
    {
        for (var at = 1; at < example.Tags.Length; at++)
        {
            for (var before = 0; before < N; before++)
            {
                var (one, two) = stepRows(before, example.Marks[at]);
                for (var tag = 0; tag < N; tag++)
                {
                    var error = ((int)example.Tags[at - 1] == before && (int)example.Tags[at] == tag ? 1 : 0) - Math.Exp(expected(at, before, tag));
                    if (Math.Abs(error) > Settled)
                    {
                        Move(one + tag, error);
                        Move(two + tag, error);
                    }
                }
            }
        }
    }

    private void Move(int weight, double error)
    {
        squares[weight] += error * error;
        var step = rate / Math.Sqrt(squares[weight] + 1);
        weights[weight] = (weights[weight] * (1 - (step * decay))) + (step * error);
    }

    private static double LogOfSum(ReadOnlySpan<double> terms)
    {
        var most = Never;
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
}
