using System.Collections.Frozen;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Regulations;

/// <summary>
/// A committee's regulation, as its file says it. The code asks this and knows no committee by name;
/// what the file leaves out is "not set": nothing is owed and nothing is shown as missing.
/// </summary>
public sealed record Regulation
{
    private readonly FrozenDictionary<string, FrozenSet<string>> closures = FrozenDictionary<string, FrozenSet<string>>.Empty;

    public required CommitteeId Committee { get; init; }

    /// <summary>Counts up with every change of the file, so that a stored form can name the wording it was filled under.</summary>
    public required int Version { get; init; }

    /// <summary>What each version after the first changed, oldest first.</summary>
    public IReadOnlyList<RegulationChange> Changes { get; init; } = [];

    public required Identity Identity { get; init; }

    /// <summary>The committee's zone; every day in a record is a day there (G-01).</summary>
    public required TimeZoneInfo Zone { get; init; }

    public required Words Words { get; init; }

    public required CountingRules Counting { get; init; }

    public IReadOnlyList<PostDefinition> Posts
    {
        get;
        init
        {
            field = value;
            closures = PostClosure.Of(value);
        }
    } = [];

    public IReadOnlyList<OrganDefinition> Organs { get; init; } = [];

    public required IReadOnlyList<Tier> Tiers { get; init; }

    public required IReadOnlyList<WayRule> Ways { get; init; }

    /// <summary>Every rule of the regulation in a sentence, with its article; duties, topics and forms cite these ids.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    public required IReadOnlyList<DutyRule> Duties { get; init; }

    public IReadOnlyList<FormRule> Forms { get; init; } = [];

    public IReadOnlyList<Workflow> Workflows { get; init; } = [];

    public IReadOnlyList<TriggerRule> Triggers { get; init; } = [];

    public IReadOnlyList<Route> Routes { get; init; } = [];

    public IReadOnlyList<ReportRule> Reports { get; init; } = [];

    public required Offers Offers { get; init; }

    public required ReminderLadder Reminders { get; init; }

    public Publication Publication { get; init; } = new();

    public EvaluationRule? Evaluation { get; init; }

    /// <summary>The tier that reaches people outside the committee.</summary>
    public Tier? PublicTier => Tiers.FirstOrDefault(t => t.Linked.Public);

    public Tier? FindTier(string? id) => Tiers.FirstOrDefault(t => t.Id == id);

    public DutyRule? FindDuty(string id) => Duties.FirstOrDefault(d => d.Id == id);

    public FormRule? FindForm(string id) => Forms.FirstOrDefault(f => f.Id == id);

    public ReportRule? FindReport(string id) => Reports.FirstOrDefault(r => r.Id == id);

    public Rule? FindRule(string id) => Rules.FirstOrDefault(r => r.Id == id);

    public Workflow? FindWorkflow(string of) => Workflows.FirstOrDefault(w => w.Of == of);

    /// <summary>The rule for a way; a way the file does not list behaves like 其他.</summary>
    public WayRule Way(ContactWay way) => Ways.FirstOrDefault(w => w.Way == way) ?? WayRule.Unlisted(way);

    /// <summary>The post itself and every post that somebody who holds it holds as well (a 常委 is always a 委员).</summary>
    public IReadOnlySet<string> WithImplied(string post) =>
        closures.TryGetValue(post, out var closure) ? closure : FrozenSet.Create(StringComparer.Ordinal, post);

    public override string ToString() => $"Regulation of {Committee}, version {Version}";
}
