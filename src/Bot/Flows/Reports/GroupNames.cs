using WeLiaison.Domain.Duties;

namespace WeLiaison.Bot.Flows.Reports;

/// <summary>How a group is written under what goes out in its name.</summary>
internal static class GroupNames
{
    public static string Of(Bearer group) =>
        group.Kind == BearerKind.Sector && !group.Key.EndsWith('界') && !group.Key.EndsWith("界别", StringComparison.Ordinal)
        ? group.Key + "界别"
        : group.Key;
}
