using WeLiaison.Bot.Flows.Reports;
using WeLiaison.Bot.Opinions;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Flows.Handovers;

/// <summary>What is handed over: a 社情民意, or a letter by itself.</summary>
internal sealed record HandoverMatter(OpinionReport? Report, Opinion? Letter)
{
    public string Number => Report?.Number ?? Letter!.Number;

    /// <summary>Without telephone numbers: a list would cut them in the middle.</summary>
    public string Title => Report is { } report ? BriefingWords.TitleOf(report) : Outward.WithoutPhones(Letter!.Text).TrimEnd('。');

    /// <summary>What the body gets to read: the wording that goes out, never the author's own where there is an edited one.</summary>
    public string Text => Letter is { NameMayBeTold: true } ? Outward.WithoutPhones(Whole) : Outward.WithoutIntroductions(Outward.WithoutPhones(Whole));

    /// <summary>To whom an answer goes: the constituents only where there are any, a member only where one is behind it.</summary>
    public string Readers => Letter is { To: null } ? "来信人" : Letter is not null || Report!.Opinions.Count > 0 ? "委员和群众" : "委员";

    private string Whole => Report is { } report
        ? report.Edited?.Text ?? (report.Suggestion is { } wish ? $"{report.Text}\n建议：{wish}" : report.Text)
        : Letter!.Suggestion is { } hope ? $"{Letter.Text}\n希望：{hope}" : Letter.Text;

    public IReadOnlyList<Handover> Handovers => Report?.Handovers ?? Letter!.Handovers;

    /// <summary>In whose scope it lies: its first author, or the member whom the letter is addressed to.</summary>
    public PersonId? Whose => Report is { } report ? report.Authors[0] : Letter!.To;

    /// <summary>Far enough to leave the house, and not gone another way.</summary>
    public bool MayBeHandedOver => Report is { } report
        ? report.State is not (OpinionReportState.Drafting or OpinionReportState.Submitted or OpinionReportState.Returned
            or OpinionReportState.Merged or OpinionReportState.Discarded)
        : Letter!.State is not (OpinionState.Withdrawn or OpinionState.Closed);

    public HandoverMatter With(IReadOnlyList<Handover> handovers) =>
        new(Report is { } report ? report with { Handovers = handovers } : null, Letter is { } letter ? letter with { Handovers = handovers } : null);

    public IRecord Record => Report is { } report ? report : Letter!;
}
