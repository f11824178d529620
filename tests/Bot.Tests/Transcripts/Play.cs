using System.Text;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Tests.Years;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Turns;
using WeLiaison.WeChat;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>Plays a transcript against the whole bot and writes down what really happened, in the transcript's own form.</summary>
/// <param name="cast">Who plays.</param>
/// <param name="stage">The bot.</param>
/// <param name="year">Where the play is a whole year: the pages that tell its duties and papers.</param>
internal sealed class Play(Cast cast, Stage stage, YearPages? year = null)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private readonly StringBuilder script = new();
    private readonly Dictionary<string, Address> speakers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Arrival> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Outgoing> cards = new(StringComparer.Ordinal);
    private string committee = string.Empty;
    private string account = string.Empty;
    private ulong messages;

    public static Channel ChannelOf(string account) => account switch
    {
        "企业微信" => Channel.WeCom,
        "公众号" => Channel.OfficialAccount,
        _ => throw new FormatException($"'{account}' is no account; say 企业微信 or 公众号"),
    };

    public static string AccountOf(Channel channel) => channel == Channel.WeCom ? "企业微信" : "公众号";

    public static string UserOf(string name) => "u-" + name;

    public async Task<string> RunAsync(IReadOnlyList<ChatLine> lines)
    {
        foreach (var line in lines)
        {
            script.Append(line.Raw).Append('\n');
            switch (line)
            {
                case ChatLine.Scene scene:
                    await SetAsync(scene);
                    break;
                case ChatLine.Wait wait:
                    stage.Clock.Advance(wait.Time);
                    await DeliverAsync();
                    break;
                case ChatLine.Busy busy:
                    stage.IsBusyFor([.. busy.People.Select(UserOf)]);
                    break;
                case ChatLine.Restart:
                    await stage.RestartAsync();
                    break;
                case ChatLine.Round:
                    await stage.RoundAsync(committee);
                    await DeliverAsync();
                    break;
                case ChatLine.Duties duties:
                    await CountAsync(duties);
                    break;
                case ChatLine.Said said:
                    await HearAsync(said);
                    break;
            }
        }

        return script.ToString();
    }

    private async Task SetAsync(ChatLine.Scene scene)
    {
        var now = stage.Clock.GetUtcNow().ToOffset(China);
        var day = scene.Day ?? DateOnly.FromDateTime(now.DateTime);
        var hour = scene.Hour ?? TimeOnly.FromDateTime(now.DateTime);
        stage.Clock.Set(new DateTimeOffset(day, hour, China));
        committee = scene.Committee ?? committee;
        account = scene.Account ?? account;
        if (scene.Person is { } person)
        {
            speakers[person] = new Address(CommitteeId.Of(cast.Committees[committee].Id), ChannelOf(account), UserOf(person));
        }

        await DeliverAsync();
    }

    private async Task HearAsync(ChatLine.Said said)
    {
        if (!speakers.TryGetValue(said.Speaker, out var address))
        {
            throw new FormatException($"{said.Speaker} speaks before an @ line has said where");
        }

        var arrival = said.Text == "[重发]"
            ? last[said.Speaker]
            : new Arrival(address, new InboxKey(++messages), Gesture.Read(said.Text, messages, cards.GetValueOrDefault(address.User)), address.Channel == Channel.OfficialAccount ? Interaction.Message : null);
        last[said.Speaker] = arrival;
        var answer = await stage.HandleAsync(arrival);
        Write(ChatScript.Bot, answer.Text);
        year?.Answered(said.Speaker, said.Text, answer.Text);
        await DeliverAsync();
    }

    private async Task CountAsync(ChatLine.Duties asked)
    {
        var pages = year ?? throw new FormatException($"'{asked.Raw}' stands in the year-*.chat of a committee only");
        var book = await stage.CountAnewAsync(committee);
        var today = DateOnly.FromDateTime(stage.Clock.GetUtcNow().ToOffset(China).DateTime);
        pages.Duties(book, today, [.. asked.Bearers.Select(name => (name, stage.BearerOf(name, book.Regulation)))]);
    }

    /// <summary>What was stored, then what left the house.</summary>
    private async Task DeliverAsync()
    {
        foreach (var record in stage.TakeChanges())
        {
            script.Append(stage.Describe(record)).Append('\n');
        }

        await stage.DeliverAsync();
        foreach (var (to, file) in stage.TakeFiles())
        {
            year?.Paper(DateOnly.FromDateTime(stage.Clock.GetUtcNow().ToOffset(China).DateTime), to.User[2..], file);
        }

        foreach (var (to, message) in stage.TakeSent().OrderBy(sent => sent.To.User, StringComparer.Ordinal))
        {
            if (message.Task is not null)
            {
                cards[to.User] = message;
            }

            Write($"{ChatScript.Bot}→{to.User[2..]}", new Reply(message.Text) { Options = message.Options }.Rendered);
        }
    }

    private void Write(string speaker, string text)
    {
        if (text.Length > 0)
        {
            script.Append(speaker).Append(": ").Append(text.Replace("\n", "\n      ", StringComparison.Ordinal)).Append('\n');
        }
    }
}
