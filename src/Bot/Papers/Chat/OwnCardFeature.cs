using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>
/// The constituent's own service card in chat: 服务卡 shows it, 确认2 confirms a row, 评价满意 fills its back, 卡寄出了 sends it.
/// Asked for, never reminded (靖江 三（三）1).
/// </summary>
internal sealed partial class OwnCardFeature(RegulationShelf shelf, CardRows rows) : IFeature
{
    private static readonly string[] Marks = ["基本满意", "不满意", "满意"];

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Who.IsConstituent || !turn.PublicMay(Act.ConfirmContact) || turn.State.Open is not (null or Menu)
            || turn.Words.Length is 0 or > 300 || shelf.Find(turn.CommitteeId) is not { } regulation || !CardRows.HasCards(regulation))
        {
            return null;
        }

        var words = turn.Words.TrimEnd('。', '！', '!');
        var asked = words is "服务卡" or "我的服务卡" or "联系卡" or "看服务卡" ? new Asked(AskedKind.Show)
            : Confirming().Match(words) is { Success: true } confirming
                ? new Asked(AskedKind.Confirm, int.Parse(confirming.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture))
            : words.StartsWith("评价", StringComparison.Ordinal)
            && Marks.FirstOrDefault(m => words[2..].TrimStart('：', ':', ' ').StartsWith(m, StringComparison.Ordinal)) is { } mark
                ? new Asked(AskedKind.Rate, 0, mark, words[(words.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..].Trim('，', ',', ' ', '。'))
            : words is "卡寄出了" or "服务卡寄出了" or "卡寄回了" or "卡寄了" ? new Asked(AskedKind.Send)
            : null;
        return asked is null ? null : await OpenAsync(turn, asked, cancellationToken);
    }

    private async ValueTask<Step> OpenAsync(Turn turn, Asked asked, CancellationToken cancellationToken)
    {
        var shown = new List<Row>();
        var own = new List<(Person Member, ServiceCard Card)>();
        foreach (var member in turn.Who.Members)
        {
            if (await rows.OfAsync(turn.CommitteeId, member.Id, turn.Person!.Id, turn.Today.Year, turn.Now, cancellationToken) is { } card)
            {
                own.Add((member, card));
                shown.AddRange((await rows.ContactsAsync(turn.CommitteeId, member.Id, turn.Person.Id, turn.Today.Year, cancellationToken)).Select(c => new Row(member, card, c)));
            }
        }

        return own.Count == 0 ? turn.Say(CardWords.None) : asked.Kind switch
        {
            AskedKind.Show =>
                turn.Say(CardWords.Shown(turn.Today.Year, [.. own.Select(o => o.Member.Name)],
                    shown.ConvertAll(r => (r.Contact, CardRows.IsConfirmed(r.Contact, turn.Person!.Id, r.Card))))),
            AskedKind.Confirm => await ConfirmAsync(turn, shown, asked.Number, cancellationToken),
            AskedKind.Rate => Rate(turn, own, asked),
            _ => Send(turn, own),
        };
    }

    private async ValueTask<Step> ConfirmAsync(Turn turn, List<Row> shown, int number, CancellationToken cancellationToken)
    {
        if (number < 1 || number > shown.Count)
        {
            return turn.Say(CardWords.NoSuchRow(shown.Count));
        }

        var (person, contact) = (turn.Person!.Id, shown[number - 1].Contact);
        if (CardRows.IsConfirmed(contact, person, shown[number - 1].Card))
        {
            return turn.Say(CardWords.ConfirmedBefore);
        }

        var confirmed = contact with { Confirmations = new Dictionary<PersonId, string>(contact.Confirmations) { [person] = OtherSide.Confirmed } };
        var card = await rows.ConfirmAsync(confirmed, person, turn.Today, turn.Now, cancellationToken);
        return turn.Say(CardWords.Confirmed(contact.On)) with { Changes = card is null ? [confirmed] : [confirmed, card] };
    }

    /// <summary>With several members the one who came last is judged; a word of another name decides otherwise.</summary>
    private static Step Rate(Turn turn, List<(Person Member, ServiceCard Card)> own, Asked asked)
    {
        var meant = own.Find(o => turn.Words.Contains(o.Member.Name, StringComparison.Ordinal));
        if (meant.Card is null && own.Count > 1)
        {
            return turn.Say(CardWords.WhoseCard([.. own.Select(o => o.Member.Name)]));
        }

        var (member, card) = meant.Card is null ? own[0] : meant;
        var said = asked.Text?.Replace(member.Name, string.Empty, StringComparison.Ordinal).Trim('，', ',', ' ');
        return turn.Say(CardWords.Rated) with { Changes = [card with { Mark = asked.Mark, Suggestion = string.IsNullOrEmpty(said) ? card.Suggestion : said }] };
    }

    private static Step Send(Turn turn, List<(Person Member, ServiceCard Card)> own)
    {
        var sent = own.Where(o => o.Card.SentOn is null).Select(o => o.Card.Send(turn.Today, turn.Today).Ok(out var moved, out _) ? moved : o.Card).ToList<IRecord>();
        return turn.Say(CardWords.Sent) with { Changes = sent };
    }

    [GeneratedRegex("^确认第?(?<n>[0-9]{1,3})条?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Confirming();

    private enum AskedKind
    {
        Show,
        Confirm,
        Rate,
        Send,
    }

    private sealed record Asked(AskedKind Kind, int Number = 0, string? Mark = null, string? Text = null);

    private sealed record Row(Person Member, ServiceCard Card, Contact Contact);
}
