using Quartz;
using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Clock;

internal static class ClockServices
{
    /// <summary>Rounds without their timetable, for transcripts that say themselves when the hour has come.</summary>
    public static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddSingleton<ReminderRound>()
        .AddSingleton<ReportRound>()
        .AddSingleton<SilenceRound>()
        .AddSingleton<HandoverRound>()
        .AddSingleton<IFeature, ReminderAnswerFeature>();

    /// <summary>
    /// The timetable: reminders four times an hour in the daytime of Beijing, periodic reports on the mornings after a period, as far as the longest holidays reach (ReportRound.FirstDays). Every instance
    /// keeps it; what a round has done is on record, so a second one finds nothing left to do.
    /// </summary>
    public static IServiceCollection AddClock(this IServiceCollection services) => services
        .AddQuartz(quartz =>
        {
            Add<ReminderJob>(quartz, "0 3/15 6-20 * * ?");
            Add<ReportJob>(quartz, "0 10 8 1-12 * ?");
            Add<SilenceJob>(quartz, "0 40 5 * * ?");
            Add<HandoverJob>(quartz, "0 5 9 * * ?");
        })
        .AddQuartzHostedService(options => options.WaitForJobsToComplete = true);

    private static void Add<TJob>(IQuartzBuilder quartz, string times)
        where TJob : IJob =>
        quartz.AddJob<TJob>(job => job.WithIdentity(typeof(TJob).Name))
            .AddTrigger(trigger => trigger.ForJob(typeof(TJob).Name).WithCronSchedule(times, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"))));
}
