using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Flows.Accesses;
using WeLiaison.Bot.Flows.Appraisals;
using WeLiaison.Bot.Flows.Difficulties;
using WeLiaison.Bot.Flows.Entries;
using WeLiaison.Bot.Flows.Gatherings;
using WeLiaison.Bot.Flows.Handovers;
using WeLiaison.Bot.Flows.Handovers.Pages;
using WeLiaison.Bot.Flows.Links;
using WeLiaison.Bot.Flows.Offices;
using WeLiaison.Bot.Flows.Overviews;
using WeLiaison.Bot.Flows.Places;
using WeLiaison.Bot.Flows.Reports;
using WeLiaison.Bot.Flows.Routes;
using WeLiaison.Bot.Flows.Streets;
using WeLiaison.Bot.Flows.Studios;
using WeLiaison.Bot.Hosting;
using WeLiaison.Bot.Member.OnBehalf;
using WeLiaison.Bot.Opinions.Keyed;

namespace WeLiaison.Bot.Flows;

internal static class FlowServices
{
    /// <summary>The regulations' workflows in chat. Each opens with words of its own, so their order hardly matters; two ask questions and keep a draft. A form that staff fill for a member stands before the notices, whose corrections sound the same.</summary>
    public static IServiceCollection AddFlows(this IServiceCollection services) => services
        .AddSingleton<FlowRoster>()
        .AddSingleton<BriefingDesk>()
        .AddSingleton<HandoverDesk>()
        .AddSingleton<HandoverPageDesk>()
        .AddSingleton(provider => HandoverLinksOf(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<DoorNumbers>()
        .AddSingleton<IFeature, KeyedLetterFeature>()
        .AddSingleton<IFeature, KeyedFeature>()
        .AddSingleton<IFeature, SignInFeature>()
        .AddSingleton<IFeature, HandoverFlow>()
        .AddSingleton<IFeature, BriefingFlow>()
        .AddSingleton<IFeature, JointReportFlow>()
        .AddSingleton<IFeature, StudioApplyFeature>()
        .AddSingleton<IFeature, EntryFeature>()
        .AddSingleton<IFeature, StudioFlow>()
        .AddSingleton<IFeature, StudioLifeFlow>()
        .AddSingleton<IFeature, StudioPageFeature>()
        .AddSingleton<IFeature, PlaceFlow>()
        .AddSingleton<IFeature, DoorFlow>()
        .AddSingleton<IFeature, StreetFlow>()
        .AddSingleton<IFeature, HelpFlow>()
        .AddSingleton<IFeature, RouteFlow>()
        .AddSingleton<IFeature, AppraisalFlow>()
        .AddSingleton<IFeature, SurveyFeature>()
        .AddSingleton<IFeature, HeldFlow>()
        .AddSingleton<IFeature, AccessFlow>()
        .AddSingleton<IFeature, LinkFlow>()
        .AddSingleton<IFeature, ChartFlow>()
        .AddSingleton<IFeature, PlanFlow>()
        .AddSingleton<IFeature, OfficeFlow>()
        .AddSingleton<IFeature, TopicFlow>()
        .AddSingleton<IFeature, OverviewFlow>()
        .AddSingleton<IFeature, IdleFlow>()
        .AddSingleton<IFeature, OrganFlow>()
        .AddSingleton<IFeature, MenuFlow>();

    private static HandoverLinks HandoverLinksOf(IConfiguration configuration) =>
        new(configuration["PublicAddress"], FileLinks.KeyOf(configuration.GetSection("Committees").Get<Dictionary<string, CommitteeOptions>>() ?? []));
}
