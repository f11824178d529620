namespace WeLiaison.Documents.Rosters;

/// <summary>Finds rows that tell of the same person or link, or of two people who cannot both be right.</summary>
internal sealed class RosterTwins(RosterKind kind)
{
    private readonly Dictionary<string, (int Line, string Name)> seen = new(StringComparer.Ordinal);

    public RosterProblem? Check(RosterRow row) => kind switch
    {
        RosterKind.Members => Member(row),
        RosterKind.Links => Link(row),
        _ => Constituent(row),
    };

    private RosterProblem? Member(RosterRow row)
    {
        var name = row.Text("name")!;
        var byCode = See("code", row.Text("code"), row.Line, name);
        var byAccount = See("wecom", row.Text("wecom"), row.Line, name);
        var byMobile = See("mobile", row.Text("mobile"), row.Line, name);
        var byUnit = See("unit", row.Text("unit") is { } unit ? $"{name}|{unit}" : null, row.Line, name);
        var byName = See("name", name, row.Line, name);
        if ((byCode ?? byAccount) is { } code)
        {
            return new RosterProblem(row.Line, null, code.Name == name ? RosterWords.SamePerson(code.Line) : RosterWords.SameCode(code.Line));
        }

        if (byMobile is { } mobile)
        {
            return new RosterProblem(row.Line, null, mobile.Name == name ? RosterWords.SamePerson(mobile.Line) : RosterWords.SamePhone(mobile.Line));
        }

        if (byUnit is { } same && row.Text("code") is null && row.Text("mobile") is null)
        {
            return new RosterProblem(row.Line, null, RosterWords.SamePerson(same.Line));
        }

        return byName is { } namesake ? new RosterProblem(row.Line, null, RosterWords.SameName(namesake.Line), RosterSeverity.Warning) : null;
    }

    private RosterProblem? Link(RosterRow row)
    {
        var (member, linked) = (row.Text("member")!, row.Text("linked")!);
        if (member == linked && row.Text("memberCode") == row.Text("linkedCode"))
        {
            return new RosterProblem(row.Line, null, RosterWords.LinkToSelf);
        }

        var key = string.Join('|', row.Text("memberCode") ?? member, row.Text("linkedCode") ?? $"{linked}|{row.Text("linkedPhone") ?? row.Text("linkedUnit")}", row.Text("tier"));
        return See("link", key, row.Line, linked) is { } same ? new RosterProblem(row.Line, null, RosterWords.SameLink(same.Line)) : null;
    }

    private RosterProblem? Constituent(RosterRow row)
    {
        var name = row.Text("name")!;
        var byPhone = See("phone", row.Text("phone"), row.Line, name);
        var byPlace = See("place", (row.Text("unit") ?? row.Text("address")) is { } place ? $"{name}|{place}" : null, row.Line, name);
        var byName = See("name", name, row.Line, name);
        if (byPhone is { } phone)
        {
            // A household may share one telephone.
            return phone.Name == name
                ? new RosterProblem(row.Line, null, RosterWords.SamePerson(phone.Line))
                : new RosterProblem(row.Line, null, RosterWords.SamePhone(phone.Line), RosterSeverity.Warning);
        }

        if (byPlace is { } twin && row.Text("phone") is null)
        {
            return new RosterProblem(row.Line, null, RosterWords.SamePerson(twin.Line));
        }

        return byName is { } namesake ? new RosterProblem(row.Line, null, RosterWords.SameName(namesake.Line), RosterSeverity.Warning) : null;
    }

    private (int Line, string Name)? See(string what, string? value, int line, string name)
    {
        if (value is null)
        {
            return null;
        }

        var key = $"{what}:{value}";
        if (seen.TryGetValue(key, out var before))
        {
            return before;
        }

        seen[key] = (line, name);
        return null;
    }
}
