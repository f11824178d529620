using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>A file read: the regulation, or everything that is wrong with it.</summary>
public sealed record RegulationReading(Regulation? Regulation, IReadOnlyList<RegulationProblem> Problems);

/// <summary>Reads a committee's regulation file. A file with any problem is refused as a whole.</summary>
public static class RegulationReader
{
    /// <summary>Longer files are refused unread; a regulation with its rules takes some 60 KB.</summary>
    public const int MostCharacters = 1_000_000;

    /// <summary>Reads one file.</summary>
    /// <param name="file">The file's name, <c>baoshan.yaml</c>; the committee it speaks of must be called so.</param>
    /// <param name="text">Its contents.</param>
    public static RegulationReading Read(string file, string text)
    {
        var problems = new Problems(Path.GetFileName(file));
        if (Root(text, problems) is not { } root)
        {
            return new(null, problems.Found);
        }

        var regulation = Build(root);
        root.Close();
        if (problems.Found.Count == 0 && regulation is not null)
        {
            CrossReferences.Check(regulation, root);
        }

        return problems.Found.Count == 0 ? new(regulation, []) : new(null, problems.Found);
    }

    private static Block? Root(string text, Problems problems)
    {
        if (text.Length > MostCharacters)
        {
            problems.Add(0, string.Empty, "文件太大", $"请控制在{MostCharacters / 1000}千字以内");
            return null;
        }

        return YamlText.Root(text, problems, "committee: 名称");
    }

    private static Regulation? Build(Block root)
    {
        var committee = Committee(root);
        var zone = Zones.Find(root.TextOr("zone") ?? Zones.China);
        if (zone is null)
        {
            root.Complain("zone", $"没有“{root.TextOr("zone")}”这个时区", $"写“zone: {Zones.China}”，或删去这一行");
        }

        var version = root.Number("version", 1, 9999) ?? root.Missing("version", 1);
        var regulation = new Regulation
        {
            Committee = committee,
            Version = version,
            Changes = ChangeReader.Changes(root, version),
            Zone = zone ?? TimeZoneInfo.Utc,
            Identity = GeneralReader.Identity(root),
            Words = GeneralReader.Words(root),
            Counting = GeneralReader.Counting(root),
            Posts = GeneralReader.Posts(root),
            Organs = GeneralReader.Organs(root),
            Tiers = TierReader.Tiers(root),
            Ways = TierReader.Ways(root),
            Rules = GeneralReader.Rules(root),
            Duties = DutyReader.Duties(root),
            Forms = FormReader.Forms(root),
            Workflows = WorkflowReader.Workflows(root),
            Triggers = WorkflowReader.Triggers(root),
            Routes = WorkflowReader.Routes(root),
            Reports = ReportReader.Of(root),
            Offers = OfferReader.Offers(root),
            Reminders = OfferReader.Reminders(root),
            Publication = OfferReader.Publication(root),
            Evaluation = OfferReader.Evaluation(root),
        };
        return regulation;
    }

    private static CommitteeId Committee(Block root)
    {
        var name = root.Text("committee");
        if (!CommitteeId.Parse(name).Ok(out var committee, out _))
        {
            root.Complain("committee", $"“{name}”不能作名称", "只用小写字母、数字和“-”，不超过32个");
        }
        else if (Path.GetFileNameWithoutExtension(root.Problems.File) != name)
        {
            root.Complain("committee", $"名称“{name}”与文件名不一致", $"把文件改名为“{name}.yaml”，或把名称改成文件名");
        }

        return committee;
    }
}
