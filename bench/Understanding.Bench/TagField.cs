using System.Numerics;
using System.Runtime.InteropServices;
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
/// difference between what is and what was expected (AdaGrad). Odds are kept as shares of one at each character.
/// </summary>
internal sealed class TagField(double[] weights, Func<int, bool, (int One, int Two)> stepRows, double rate, double decay)
{
    private const int N = Tags.Count;
    private const double Settled = 0.002;

    private readonly double[] squares = new double[weights.Length];

    // The odds of each step, as they are and turned round, over no mark and over a mark.
    private readonly double[][] steps = [new double[N * N], new double[N * N]];
    private readonly double[][] turned = [new double[N * N], new double[N * N]];

    /// <summary>The logarithm of the likelihood of the right tags; moves the weights if asked to.</summary>
    public double Look(TagExample example, int[][] signs, bool learn)
    {
        Steps();
        var length = signs.Length;
        var (odds, forward, backward) = (new double[length * N], new double[length * N], new double[length * N]);
        var whole = 0.0;
        var told = 0.0;
        for (var at = 0; at < length; at++)
        {
            var here = odds.AsSpan(at * N, N);
            Sum(signs[at], here);
            told += here[(int)example.Tags[at]];
            whole += Odds(here);
            if (at > 0)
            {
                told += Math.Log(steps[Mark(example, at)][((int)example.Tags[at - 1] * N) + (int)example.Tags[at]]);
            }
        }

        whole += Forward(example, odds, forward);
        if (learn)
        {
            Backward(example, odds, backward);
            LearnSteps(example, odds, forward, backward);
            Learn(example, signs, forward, backward);
        }

        return told - whole;
    }

    private static int Mark(TagExample example, int at) => example.Marks[at] ? 1 : 0;

    private void Steps()
    {
        for (var mark = 0; mark < 2; mark++)
        {
            for (var before = 0; before < N; before++)
            {
                var (one, two) = stepRows(before, mark == 1);
                for (var tag = 0; tag < N; tag++)
                {
                    var odds = Tags.MayFollow((Tag)before, (Tag)tag) ? Math.Exp(weights[one + tag] + weights[two + tag]) : 0;
                    steps[mark][(before * N) + tag] = turned[mark][(tag * N) + before] = odds;
                }
            }
        }
    }

    private void Sum(int[] rows, Span<double> sums)
    {
        foreach (var row in rows)
        {
            AddScaled(sums, weights.AsSpan(row, N), 1);
        }
    }

    // Turns sums into odds of which the greatest is one, and returns what was taken off.
    private static double Odds(Span<double> sums)
    {
        var most = sums[0];
        foreach (var sum in sums)
        {
            most = Math.Max(most, sum);
        }

        foreach (ref var sum in sums)
        {
            sum = Math.Exp(sum - most);
        }

        return most;
    }

    private double Forward(TagExample example, double[] odds, double[] forward)
    {
        for (var tag = 0; tag < N; tag++)
        {
            forward[tag] = Tags.MayFollow(Tag.None, (Tag)tag) ? odds[tag] : 0;
        }

        var whole = Math.Log(Share(forward.AsSpan(0, N)));
        for (var at = 1; at < example.Tags.Length; at++)
        {
            var here = forward.AsSpan(at * N, N);
            Through(steps[Mark(example, at)], forward.AsSpan((at - 1) * N, N), here);
            Multiply(here, odds.AsSpan(at * N, N));
            whole += Math.Log(Share(here));
        }

        return whole;
    }

    private void Backward(TagExample example, double[] odds, double[] backward)
    {
        Span<double> next = stackalloc double[N];
        backward.AsSpan(backward.Length - N).Fill(1.0 / N);
        for (var at = example.Tags.Length - 2; at >= 0; at--)
        {
            backward.AsSpan((at + 1) * N, N).CopyTo(next);
            Multiply(next, odds.AsSpan((at + 1) * N, N));
            Through(turned[Mark(example, at + 1)], next, backward.AsSpan(at * N, N));
            Share(backward.AsSpan(at * N, N));
        }
    }

    private void Learn(TagExample example, int[][] signs, double[] forward, double[] backward)
    {
        Span<double> likely = stackalloc double[N];
        for (var at = 0; at < signs.Length; at++)
        {
            forward.AsSpan(at * N, N).CopyTo(likely);
            Multiply(likely, backward.AsSpan(at * N, N));
            Share(likely);
            for (var tag = 0; tag < N; tag++)
            {
                var error = ((int)example.Tags[at] == tag ? 1 : 0) - likely[tag];
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

    private void LearnSteps(TagExample example, double[] odds, double[] forward, double[] backward)
    {
        Span<double> likely = stackalloc double[N * N];
        Span<double> next = stackalloc double[N];
        for (var at = 1; at < example.Tags.Length; at++)
        {
            odds.AsSpan(at * N, N).CopyTo(next);
            Multiply(next, backward.AsSpan(at * N, N));
            steps[Mark(example, at)].CopyTo(likely);
            for (var before = 0; before < N; before++)
            {
                var row = likely.Slice(before * N, N);
                Multiply(row, next);
                Scale(row, forward[((at - 1) * N) + before]);
            }

            Share(likely);
            likely[((int)example.Tags[at - 1] * N) + (int)example.Tags[at]] -= 1;
            for (var i = 0; i < likely.Length; i++)
            {
                if (Math.Abs(likely[i]) > Settled)
                {
                    var (one, two) = stepRows(i / N, example.Marks[at]);
                    Move(one + (i % N), -likely[i]);
                    Move(two + (i % N), -likely[i]);
                }
            }
        }
    }

    private void Move(int weight, double error)
    {
        var square = squares[weight] += error * error;
        var step = rate / Math.Sqrt(square + 1);
        weights[weight] = (weights[weight] * (1 - (step * decay))) + (step * error);
    }

    private static void Through(double[] matrix, ReadOnlySpan<double> from, Span<double> to)
    {
        to.Clear();
        for (var i = 0; i < N; i++)
        {
            if (from[i] > 0)
            {
                AddScaled(to, matrix.AsSpan(i * N, N), from[i]);
            }
        }
    }

    private static double Share(Span<double> odds)
    {
        var sum = 0.0;
        foreach (var one in odds)
        {
            sum += one;
        }

        Scale(odds, 1 / sum);
        return sum;
    }

    private static void AddScaled(Span<double> to, ReadOnlySpan<double> row, double factor)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(to);
        var more = MemoryMarshal.Cast<double, Vector<double>>(row);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] += more[i] * factor;
        }

        for (var i = wide.Length * Vector<double>.Count; i < to.Length; i++)
        {
            to[i] += row[i] * factor;
        }
    }

    private static void Multiply(Span<double> to, ReadOnlySpan<double> row)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] *= row[i];
        }
    }

    private static void Scale(Span<double> to, double factor)
    {
        foreach (ref var one in to)
        {
            one *= factor;
        }
    }
}
