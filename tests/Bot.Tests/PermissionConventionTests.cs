using System.Reflection;
using System.Reflection.Emit;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Notices;

namespace WeLiaison.Bot.Tests;

/// <summary>Who may do what is asked of one table. A feature that takes a message without asking is found here, or in any transcript that it plays in.</summary>
public sealed class PermissionConventionTests
{
    private static readonly IReadOnlyList<Type> Features =
        [.. typeof(IFeature).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IFeature).IsAssignableFrom(t))];

    private static readonly IReadOnlySet<MethodBase> Asking = new[]
    {
        typeof(Turn).GetMethod(nameof(Turn.Permitted))!, typeof(Turn).GetMethod(nameof(Turn.May))!, typeof(Turn).GetMethod(nameof(Turn.Denied))!, typeof(Turn).GetMethod(nameof(Turn.MemberMay))!,
        typeof(Turn).GetMethod(nameof(Turn.StaffMay))!, typeof(Turn).GetMethod(nameof(Turn.PublicMay))!, typeof(Flows.Call).GetMethod(nameof(Flows.Call.Denied))!,
        typeof(NoticeScope).GetMethod(nameof(NoticeScope.MayDraft))!,
    }.ToHashSet<MethodBase>();

    [Fact]
    public void Every_feature_asks_the_table_or_says_why_it_need_not()
    {
        Assert.NotEmpty(Features);
        Assert.Empty(Features.Where(f => f.GetCustomAttribute<OpenToEverybodyAttribute>() is null && !Asks(f)).Select(f => f.Name));
    }

    [Fact]
    public void Who_is_open_to_everybody_says_why_and_asks_nothing()
    {
        var open = Features.Where(f => f.GetCustomAttribute<OpenToEverybodyAttribute>() is not null).ToList();
        Assert.NotEmpty(open);
        Assert.DoesNotContain(open, f => f.GetCustomAttribute<OpenToEverybodyAttribute>()!.Why.Length < 10 || Asks(f));
    }

    [Fact]
    public void Nobody_asks_the_roles_of_a_person_past_the_table()
    {
        // A regulation that leaves a step to some roles says so in the matter that the table is asked about.
        var roles = typeof(Domain.Regulations.RoleBook).GetMethod(nameof(Domain.Regulations.RoleBook.RolesOf))!;
        Assert.Empty(typeof(IFeature).Assembly.GetTypes().Where(t => t.DeclaringType is null && Calls(t).Contains(roles)).Select(t => t.Name));
    }

    private static bool Asks(Type feature) => Calls(feature).Overlaps(Asking);

    /// <summary>What the code of a type calls, with its state machines and lambdas.</summary>
    private static HashSet<MethodBase> Calls(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var called = new HashSet<MethodBase>();
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
            for (var at = 0; at + 4 < code.Length; at++)
            {
                if ((code[at] == OpCodes.Call.Value || code[at] == OpCodes.Callvirt.Value) && Resolve(type, method, BitConverter.ToInt32(code, at + 1)) is { } target)
                {
                    called.Add(target);
                }
            }
        }

        foreach (var nested in type.GetNestedTypes(All))
        {
            called.UnionWith(Calls(nested));
        }

        return called;
    }

    private static MethodBase? Resolve(Type type, MethodBase method, int token)
    {
        try
        {
            return type.Module.ResolveMethod(token, type.IsGenericType ? type.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (Exception fault) when (fault is ArgumentException or BadImageFormatException)
        {
            // A byte that only looks like a call.
            return null;
        }
    }
}
