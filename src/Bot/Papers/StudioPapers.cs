using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Studios;

namespace WeLiaison.Bot.Papers;

/// <summary>委员工作室建立申请表: the application and its chain of opinions, each in the cell that carries the step's name.</summary>
internal static class StudioPapers
{
    private const string DateSuffix = "日期";

    public static IEnumerable<FilledForm> Of(PaperSetting setting, PersonId? head) =>
        setting.Archive.Of<Studio>().Where(s => head is null || s.Head == head || s.AppliedBy == head).OrderBy(s => s.AppliedOn)
            .Select(s => setting.Filled(Application(setting, s), null, $"{s.Name}　{ChineseFormats.Date(s.AppliedOn)}申请"));

    private static FormDataBuilder Application(PaperSetting setting, Studio studio)
    {
        var archive = setting.Archive;
        var head = archive.Find(studio.Head);
        var chart = archive.Of<OrganChart>().FirstOrDefault();
        var data = setting.Begin().Text("studio", studio.Name).Date("appliedOn", studio.AppliedOn).Text("address", studio.Address)
            .Text("headName", head?.Name).Text("headPhone", head?.Mobile?.Digits)
                .Text("headUnit", head is null ? null : PersonCells.UnitAndPosition(head)).Text("headSector", head?.Sector)
            .Text("headCommittee", studio.SpecialCommittee ?? (head?.Sector is { } sector ? chart?.CommitteeOf(sector) : null)).Text("headExpertise", head?.Expertise)
            .Text("applicant", archive.NameOf(studio.AppliedBy)).Date("applicantDate", studio.AppliedOn);
        foreach (var member in studio.Members.Select(m => archive.Find(m)).OfType<Person>())
        {
            data.Row("members",
                row =>
                    row.Text("name", member.Name).Text("unit", PersonCells.UnitAndPosition(member)).Text("expertise", member.Expertise)
                    .Text("phone", member.Mobile?.Digits));
        }

        foreach (var opinion in studio.Opinions)
        {
            if (KeyOf(setting.Layout, opinion.Step) is { } cell)
            {
                data.Text(cell, $"{opinion.Answer}{(opinion.Text.Length > 0 && opinion.Text != opinion.Answer ? "。" + opinion.Text : string.Empty)}\n{archive.NameOf(opinion.By)}");
            }

            if (KeyOf(setting.Layout, opinion.Step + DateSuffix) is { } day)
            {
                data.Date(day, opinion.On);
            }
        }

        return data;
    }

    private static string? KeyOf(FormLayout layout, string label) => layout.Fields.FirstOrDefault(f => f.Label == label)?.Key;
}
