namespace WeLiaison.Demo;

/// <summary>A person of the demo with the accounts they use.</summary>
/// <param name="Id">As the simulator's control API names them.</param>
/// <param name="WeCom">Their WeCom user id; members and staff have one.</param>
/// <param name="OpenId">Their id towards the Official Account; constituents have one.</param>
internal sealed record CastMember(string Id, SamplePerson Person, SampleCommittee Committee, string? WeCom, string? OpenId)
{
    /// <summary>The scene of the member's QR code.</summary>
    public string Scene => "m-" + Id;

    /// <summary>The code by which somebody not yet bound binds an account.</summary>
    public string Invitation => $"DEMO{Committee.Number}{Id[^3..]}".ToUpperInvariant();
}

/// <summary>Who plays in the demo: the people of the file, each with an id and accounts made from their place in it.</summary>
internal static class Cast
{
    public static IReadOnlyList<CastMember> Of(IReadOnlyList<SamplePerson> people)
    {
        var cast = new List<CastMember>();
        foreach (var group in people.GroupBy(p => p.Committee, StringComparer.Ordinal))
        {
            var committee = SampleCommittees.Find(group.Key)!;
            var number = 0;
            foreach (var person in group)
            {
                number++;
                var constituent = person.Role == "constituent";
                cast.Add(new CastMember(
                    $"{committee.Id}-{number:000}", person, committee, constituent ? null : committee.WeComUser(number), constituent ? committee.OaUser(number) : null));
            }
        }

        return cast;
    }
}
