using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Papers.Chat;
using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Bot.Rosters;

namespace WeLiaison.Bot.Papers;

public static class PaperServices
{
    /// <summary>Reading records for papers and duties, layouts and the calendar, from the folder of the regulations.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services, string folder) => services
        .AddSingleton<ArchiveReader>()
        .AddSingleton<MemberCodes>()
        .AddSingleton<RosterDesk>()
        .AddSingleton<DutyBooks>()
        .AddSingleton(new LayoutShelf(Path.Combine(folder, "forms")))
        .AddSingleton(new CalendarShelf(folder));

    /// <summary>Papers, plans, results and service cards in chat.</summary>
    internal static IServiceCollection AddPaperwork(this IServiceCollection services) => services
        .AddSingleton<ReportDesk>()
        .AddSingleton<ReportFiling>()
        .AddSingleton<PaperDesk>()
        .AddSingleton<FilingDesk>()
        .AddSingleton<CardRows>()
        .AddSingleton<IErrandRunner, PaperRunner>()
        .AddSingleton<IFeature, StaffPrintFeature>()
        .AddSingleton<IFeature, ReportFeature>()
        .AddSingleton<IFeature, ReportSentFeature>()
        .AddSingleton<IFeature, PrintFeature>()
        .AddSingleton<IFeature, PlanFeature>()
        .AddSingleton<IFeature, OutcomeFeature>()
        .AddSingleton<IFeature, CardFeature>()
        .AddSingleton<IFeature, OwnCardFeature>();
}
