using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Places;
using WeLiaison.Domain.Studios;

namespace WeLiaison.Bot.Flows.Studios;

/// <summary>
/// What everybody may know of a place of work: where it is, when somebody is there, who belongs to it (东城 附件1 四（四）, 贺州 六（二）). A constituent asks in their own words.
/// </summary>
[OpenToEverybody("place, hours and names are what a studio puts up at its own door")]
internal sealed class StudioPageFeature(IRecords<Studio> studios, IRecords<Place> places, IPeople people) : IFeature
{
    private const int MostWords = 40;
    private static readonly string[] Kinds = ["工作室", "联络站", "工作站"];
    private static readonly string[] Asks = ["哪", "什么时候", "几点", "时间", "地址", "谁", "有哪些", "接待", "怎么去", "开门", "开不开", "多少"];

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Members and staff have their own words for it; a letter about a studio is longer, or asks nothing.
        if (turn.Who.IsMember || turn.Who.IsStaff || turn.Words.Length is 0 or > MostWords || turn.State.Open is not (null or Menu)
            || !Kinds.Any(k => turn.Words.Contains(k, StringComparison.Ordinal)))
        {
            return null;
        }

        var plain = turn.Words.TrimEnd('。', '？', '?', '吗', '呢');
        var all = await studios.ListAsync(turn.CommitteeId, cancellationToken);
        if (all.FirstOrDefault(s => s.State == StudioState.Paused && plain.Contains(s.Name, StringComparison.Ordinal) && IsAbout(plain, s.Name)) is { } paused)
        {
            return turn.Say(StudioPageWords.Paused(paused.Name));
        }

        var open = all.Where(s => s.State == StudioState.Running && s.RunsOn(turn.Today)).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        var sites = (await places.ListAsync(turn.CommitteeId, cancellationToken)).Where(p => p.ClosedOn is null).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        if (open.Count + sites.Count == 0)
        {
            return plain.Length <= 16 && Asks.Any(a => plain.Contains(a, StringComparison.Ordinal)) ? turn.Say(StudioPageWords.NoneYet) : null;
        }

        if (open.Find(s => plain.Contains(s.Name, StringComparison.Ordinal)) is { } studio && IsAbout(plain, studio.Name))
        {
            return turn.Say(await PageAsync(turn, studio.Name, studio.Address, studio.Hours, studio.Sector, [studio.Head, .. studio.Members], cancellationToken));
        }

        if (sites.Find(p => plain.Contains(p.Name, StringComparison.Ordinal)) is { } site && IsAbout(plain, site.Name))
        {
            return turn.Say(await PageAsync(turn, site.Name, site.Address, site.Hours, site.Sector, site.InCharge, cancellationToken));
        }

        return Kinds.Any(k => plain == k || plain == "委员" + k) || (plain.Length <= 16 && Asks.Any(a => plain.Contains(a, StringComparison.Ordinal)))
            ? turn.Say(StudioPageWords.List([.. open.Select(s => (s.Name, s.Address)), .. sites.Select(p => (p.Name, p.Address ?? string.Empty))]))
            : null;
    }

    /// <summary>The name alone, or with words that ask; other words about it are a matter to be told.</summary>
    private static bool IsAbout(string words, string name) =>
        words.Replace(name, string.Empty, StringComparison.Ordinal) is var rest
        && (rest.Length <= 2 || Asks.Any(a => rest.Contains(a, StringComparison.Ordinal)));

    private async ValueTask<string> PageAsync(Turn turn, string name, string? address, string? hours, string? sector, IReadOnlyList<PersonId> who,
        CancellationToken cancellationToken)
    {
        var known = (await people.FindAllAsync(turn.CommitteeId, [.. who.Distinct()], cancellationToken)).ToDictionary(p => p.Id);
        return StudioPageWords.Page(name, address, hours, sector, [.. who.Distinct().Where(known.ContainsKey).Select(id => known[id].Name + "委员")]);
    }
}

/// <summary>What a passer-by reads.</summary>
internal static class StudioPageWords
{
    private const int MostListed = 9;

    public const string NoneYet = "现在还没有对外接待的委员工作室。有事直接在这里说，我转给委员或办公室。";

    public static string Paused(string name) => $"{name}现在暂停接待。有事在这里说也行。";

    public static string List(IReadOnlyList<(string Name, string Address)> all) =>
        $"委员在这里接待群众：\n{string.Join('\n', all.Take(MostListed).Select(a => $"{a.Name}　{a.Address}"))}{(all.Count > MostListed ? $"\n等{all.Count}处" : string.Empty)}\n说名称，告诉您接待时间和委员。";

    public static string Page(string name, string? address, string? hours, string? sector, IReadOnlyList<string> members)
    {
        var lines = new List<string> { name };
        lines.AddRange(new[] { ("地址", address), ("接待时间", hours ?? "还没公布，去之前可先在这里问"), ("界别", sector),
            ("委员", string.Join('、', members)) }.Where(l => !string.IsNullOrEmpty(l.Item2))
            .Select(l => $"{l.Item1}　{l.Item2}"));
        lines.Add("不方便去，有事在这里说也行。");
        return string.Join('\n', lines);
    }
}
