using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Rosters;

namespace WeLiaison.Bot.Papers;

public static class PaperServices
{
    /// <summary>Reading records for papers and duties, layouts and the calendar, from the folder of the regulations.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services, string folder) => services
        .AddSingleton<ArchiveReader>()
        .AddSingleton<RosterDesk>()
        .AddSingleton(new LayoutShelf(Path.Combine(folder, "forms")))
        .AddSingleton(new CalendarShelf(folder));
}
