using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Reports;

/// <summary>报社情民意: out of a contact just submitted, or a matter that a member puts forward.</summary>
internal sealed partial class ReportFeature(IContacts contacts, IOpinionReports reports) : IFeature
{
    private const int Longest = 10_000;
    private const int ShortestMatter = 8;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.HandleReports) || turn.Words.Length == 0)
        {
            return null;
        }

        switch (turn.State.Open)
        {
            case null when turn.Words is "不用报社情民意":
                return turn.Say(ReportWords.NotReported);
            case null when turn.Words is "不用" or "不用了" or "不报" or "先不报" or "不用报" or "不报了" or "先不报了" or "不了":
                return turn.Say(ReportWords.Fine);
            case null when FromContact().Match(Plain.Of(turn.Words)) is { Success: true } match:
                return await FromContactAsync(turn, match.Groups["number"].Value, cancellationToken);
            case null when turn.Words is "反映一件事" or "我要反映" or "我要反映个事" or "我要反映一件事" or "我想反映个事" or "反映个事" or "反映问题" or "反映社情民意" or "写社情民意" or "报社情民意信息":
                return turn.Ask(new ReportTelling(), SlotNames.Content, ReportWords.Tell);
            case ReportTelling telling when turn.Words.Length >= 4:
                return Draft(turn, telling.Attachments);
            case null when IsMatter(turn):
                return Draft(turn, []);
            case AttachmentQuestion question when IsMatter(turn):
                return Draft(turn, question.Attachments) with { Outbox = [NudgeRunner.Tomorrow(turn), .. AttachFeature.Fetch(turn, question.Attachments)] };
            default:
                return null;
        }
    }

    /// <summary>A visit told in words that the reader did not take for one is no matter to be put forward.</summary>
    private static bool IsMatter(Turn turn) => turn.Words.Length >= ShortestMatter && turn.Reading.Intent == Intent.SubmitOpinion && !TellsVisit.In(turn);

    private async ValueTask<Step> FromContactAsync(Turn turn, string number, CancellationToken cancellationToken)
    {
        number = number.Length > 0 ? number.ToUpperInvariant() : turn.State.LastNumber ?? string.Empty;
        if (number.Length == 0)
        {
            return turn.Ask(new ReportTelling(), SlotNames.Content, ReportWords.Tell);
        }

        if (await contacts.NumberedAsync(turn.CommitteeId, number, cancellationToken) is not { State: not ContactState.Withdrawn } contact || contact.By != turn.Person!.Id)
        {
            return turn.Say(ReportWords.NoContact);
        }

        if (contact.Flags.Contains(ContactFlags.OfficeOnly))
        {
            return turn.Say(ReportWords.NotForReports);
        }

        var own = await reports.ByAsync(turn.CommitteeId, turn.Person.Id, cancellationToken);
        if (own.FirstOrDefault(r => r.Contacts.Contains(contact.Id)) is { } already)
        {
            return turn.Say(ReportWords.Again(already.Title));
        }

        var report = New(turn, contact.Content, contact.Suggestion, [.. contact.Attachments.Where(a => a.Kind is not ("voice" or "location"))]) with { Contacts = [contact.Id] };
        var drafted = turn.Ask(new ReportEditing { Report = report.Id.Value, Title = report.Title, Begun = turn.Now }, SlotNames.Choice,
            ReportWords.Drafted(report.Title) + ReportWords.SendOrChange, ReportWords.DraftOptions);
        return drafted with { Changes = [report], Outbox = [NudgeRunner.Tomorrow(turn)], Reply = new Reply(drafted.Reply!.Text) };
    }

    private static Step Draft(Turn turn, IReadOnlyList<Attachment> attachments)
    {
        var told = turn.Reading.Slots;
        var report = New(turn, told.Content ?? turn.Words, told.Suggestion, attachments);
        var words = ReportWords.Drafted(report.Title) + "\n" + ReportWords.Show(report);
        return turn.Ask(new ReportEditing { Report = report.Id.Value, Title = report.Title, Begun = turn.Now }, SlotNames.Choice, words,
            ReportWords.DraftOptions) with { Changes = [report], Outbox = [NudgeRunner.Tomorrow(turn)] };
    }

    private static OpinionReport New(Turn turn, string text, string? suggestion, IReadOnlyList<Attachment> attachments) => new()
    {
        Id = OpinionReportId.New(turn.Now),
        Committee = turn.CommitteeId,
        Authors = [turn.Person!.Id],
        Title = ReportTitle.Of(text, suggestion),
        Text = text.Length > Longest ? text[..Longest] : text,
        Suggestion = suggestion,
        Attachments = attachments,
        At = turn.Now,
    };

    [GeneratedRegex(@"^(报|报吧|要报|报一下|同时报|也报|报社情民意|报成社情民意|转社情民意)\s*(?<number>[Ll]\d{6}-\d{3,6})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex FromContact();
}
