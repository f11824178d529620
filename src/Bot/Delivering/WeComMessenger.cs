using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;
using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Api.Cards;
using WeLiaison.WeChat.Api.Tokens;
using WeLiaison.WeChat;

namespace WeLiaison.Bot.Delivering;

/// <summary>企业微信: an application message, with buttons where an answer is asked for. The duplicate check makes a repeat harmless.</summary>
internal sealed class WeComMessenger(AccountClients clients, MemberPace pace, TimeProvider clock) : IMessenger
{
    private static readonly TimeSpan DuplicateCheck = TimeSpan.FromHours(4);

    public Channel Channel => Channel.WeCom;

    public Task<SendOutcome> SendAsync(Address address, Outgoing message, CancellationToken cancellationToken) =>
        TryAsync(address, client => SendPartsAsync(client, address, message, cancellationToken));

    public Task<SendOutcome> SendFileAsync(Address address, OutgoingFile file, CancellationToken cancellationToken) => TryAsync(address, async client =>
    {
        var media = await UploadAsync(client, file, cancellationToken);
        var sent = await client.SendAsync(Recipients.Of(address.User),
            file.IsPicture && file.Link.Media is not null ? new AppImage(media) : new AppFile(media), DuplicateCheck, cancellationToken);
        return sent.Missed(address.User) ? new SendOutcome.Refused(DeliveryWords.NotVisible) { Gone = true } : new SendOutcome.Accepted();
    });

    /// <summary>When the answer is not heard it may have been applied; then the right is used up, and asking again is only refused.</summary>
    public Task<SendOutcome> SettleCardAsync(Address address, string right, string words, CancellationToken cancellationToken) => TryAsync(address, async client =>
    {
        await client.UpdateButtonAsync(right, [address.User], words, cancellationToken);
        return new SendOutcome.Accepted();
    });

    private static MediaKind Kind(OutgoingFile file) => file.IsPicture && file.Link.Media is not null ? MediaKind.Image : MediaKind.File;

    /// <summary>Under its Chinese name, which the phone then shows; where the platform does not take that, under a plain one.</summary>
    private static async Task<string> UploadAsync(WeComClient client, OutgoingFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await client.UploadMediaAsync(new MediaUpload(Kind(file), file.Name, file.ContentType, file.Bytes) { ShowName = true }, cancellationToken);
        }
        catch (WeChatApiException refusal) when (refusal.Errcode is 41005 or 40005 or 44001)
        {
            return await client.UploadMediaAsync(new MediaUpload(Kind(file), file.PlainName, file.ContentType, file.Bytes), cancellationToken);
        }
    }

    public async Task<FetchedMedia?> FetchAsync(Address address, string media, CancellationToken cancellationToken)
    {
        try
        {
            var file = await clients.WeCom(address.Committee)!.GetMediaAsync(media, cancellationToken);
            return file.Bytes.IsEmpty ? null : new FetchedMedia(file.Bytes.ToArray(), file.ContentType ?? "application/octet-stream", file.FileName);
        }
        catch (WeChatApiException refusal) when (refusal.Errcode == 40007)
        {
            return null;
        }
    }

    private async Task<SendOutcome> SendPartsAsync(WeComClient client, Address address, Outgoing message, CancellationToken cancellationToken)
    {
        var parts = Parts(message);
        if (pace.Take(address, parts.Count) is { } wait)
        {
            return new SendOutcome.Retry(wait, "the member has had many messages within a minute");
        }

        try
        {
            string? right = null;
            foreach (var part in parts)
            {
                var sent = await client.SendAsync(Recipients.Of(address.User), part, DuplicateCheck, cancellationToken);
                if (sent.Missed(address.User))
                {
                    return new SendOutcome.Refused(DeliveryWords.NotVisible) { Gone = true };
                }

                right = sent.ResponseCode ?? right;
            }

            return new SendOutcome.Accepted { CardRight = right };
        }
        catch (WeChatApiException refusal) when (refusal.Errcode is >= 42014 and <= 42019 && message.MayHaveLeft)
        {
            // The card's task id is already known there: the first attempt had arrived.
            return new SendOutcome.Accepted();
        }
    }

    /// <summary>What the platform does to a call, as what becomes of the message.</summary>
    private async Task<SendOutcome> TryAsync(Address address, Func<WeComClient, Task<SendOutcome>> call)
    {
        if (clients.WeCom(address.Committee) is not { } client)
        {
            return new SendOutcome.Refused(DeliveryWords.NotBound);
        }

        try
        {
            return await call(client);
        }
        catch (WeChatApiException refusal)
        {
            return Refusals.Read(refusal, clock.GetUtcNow());
        }
        catch (TokenUnavailableException fault)
        {
            return new SendOutcome.Retry(fault.RetryAfter > TimeSpan.Zero ? fault.RetryAfter : TimeSpan.FromSeconds(30), "no access token");
        }
        catch (ApiUnreachableException fault)
        {
            return new SendOutcome.Retry(TimeSpan.FromSeconds(20), fault.Message) { MayHaveLeft = fault.MayHaveArrived };
        }
    }

    /// <summary>The card's title need not be said again below it.</summary>
    private static string WithoutTitle(string text, string title) =>
        text.Split('\n', 2) is [var first, var rest] && (first == title || (first[0] == '【' && first.EndsWith("】" + title, StringComparison.Ordinal))) ? rest : text;

    /// <summary>One card when the words fit it; longer words go before it as text.</summary>
    private static IReadOnlyList<AppMessage> Parts(Outgoing message)
    {
        if (message.Task is null || message.Options.Count is 0 or > CardLimits.Buttons)
        {
            return [.. TextParts.Cut(new Reply(message.Text) { Options = message.Options }.Rendered, PassiveAnswer.MostBytes).Select(part => new AppText(part))];
        }

        var title = TextParts.ShortenToCharacters(message.Headline ?? message.Text.Split('\n')[0], CardLimits.TitleCharacters);
        var body = WithoutTitle(message.Text, title);
        var fits = TextParts.Characters(body) <= CardLimits.SubTitleCharacters;
        var card = new AppCard(new ButtonCard
        {
            MainTitle = new CardTitle(title),
            SubTitleText = fits ? body : "详情见上一条消息，请点按钮回复。",
            TaskId = $"{message.Task}-{message.Id:N}",
            ButtonList = [.. message.Options.Select((option, index) =>
                new CardButton(TextParts.ShortenToCharacters(option.Label, CardLimits.ButtonCharacters), option.Value, index == 0 ? 1 : 2))],
        });
        return fits ? [card] : [.. TextParts.Cut(body, PassiveAnswer.MostBytes).Select(part => new AppText(part)), card];
    }
}
