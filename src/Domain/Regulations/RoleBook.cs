using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Regulations;

/// <summary>Which roles a person has on a day, through posts and through the organ in which a post is held.</summary>
public static class RoleBook
{
    public static IReadOnlySet<string> RolesOf(this Regulation regulation, Person person, DateOnly on)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var post in person.Posts.Where(p => p.CoversDay(on)))
        {
            foreach (var name in regulation.WithImplied(post.Name))
            {
                roles.UnionWith(regulation.Posts.FirstOrDefault(p => p.Name == name)?.Roles ?? []);
            }

            roles.UnionWith(RolesOfOrgan(regulation, post));
        }

        // Staff whose post the regulation file does not name work for the office.
        if (roles.Count == 0 && person.Kind == PersonKind.Staff)
        {
            roles.Add(Roles.Office);
        }

        return roles;
    }

    /// <summary>Whether the person may take the step. A step of a 专委会 belongs to the people of that 专委会 only.</summary>
    public static bool MayTake(this Regulation regulation, WorkflowStep step, Person person, string? specialCommittee, DateOnly on)
    {
        if (!regulation.RolesOf(person, on).Contains(step.Role))
        {
            return false;
        }

        return step.Role != Roles.SpecialCommittee || specialCommittee is null
            || person.SpecialCommittee == specialCommittee || person.Posts.Any(p => p.Organ == specialCommittee && p.CoversDay(on));
    }

    /// <summary>Whether the person holds the post on the day, itself or through another.</summary>
    public static bool Holds(this Regulation regulation, Person person, string post, DateOnly on)
    {
        foreach (var held in person.Posts)
        {
            if (held.CoversDay(on) && regulation.WithImplied(held.Name).Contains(post))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The highest post held on the day, for a form's 政协身份; none for a constituent.</summary>
    public static PostDefinition? HighestPost(this Regulation regulation, Person person, DateOnly on) =>
        regulation.Posts.Where(p => regulation.Holds(person, p.Name, on)).MinBy(p => p.Rank);

    private static IEnumerable<string> RolesOfOrgan(Regulation regulation, Post post) =>
        regulation.Organs.Where(o => o.Kind == "each" ? o.Name == post.Name : o.Name == post.Organ || o.Name == post.Name).SelectMany(o => o.Roles);
}
