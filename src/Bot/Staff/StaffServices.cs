using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member.OnBehalf;

namespace WeLiaison.Bot.Staff;

internal static class StaffServices
{
    /// <summary>The office at work in chat: opinions to sign, trigger rounds, exemptions. Leading members sign and open rounds by the same words.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddSingleton<OpenRounds>()
        .AddSingleton<IFeature, WritingFlow>()
        .AddSingleton<IFeature, StaffTasksFeature>()
        .AddSingleton<IFeature, SignFeature>()
        .AddSingleton<IFeature, RoundFeature>()
        .AddSingleton<IFeature, ExemptionFeature>();
}
