using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Regulations;
using WeLiaison.Storage.Numbers;

namespace WeLiaison.Bot.Flows.Reports;

/// <summary>
/// 合并意见 (苍南 二十六, 东城 界别和街道小组): several 社情民意 of members, and letters, become one in the name of a sector or a street group,
/// with all of them as its sources. By its convenor, for members of the group only, or by the office.
/// </summary>
internal sealed partial class JointReportFlow(
    RegulationShelf shelf, IRecords<OpinionReport> reports, IOpinions opinions, IRecords<StreetGroup> groups, IPeople people, INumbers numbers, OfficeDesk office) : Flow(shelf)
{
    protected override string Name => "合并意见";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        if (Said.After(call.Words, "合并意见", "合并社情民意") is not { } said)
        {
            return null;
        }

        if (call.Denied(Act.HandleReports, call.Turn.Own) is { } denied)
        {
            return denied;
        }

        var told = Parts().Match(said);
        var wanted = Number().Matches(said).Select(m => m.Value.ToUpperInvariant()).Distinct().ToList();
        if (!told.Success || wanted.Count < 2)
        {
            return call.Say(JointWords.HowTo);
        }

        var name = told.Groups["group"].Value.Trim();
        if (await GroupAsync(call, name, cancellationToken) is not { } group)
        {
            return call.Say(JointWords.NoGroup(name));
        }

        var all = await reports.ListAsync(call.Turn.CommitteeId, cancellationToken);
        var sources = all.Where(r => r.Number is { } number && wanted.Contains(number)).OrderBy(r => wanted.IndexOf(r.Number!)).ToList();
        var letters = new List<Opinion>();
        foreach (var number in wanted.Where(n => n[0] == 'Y'))
        {
            if (await opinions.NumberedAsync(call.Turn.CommitteeId, number, cancellationToken) is { } letter)
            {
                letters.Add(letter);
            }
        }

        var missing = wanted.Except(sources.Select(r => r.Number!)).Except(letters.Select(o => o.Number)).ToList();
        if (missing.Count > 0)
        {
            return call.Say(BriefingWords.None(string.Join('、', missing)));
        }

        return Denied(call, group, sources, letters) ?? await JoinAsync(call, group, sources, letters, told.Groups["title"].Value.Trim(), cancellationToken);
    }

    /// <summary>The office joins any; a convenor those of the members of the group, and letters addressed to them; so do the holders of a street group's posts.</summary>
    private static Step? Denied(Call call, JointGroup group, List<OpinionReport> sources, List<Opinion> letters)
    {
        var self = call.Turn.Person!;
        var matter = group.Convenors.Contains(self.Id) ? Matter.Of(self) : new Matter { Sector = group.Name.Kind == BearerKind.Sector ? group.Name.Key : string.Empty };
        if (!call.Turn.Permitted(Act.JoinReports, matter).Ok(out var reach, out _))
        {
            return call.Refuse(new Refusal("briefing.convenor", GroupNames.Of(group.Name)));
        }

        var ours = reach >= Reach.All || (sources.TrueForAll(r => r.Authors.All(group.Members.Contains)) && letters.TrueForAll(o => o.To is { } to && group.Members.Contains(to)));
        return ours ? null : call.Refuse(new Refusal("permission.scope"));
    }

    private async ValueTask<Step> JoinAsync(Call call, JointGroup group, List<OpinionReport> sources, List<Opinion> letters, string title, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (sources.Exists(r => r.State is not (OpinionReportState.Submitted or OpinionReportState.Registered)))
        {
            return call.Refuse(new Refusal("briefing.merge"));
        }

        var texts = sources.Select(r => $"{r.Title}：{r.Text}{(r.Suggestion is { } wish ? $" 建议：{wish}" : string.Empty)}")
            .Concat(letters.Select(o => $"{o.Text}{(o.Suggestion is { } wish ? $" 建议：{wish}" : string.Empty)}"))
            .Select((text, i) => $"{i + 1}. {text}").ToList();
        if (!call.Sure)
        {
            return call.Confirm(JointWords.Ask(GroupNames.Of(group.Name), title, sources.Count + letters.Count));
        }

        var number = await numbers.NextAsync(turn.CommitteeId, 'S', turn.Today, cancellationToken);
        var joint = new OpinionReport
        {
            Id = OpinionReportId.New(turn.Now), Committee = turn.CommitteeId, Number = number,
                Authors = [.. sources.SelectMany(r => r.Authors).Distinct().DefaultIfEmpty(turn.Person!.Id)], Title = title,
                Text = string.Join('\n', texts),
            InNameOf = group.Name, Sources = [.. sources.Select(r => r.Id)],
                Opinions = [.. letters.Select(o => o.Id).Concat(sources.SelectMany(r => r.Opinions)).Distinct()],
                Contacts = [.. sources.SelectMany(r => r.Contacts).Distinct()],
            At = turn.Now, SubmittedAt = turn.Now, State = OpinionReportState.Submitted, Steps = [new ReportStep(turn.Now, turn.Person!.Id, OpinionReportState.Submitted)],
        };
        var merged = sources.Select(r =>
            (r.State == OpinionReportState.Submitted ? r with { State = OpinionReportState.Registered } : r).Merge(joint, turn.Person!.Id, turn.Now)
            .Ok(out var one, out _)
            ? one
            : r)
            .ToList();
        return call.Say(JointWords.Joined(number, GroupNames.Of(group.Name), sources.Count + letters.Count)) with
        {
            Changes = [joint, .. merged],
            Outbox =
            [
                .. FlowRoster.Tell(turn.CommitteeId, joint.Authors.Where(a => a != turn.Person!.Id),
                    JointWords.ToAuthor(number, GroupNames.Of(group.Name), title), "社情民意有进展", turn.Now, number),
                .. await office.TellAsync(turn.CommitteeId, JointWords.ToOffice(number, GroupNames.Of(group.Name), title), turn.Now, cancellationToken, number),
            ],
        };
    }

    private async ValueTask<JointGroup?> GroupAsync(Call call, string name, CancellationToken cancellationToken)
    {
        var members = await people.ListAsync(call.Turn.CommitteeId, PersonKind.Member, cancellationToken);
        var plain = name.Replace("界别", string.Empty, StringComparison.Ordinal);
        if (members.Select(m => m.Sector).OfType<string>().Distinct().FirstOrDefault(s => s == name || s == plain || s == plain + "界") is { } sector)
        {
            return new JointGroup(Bearer.Sector(sector), new HashSet<PersonId>(), members.Where(m => m.Sector == sector).Select(m => m.Id).ToHashSet());
        }

        var street = (await groups.ListAsync(call.Turn.CommitteeId, cancellationToken)).FirstOrDefault(g => name.StartsWith(g.Street, StringComparison.Ordinal));
        return street is null
            ? null
            : new JointGroup(new Bearer(BearerKind.StreetGroup, street.Street + "小组"),
                street.Posts.Select(p => p.Holder).OfType<PersonId>().ToHashSet(),
                street.Members.Concat(street.Posts.Select(p => p.Holder).OfType<PersonId>()).ToHashSet());
    }

    [GeneratedRegex(@"以(?<group>.{2,20}?)(小组)?(的)?名义[，,：: ]*(?<title>.{4,80})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"[SsYy]\d{6}-\d{1,4}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Number();
}

/// <summary>A group in whose name several speak.</summary>
internal sealed record JointGroup(Bearer Name, IReadOnlySet<PersonId> Convenors, IReadOnlySet<PersonId> Members);

/// <summary>What is said about joint reports.</summary>
internal static class JointWords
{
    public const string HowTo = "合并哪几篇、以谁的名义？例如“合并意见 S260908-001、S260908-002，以经济界名义：关于……的建议”。";

    public static string NoGroup(string name) => $"没有“{name}”这个界别或街道小组。";

    public static string Ask(string group, string title, int count) => $"{count}件意见合并成一篇，以{group}名义：{Quotes.Around(DayWords.Brief(title, 40))}";

    public static string Joined(string number, string group, int count) => $"{count}件意见已合并，以{group}名义送办公室，编号 {number}。各位作者都会收到。";

    public static string ToAuthor(string number, string group, string title) => $"您的意见并入了{group}的社情民意 {number}{Quotes.Around(DayWords.Brief(title, 40))}，您仍是作者之一，进展会告诉您。";

    public static string ToOffice(string number, string group, string title) => $"{group}送来社情民意 {number}：{Quotes.Around(DayWords.Brief(title, 40))}。";
}
