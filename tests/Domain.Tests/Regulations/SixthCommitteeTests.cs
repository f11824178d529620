using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Tests.Duties;
using WeLiaison.Regulations;

namespace WeLiaison.Domain.Tests.Regulations;

public sealed class SixthCommitteeTests
{
    [Fact]
    public void A_sixth_committee_is_one_file_and_no_code()
    {
        var reading = RegulationReader.Read("linshui.yaml", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Files", "linshui.yaml")));
        Assert.Empty(reading.Problems);
        var town = new Town(reading.Regulation!);
        var member = town.Member("水生");
        var friends = Enumerable.Range(1, 3).Select(i => town.Constituent($"乡亲{i}")).ToList();
        friends.ForEach(f => town.Link(member, f));
        Assert.Equal((3, DutyState.Done), (town.Duty(member, "LS-1", "2026-05-01").Done, town.Duty(member, "LS-1", "2026-05-01").State));

        town.Contact(member, "2026-04-01", ContactWay.Visit, friends[0]);
        town.Contact(member, "2026-04-02", ContactWay.Phone, friends[0]);
        var visits = town.Duty(member, "LS-2", "2026-10-16");
        Assert.Equal((2, 1, DutyState.Overdue, Town.Day("2026-10-15")), (visits.Owed, visits.Done, visits.State, visits.Due));
        town.Contact(member, "2026-10-20", ContactWay.Visit, friends[1]);
        Assert.Equal(DutyState.DoneLate, town.Duty(member, "LS-2", "2026-10-21").State);
        Assert.Equal(DutyState.Overdue, town.Duty(member, "LS-3", "2026-11-01").State);
        town.File(member, "LS-F1", "2026-11-02");
        Assert.Equal(DutyState.DoneLate, town.Duty(member, "LS-3", "2026-11-03").State);
        Assert.Equal("联络股", reading.Regulation!.FindForm("LS-F1")!.AddresseeFor(_ => false, null));
    }
}
