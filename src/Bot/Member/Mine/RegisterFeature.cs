using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>登记联系人: a member puts a constituent on their list; beyond the regulation's range the office must agree.</summary>
internal sealed partial class RegisterFeature(IContactRules rules, RegulationShelf shelf, MemberLinks members, OfficeDesk office) : IFeature
{
    /// <summary>The question whether it is the one on the roster.</summary>
    private const string Same = "same";

    private const int MostAlike = 5;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.ManageLinks) || turn.Words.Length == 0)
        {
            return null;
        }

        if (turn.State.Open is RegisterDialogue open)
        {
            return await GoOnAsync(turn, open, cancellationToken);
        }

        if (turn.State.Open is ContactDialogue { Question: Questions.Unlisted or Questions.Guess or Questions.Which or Questions.FullName }
            || TakesOff().IsMatch(turn.Words) || turn.Words.Contains("登记表", StringComparison.Ordinal)
            || Papers.Chat.FormFinder.IsAskedFor(turn.Words))
        {
            return null;
        }

        var bare = Opening().Match(turn.Words);
        if (!bare.Success && turn.Reading.Intent != Intent.RegisterContact)
        {
            return null;
        }

        var told = Fill(new RegisterDialogue(), turn);
        told = told.Who is null && bare.Groups["name"].Value is { Length: >= 2 } name ? told with { Who = name } : told;
        // A member of the committee is on the roster already: nothing more to ask.
        told = told.Who is { } member && await members.ToAsync(member, turn, cancellationToken) is not null ? told with { Asked = true } : told;
        told = told is { Who: { } named, Asked: false } && await members.IsMemberAsync(named, turn, cancellationToken) ? told with { Namesake = true } : told;
        var step = told is { Who: { } whose, Asked: false } && turn.Who.Contacts.All(p => p.Name != whose) && PersonNames.IsFull(whose)
            && await members.PublicAsync(whose, turn, cancellationToken) is { Count: > 0 and <= MostAlike } alike
            ? turn.Ask(told, Same, RegisterWords.OnRoster(whose, alike.Count), RegisterWords.WhichOnRoster(alike))
            : Next(turn, told);
        return turn.State.Open is { IsWorthKeeping: true } other ? step with { State = step.State with { Parked = other } } : step;
    }

    private async ValueTask<Step?> GoOnAsync(Turn turn, RegisterDialogue open, CancellationToken cancellationToken)
    {
        var yes = YesNo.Of(turn.Words);
        if (open.Awaiting == Same)
        {
            return SameAs(turn, open, yes);
        }

        if (open.Awaiting == SlotNames.Confirm && (yes == true || turn.Reading.Intent == Intent.Confirm))
        {
            return await SubmitAsync(turn, open, cancellationToken);
        }

        if (open.Awaiting == SlotNames.Confirm && (yes == false || turn.Reading.Intent == Intent.Deny))
        {
            return turn.Say(RegisterWords.HowToChange);
        }

        if (open.Awaiting == SlotNames.Persons && open.Who is null && turn.Words.Length <= 15 && yes is null && turn.Reading.Slots.Persons.Count == 0
            && !PersonNames.IsNobody(turn.Words))
        {
            return Next(turn, open with { Who = turn.Words });
        }

        if (open.Asked && (yes is not null || turn.Words is "跳过" or "没有了"))
        {
            return Next(turn, open);
        }

        var filled = Fill(open, turn);
        if (filled with { Marks = open.Marks } == open && filled.Marks.Count == open.Marks.Count)
        {
            return null;
        }

        return filled.Phone is { } phone && !MobileNumber.Parse(phone).Ok(out _, out _)
            ? turn.Ask(filled with { Phone = null }, SlotNames.Phone, RegisterWords.BadPhone)
            : Next(turn, filled);
    }

    /// <summary>One of those on the roster, or somebody else of that name.</summary>
    private static Step SameAs(Turn turn, RegisterDialogue open, bool? yes)
    {
        var chosen = turn.Chosen ?? Choice.ByWord(turn.Words, open.Options)
            ?? (yes == false || Else().IsMatch(turn.Words) ? RegisterWords.Other
                : open.Options.Count == 2 && (yes == true || It().IsMatch(turn.Words)) ? open.Options[0].Value
                : null);
        return chosen is null ? turn.Ask(open, Same, RegisterWords.OnRoster(open.Who!, open.Options.Count - 1), open.Options)
            : chosen == RegisterWords.Other ? Next(turn, open)
            : Next(turn, open with { Known = Guid.Parse(chosen), Asked = true });
    }

    private RegisterDialogue Fill(RegisterDialogue told, Turn turn)
    {
        var marks = (shelf.Find(turn.CommitteeId)?.Offers.Marks ?? []).Where(m => turn.Words.Contains(m, StringComparison.Ordinal)).ToList();
        var said = turn.Reading.Slots;
        // A unit ends where the next particular begins, and is no telephone number: 淞南九村18号，电话138….
        var org = said.Org?.Split(['，', ',', '；', '。']).Select(part => part.Trim()).FirstOrDefault(part => part.Length > 0 && !Digits().IsMatch(part));
        return told with
        {
            Who = said.Persons is [var name, ..] && !PersonNames.IsNobody(name) && !NoName().IsMatch(name) ? name : told.Who,
            // Where somebody lives is no unit, even where the reader takes it for one or for both.
            Org = org == said.Address || IsHome(org) ? told.Org : Short(org) ?? told.Org,
            // A mark that the regulation knows is no post, wherever it stands.
            Job = said.Position is { } job && !marks.Exists(m => job.Contains(m, StringComparison.Ordinal)) ? Short(job) : JobBehind(turn.Words, said.Position, marks) ?? told.Job,
            Marks = [.. told.Marks.Union(marks)],
            Home = Short(said.Address) ?? (IsHome(org) ? Short(org) : told.Home),
            Phone = said.Phone ?? (Digits().Match(turn.Words) is { Success: true } digits ? digits.Value : told.Phone),
            Party = Short(said.Party) ?? told.Party,
            Basis = shelf.Find(turn.CommitteeId)?.PublicTier?.Basis.Any(b => b.StartsWith("本职", StringComparison.Ordinal)) == true
                && OwnWork().Match(turn.Words) is { Success: true } own
                ? own.Value
                : told.Basis,
        };
    }

    private static Step Next(Turn turn, RegisterDialogue told)
    {
        if (told.Who is not { } name)
        {
            return turn.Ask(told, SlotNames.Persons, RegisterWords.AskName);
        }

        if (turn.Who.Contacts.Any(p => p.Name == name))
        {
            return turn.Close(RegisterWords.AlreadyListed(name));
        }

        if (!PersonNames.IsFull(name))
        {
            return turn.Ask(told with { Who = null }, SlotNames.Persons, RegisterWords.NeedFullName(name));
        }

        return told is { Asked: false, Org: null, Job: null, Home: null, Phone: null }
            ? turn.Ask(told with { Asked = true }, SlotNames.Org, told.Namesake ? RegisterWords.Namesake(name) + RegisterWords.AskMore : RegisterWords.AskMore)
            : turn.Ask(told with { Asked = true }, SlotNames.Confirm, RegisterWords.Card(told));
    }

    private async ValueTask<Step> SubmitAsync(Turn turn, RegisterDialogue told, CancellationToken cancellationToken)
    {
        if (await members.ToAsync(told.Who!, turn, cancellationToken) is var (between, tier, known))
        {
            var range = ContactRules.Range(tier.Min, tier.Max);
            var beyond = tier.Max is { } most && known >= most;
            return between.State == LinkState.Active
                ? turn.Close(RegisterWords.Done(told.Who!, known + 1, range)) with { Changes = [between] }
                : turn.Close(beyond ? RegisterWords.Awaiting(told.Who!, known, range) : RegisterWords.AwaitingApart(told.Who!)) with
                {
                    Changes = [between],
                    Outbox = await office.TellAsync(turn.CommitteeId,
                        beyond ? ReceiptWords.JoinAsked(turn.Person!.Name, told.Who!) : ReceiptWords.JoinApartAsked(turn.Person!.Name, told.Who!),
                        turn.Now, cancellationToken),
                };
        }

        var its = rules[turn.CommitteeId];
        var linked = DraftDesk.LinkedCount(turn, its);
        var listed = told.Known is null ? null : (await members.PublicAsync(told.Who!, turn, cancellationToken)).FirstOrDefault(p => p.Id.Value == told.Known);
        var person = listed is not null ? Told(listed, told) : new Person
        {
            Id = PersonId.New(turn.Now),
            Committee = turn.CommitteeId,
            Kind = PersonKind.Constituent,
            Name = told.Who!,
            Unit = told.Org,
            Position = told.Job,
            Address = told.Home,
            Party = told.Party,
            Marks = told.Marks,
            Sector = turn.Person!.Sector,
            Mobile = told.Phone is { } phone && MobileNumber.Parse(phone).Ok(out var mobile, out _) ? mobile : null,
        };
        var link = ContactRecords.LinkTo(person.Id, turn, its, linked) with { Basis = told.Basis };
        return link.State == LinkState.Active
            ? turn.Close(RegisterWords.Done(person.Name, linked + 1, its.RangeWords)) with { Changes = [person, link] }
            : turn.Close(RegisterWords.Awaiting(person.Name, linked, its.RangeWords)) with
            {
                Changes = [person, link],
                Outbox = await office.TellAsync(turn.CommitteeId, ReceiptWords.JoinAsked(turn.Person!.Name, person.Name), turn.Now, cancellationToken),
            };
    }

    /// <summary>Somebody on the roster, with what was told of them and not known before.</summary>
    private static Person Told(Person known, RegisterDialogue told) => known with
    {
        Unit = known.Unit ?? told.Org,
        Position = known.Position ?? told.Job,
        Address = known.Address ?? told.Home,
        Party = known.Party ?? told.Party,
        Marks = [.. known.Marks.Union(told.Marks)],
        Mobile = known.Mobile ?? (told.Phone is { } phone && MobileNumber.Parse(phone).Ok(out var mobile, out _) ? mobile : null),
    };

    [GeneratedRegex("另(外)?一|别人|同名|不是(他|她|这)|都不是", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Else();

    [GeneratedRegex("^(对|是|嗯)?[，, ]*(就)?是?(他|她|这位|这个|这人)(本人)?[。！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex It();

    /// <summary>Where the reader took the mark for the post, the post may stand elsewhere: 当护士.</summary>
    private static string? JobBehind(string words, string? taken, List<string> marks) =>
        taken is not null && marks.Count > 0 && Job().Match(words) is { Success: true } job ? job.Groups["job"].Value : null;

    [GeneratedRegex(@"(当|任|是|做)(?<job>[\p{IsCJKUnifiedIdeographs}]{2,8})(?=[，,。 ]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Job();

    /// <summary>A street with a number is where somebody lives: 东四七条18号.</summary>
    private static bool IsHome(string? said) => said is not null && House().IsMatch(said);

    [GeneratedRegex(@"[路街巷弄里条村道][0-9０-９一二三四五六七八九十]+(号|弄|栋|幢|室)[0-9０-９号弄栋幢单元室-]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex House();

    private static string? Short(string? said) => said is { Length: > 60 } ? said[..60] : said;

    [GeneratedRegex(@"^(登记|新增|添加|加)(一个|一位)?(新的)?(联系人|联系群众|联系对象)[:：，, ]*(?<name>[\p{IsCJKUnifiedIdeographs}·]{2,15})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Opening();

    /// <summary>Why this person: what they have to do with the member's own work (贺州 四（二）).</summary>
    [GeneratedRegex(@"(和|与|跟|同)?本职[^。；\n]{1,40}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex OwnWork();

    /// <summary>到我的, 名单里: pieces of the sentence that the reader took for a name.</summary>
    [GeneratedRegex("我|的|到|名单|表|打印|登记", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NoName();

    [GeneratedRegex("去掉|删掉|移出|移除|拿掉|不联系了", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex TakesOff();

    [GeneratedRegex(@"1[3-9]\d{9}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Digits();
}
