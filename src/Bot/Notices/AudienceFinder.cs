using System.Text.RegularExpressions;
using WeLiaison.Bot.Directory;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Notices;

/// <summary>From the words of the staff to people: 全体委员, 教育界委员, 提案委, 常委, 友谊路街道的委员, or names.</summary>
internal sealed partial class AudienceFinder(IPeople people)
{
    private static readonly string[] Everybody = ["全体委员", "所有委员", "全部委员", "各位委员", "全体", "所有人", "大家", "全体政协委员", "委员们", "每位委员", "委员"];
    private static readonly char[] Separators = ['、', '，', ',', ';', '；', ' ', '和', '及', '与'];

    /// <summary>The people meant; or refusal <c>audience.unknown</c> with the words, <c>audience.names</c> with the names that are on no roster.</summary>
    public async Task<Result<IReadOnlyList<Person>>> FindAsync(CommitteeId committee, string words, DateOnly today, CancellationToken cancellationToken)
    {
        var said = Plain(words);
        if (Excluding().Match(said) is { Success: true } without)
        {
            return await WithoutAsync(committee, without, today, cancellationToken);
        }

        var members = await people.ListAsync(committee, PersonKind.Member, cancellationToken);
        if (Everybody.Contains(said) || WholeTown().IsMatch(said))
        {
            return members.Count == 0 ? new Refusal("audience.unknown", words) : Found(members);
        }

        if (Group(members, said, today) is { Count: > 0 } group)
        {
            return Found(group);
        }

        var parts = Parts(said, members);
        var found = new List<Person>();
        var missing = new List<string>();
        foreach (var part in parts)
        {
            var group2 = Everybody.Contains(part) ? members : Group(members, part, today);
            if (group2.Count > 0)
            {
                found.AddRange(group2);
            }
            else if (part.Length > 0)
            {
                missing.Add(part);
            }
        }

        return missing.Count > 0 || found.Count == 0
            ? new Refusal(found.Count > 0 || missing.All(IsName) && missing.Count > 0 ? "audience.names" : "audience.unknown",
                missing.Count > 0 ? string.Join("、", missing) : words)
            : Found([.. found.DistinctBy(p => p.Id)]);
    }

    /// <summary>全体委员（除黎曼）, 除常委以外的委员: both sides are found by their own words.</summary>
    private async Task<Result<IReadOnlyList<Person>>> WithoutAsync(CommitteeId committee, Match said, DateOnly today, CancellationToken cancellationToken)
    {
        var all = said.Groups["all"].Value.Trim('的', '，', ',', ' ', '其', '他', '余', '（', '(');
        var whole = await FindAsync(committee, all.Length == 0 || all is "人" or "委员" ? Everybody[0] : all, today, cancellationToken);
        if (!whole.Ok(out var everybody, out _))
        {
            return whole;
        }

        var less = await FindAsync(committee, said.Groups["less"].Value, today, cancellationToken);
        return !less.Ok(out var left, out _) ? less
            : everybody.ExceptBy(left.Select(p => p.Id), p => p.Id).ToList() is { Count: > 0 } rest ? Found(rest)
            : new Refusal("audience.unknown", said.Value);
    }

    private static Result<IReadOnlyList<Person>> Found(IReadOnlyList<Person> people) => Result.Of<IReadOnlyList<Person>>(people);

    private static IReadOnlyList<Person> Group(IReadOnlyList<Person> members, string said, DateOnly today)
    {
        var named = Namesakes.Among(members, said);
        if (named.Count == 0 && ForOthers.SaidForOthers.Among(members, said) is [var titled])
        {
            // 欧阳校长: the only one of that surname.
            return [titled];
        }

        if (named.Count == 0 && said.Length == 2 && members.Where(m => m.Name.Length > 2 && m.Name.StartsWith(said, StringComparison.Ordinal)).ToList() is [var begun])
        {
            return [begun];
        }

        if (named.Count > 0)
        {
            return named;
        }

        var core = said;
        foreach (var ending in (ReadOnlySpan<string>)["的委员们", "的全体委员", "的委员", "全体委员", "委员们", "委员", "的人", "的"])
        {
            if (core.EndsWith(ending, StringComparison.Ordinal) && core.Length > ending.Length)
            {
                core = core[..^ending.Length];
                break;
            }
        }

        foreach (var opening in (ReadOnlySpan<string>)["全体", "所有", "各位"])
        {
            core = core.StartsWith(opening, StringComparison.Ordinal) && core.Length > opening.Length ? core[opening.Length..] : core;
        }

        var posts = members.Where(m =>
            m.Posts.Any(p =>
                p.CoversDay(today) && (p.Name == core || p.Name == "政协" + core || (core is "领导" or "主席会议成员" && p.Name is "主席" or "副主席" or "秘书长"))))
            .ToList();
        if (posts.Count > 0)
        {
            return posts;
        }

        var stem = core.TrimEnd('界').Replace("界别", string.Empty, StringComparison.Ordinal);
        return stem.Length < 2
            ? []
            : [.. members.Where(m =>
                Same(m.Sector, stem, "界") || Same(m.SpecialCommittee, stem, "委") || Same(m.Street, stem, "街道") || Same(m.ActivityGroup, stem, "组")
                || Same(m.TownCommittee, stem, "工委"))];
    }

    /// <summary>教育 means 教育界, 提案委 means 提案委员会; but 教 means nothing.</summary>
    private static bool Same(string? group, string said, string suffix) =>
        group is { Length: > 1 }
            && (group == said || group.StartsWith(said, StringComparison.Ordinal)
                || (said.EndsWith(suffix, StringComparison.Ordinal) && group.StartsWith(said, StringComparison.Ordinal))
                || said == group.TrimEnd('界') || said.Replace("专委会", "委员会", StringComparison.Ordinal) == group);

    private static List<string> Parts(string said, IReadOnlyList<Person> members)
    {
        var parts = said.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        // 和 may be part of a name; whole names in the words come first.
        var names = members.Select(m => m.Name).Where(n => n.AsSpan().IndexOfAny(Separators) >= 0 && said.Contains(n, StringComparison.Ordinal)).ToList();
        return names.Count == 0 ? parts : [.. names, .. parts.Where(p => !names.Any(n => n.Contains(p, StringComparison.Ordinal)))];
    }

    [GeneratedRegex("^(?:除(?:了|去|开)?(?<less>.+?)(?:以外|之外|外)[，,的]*(?<all>.*)|除(?:了|去|开)?(?<less>.+?)[，,](?<all>(?:其他|其余).*)|(?<all>.+?)[（(，,]?除(?:了|去|开)?(?<less>.+?)(?:以外|之外|外)?[）)]?)$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Excluding();

    /// <summary>全市委员, 市政协全体委员.</summary>
    [GeneratedRegex("^(我|本|全)?[市县区]?(政协)?(的)?(全体|所有|全部|各位)?(政协)?委员(们)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex WholeTown();

    private static bool IsName(string part) => part.Length is >= 2 and <= 4;

    private static string Plain(string words)
    {
        var said = words.Trim().TrimEnd('。', '：', ':', '，');
        foreach (var opening in (ReadOnlySpan<string>)["发给", "通知", "给", "请"])
        {
            said = said.StartsWith(opening, StringComparison.Ordinal) && said.Length > opening.Length + 1 ? said[opening.Length..] : said;
        }

        return said.Trim();
    }
}
