using System.Collections.Frozen;

namespace WeLiaison.Domain.Regulations;

/// <summary>A post as the file lists it.</summary>
/// <param name="Name">主席, 常委, 专委会主任, 委员.</param>
/// <param name="Implies">Posts that its holder holds as well.</param>
/// <param name="Rank">For "the highest post" on a form; 1 is highest.</param>
/// <param name="Tick">Which box of the form's 政协身份 it ticks, if any.</param>
/// <param name="Roles">What the holder may do beyond what every member may: see <see cref="Roles"/>.</param>
public sealed record PostDefinition(string Name, IReadOnlyList<string> Implies, int Rank, string? Tick, IReadOnlyList<string> Roles);

/// <summary>A body that acts: its name, what it does, and what it may do.</summary>
/// <param name="Name">专委办, 委员联络室, 主席会议.</param>
/// <param name="Kind">single, or each for a kind of organ of which there are many (专委会, 界别).</param>
/// <param name="Tasks">What the regulation asks of it, in words.</param>
/// <param name="Roles">Names of roles that its people hold, used by workflow steps.</param>
/// <param name="Rules">The rules that say so.</param>
public sealed record OrganDefinition(string Name, string Kind, IReadOnlyList<string> Tasks, IReadOnlyList<string> Roles, IReadOnlyList<string> Rules);

internal static class PostClosure
{
    public static FrozenDictionary<string, FrozenSet<string>> Of(IReadOnlyList<PostDefinition> posts)
    {
        var direct = posts.ToDictionary(p => p.Name, p => p.Implies, StringComparer.Ordinal);
        return posts.ToFrozenDictionary(p => p.Name, p => Reach(p.Name, direct), StringComparer.Ordinal);
    }

    private static FrozenSet<string> Reach(string post, Dictionary<string, IReadOnlyList<string>> direct)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([post]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next) && direct.TryGetValue(next, out var implied))
            {
                foreach (var further in implied)
                {
                    open.Push(further);
                }
            }
        }

        return reached.ToFrozenSet(StringComparer.Ordinal);
    }
}
