using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>Chains of steps, routes of opinions and triggers.</summary>
internal static class WorkflowReader
{
    public static IReadOnlyList<Workflow> Workflows(Block root) =>
    [
        .. root.Children("workflows").Select(block =>
        {
            var workflow = new Workflow(block.Text("of"), Steps(block), block.Texts("outcomes"), block.Texts("rules"));
            block.Close();
            return workflow;
        }),
    ];

    public static IReadOnlyList<Route> Routes(Block root) =>
    [
        .. root.Children("routes").Select(block =>
        {
            var route = new Route(block.Text("category"), Steps(block), block.Text("rule"));
            block.Close();
            return route;
        }),
    ];

    public static IReadOnlyList<TriggerRule> Triggers(Block root) =>
    [
        .. root.Children("triggers").Select(block =>
        {
            var trigger = new TriggerRule(block.Text("id"), block.Text("name"), block.Texts("phases"), block.Texts("asks"), RolesOf(block, "openedBy"), block.Text("rule"));
            block.Close();
            return trigger;
        }),
    ];

    private static IReadOnlyList<WorkflowStep> Steps(Block parent)
    {
        var steps = parent.Children("steps");
        if (steps.Count == 0)
        {
            parent.Missing("steps", 0);
        }

        return [.. steps.Select(Step)];
    }

    private static WorkflowStep Step(Block block)
    {
        var roles = RolesOf(block, "role");
        var step = new WorkflowStep(
            block.Text("name"), roles.Count > 0
                ? roles[0]
                : block.Missing("role", string.Empty), block.Texts("answers"), block.Number("workingDays", 1, 250), block.Flag("skipIfNobody"));
        block.Close();
        return step;
    }

    private static IReadOnlyList<string> RolesOf(Block block, string key)
    {
        var roles = block.Texts(key);
        foreach (var role in roles.Where(r => !Roles.All.Contains(r)))
        {
            block.Complain(key, $"没有“{role}”这个角色", $"可写的有：{string.Join('、', Roles.All)}");
        }

        return roles;
    }
}
