using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Places;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Places;

/// <summary>场所: the register of places of work where the regulation wants one: kept by the office, activities told by those in charge, read by all.</summary>
internal sealed class PlaceFlow(RegulationShelf shelf, IRecords<Place> places, FlowRoster roster) : Flow(shelf)
{
    private static readonly string[] Labels = ["地址", "接待时间", "负责人", "界别", "内容"];

    /// <summary>贺州 六（二）: the register is kept by the office of the leading group and the committee's office, not by whoever may opine on studios.</summary>
    private static readonly Matter Keepers = Matter.OfAll with { Roles = [Roles.LiaisonOffice, Roles.Office, Roles.SecretaryGeneral] };

    protected override string Name => "场所";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (call.Regulation.Offers.Places is not { Count: > 0 } kinds)
        {
            return null;
        }

        if (Said.After(words, "登记场所", "场所登记") is { } told)
        {
            return call.Denied(Act.Studio, Keepers, Reach.Scope) ?? await KeepAsync(call, kinds, told, cancellationToken);
        }

        if (words is "场所" or "场所一览" or "工作场所" or "场所名册")
        {
            return call.Denied(Act.Studio, Matter.OfAll) ?? call.Say(PlaceWords.List(await places.ListAsync(call.Turn.CommitteeId, cancellationToken), kinds));
        }

        return Said.After(words, "场所活动") is { Length: > 0 } held ? await NoteAsync(call, held, cancellationToken)
            : Said.After(words, "撤销场所") is { Length: > 0 } closed ? await CloseAsync(call, closed, cancellationToken)
            : Said.After(words, "场所 ", "场所：") is { Length: > 0 } asked && await FindAsync(call, asked, cancellationToken) is { } place
                ? call.Denied(Act.Studio, Matter.OfAll) ?? call.Say(PlaceWords.Card(place, await NamesAsync(call, place, cancellationToken)))
            : null;
    }

    /// <summary>登记场所 委员联络站 八步街道联络站，地址：…，接待时间：…，负责人：…; the same name again changes its line.</summary>
    private async ValueTask<Step> KeepAsync(Call call, IReadOnlyList<string> kinds, string told, CancellationToken cancellationToken)
    {
        // The kind first: 界别委员工作室 begins like the label 界别.
        var kind = kinds.FirstOrDefault(k => told.StartsWith(k, StringComparison.Ordinal));
        var parts = Said.Parts(kind is null ? string.Empty : told[kind.Length..].Trim(' ', '：', ':', '，'), Labels);
        var name = parts[string.Empty];
        if (kind is null || name.Length < 2)
        {
            return call.Say(PlaceWords.HowTo(kinds));
        }

        IReadOnlyList<PersonId>? charge = null;
        if (parts.GetValueOrDefault("负责人") is { Length: > 0 } named)
        {
            if (!(await roster.NamedAsync(call.Turn.CommitteeId, Said.Names(named), cancellationToken)).Ok(out var found, out var unknown))
            {
                return call.Refuse(unknown);
            }

            charge = [.. found.Select(p => p.Id)];
        }

        var before = await FindAsync(call, name, cancellationToken);
        var place = (before ?? new Place { Id = PlaceId.New(call.Turn.Now), Committee = call.Turn.CommitteeId, Kind = kind, Name = name }) with { Kind = kind };
        place = place with
        {
            Address = parts.GetValueOrDefault("地址") ?? place.Address, Hours = parts.GetValueOrDefault("接待时间")
                ?? place.Hours, Sector = parts.GetValueOrDefault("界别") ?? place.Sector, InCharge = charge ?? place.InCharge,
        };
        var card = PlaceWords.Card(place, await NamesAsync(call, place, cancellationToken));
        return call.Sure ? call.Say(PlaceWords.Kept(place, before is not null)) with { Changes = [place] } : call.Confirm(card);
    }

    private async ValueTask<Step> NoteAsync(Call call, string told, CancellationToken cancellationToken)
    {
        if (await FindAsync(call, told, cancellationToken) is not { } place)
        {
            return call.Denied(Act.Studio, Matter.OfAll) ?? call.Say(PlaceWords.None);
        }

        if ((place.InCharge.Contains(call.Turn.Person!.Id) ? call.Denied(Act.Studio, call.Turn.Own) : call.Denied(Act.Studio, Keepers, Reach.Scope)) is { } denied)
        {
            return denied;
        }

        var (day, rest) = Said.Day(told.Replace(place.Name, string.Empty, StringComparison.Ordinal), call.Turn.Today);
        var parts = Said.Parts(rest.Trim(' ', '：', ':', '，'), ["内容"]);
        var activity = new PlaceActivity(day ?? call.Turn.Today, parts.GetValueOrDefault("内容") ?? parts[string.Empty], call.Turn.Person.Id);
        return place.Note(activity, call.Turn.Today).Ok(out var next, out var refusal)
            ? call.Say(PlaceWords.Noted(next, activity)) with { Changes = [next] }
            : call.Refuse(refusal);
    }

    private async ValueTask<Step> CloseAsync(Call call, string told, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.Studio, Keepers, Reach.Scope) is { } denied)
        {
            return denied;
        }

        if (await FindAsync(call, told, cancellationToken) is not { } place)
        {
            return call.Say(PlaceWords.None);
        }

        var reason = told.Replace(place.Name, string.Empty, StringComparison.Ordinal).Trim(' ', '，', ',', '：', ':');
        return !place.Close(reason, call.Turn.Today).Ok(out var closed, out var refusal) ? call.Refuse(refusal)
            : call.Sure ? call.Say(PlaceWords.Closed(place.Name)) with { Changes = [closed] }
            : call.Confirm(PlaceWords.AskClose(place.Name, reason));
    }

    private async ValueTask<Place?> FindAsync(Call call, string words, CancellationToken cancellationToken) =>
        (await places.ListAsync(call.Turn.CommitteeId, cancellationToken)).Where(p => words.Contains(p.Name, StringComparison.Ordinal))
            .MaxBy(p => (p.Name.Length, p.Id.ToString()));

    private async ValueTask<IReadOnlyList<string>> NamesAsync(Call call, Place place, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var id in place.InCharge)
        {
            names.Add(await roster.NameAsync(call.Turn.CommitteeId, id, cancellationToken));
        }

        return names;
    }
}
