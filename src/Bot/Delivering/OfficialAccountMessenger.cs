using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;
using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Api.Tokens;
using WeLiaison.WeChat;

namespace WeLiaison.Bot.Delivering;

/// <summary>公众号: a customer-service message while a window is open; a template or subscription notice otherwise, where the account has one.</summary>
internal sealed class OfficialAccountMessenger(AccountClients clients, SendWindows windows, FileLinks links, TimeProvider clock) : IMessenger
{
    public Channel Channel => Channel.OfficialAccount;

    public async Task<SendOutcome> SendAsync(Address address, Outgoing message, CancellationToken cancellationToken)
    {
        if (clients.OfficialAccount(address.Committee) is not { } client)
        {
            return new SendOutcome.Refused(DeliveryWords.NotBound);
        }

        try
        {
            // A customer-service message has no idempotency key: one that may have left is not sent again, but told with the next word.
            var parts = TextParts.Cut(new Reply(message.Text) { Options = message.Options }.Rendered, PassiveAnswer.MostBytes);
            if (!message.MayHaveLeft && await windows.TakeAsync(address, parts.Count, cancellationToken))
            {
                try
                {
                    await SendPartsAsync(client, address, parts, cancellationToken);
                    return new SendOutcome.Accepted();
                }
                catch (WeChatApiException closed) when (closed.Errcode is 45015 or 45047)
                {
                    // The platform counts differently after all; the notice below is the other way.
                }
            }

            return await NotifyAsync(client, address, message, cancellationToken);
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
            return fault.MayHaveArrived ? new SendOutcome.WindowClosed(DeliveryWords.Held) : new SendOutcome.Retry(TimeSpan.FromSeconds(20), fault.Message);
        }
    }

    /// <summary>The official account carries no files to people: they get an address that holds for half an hour.</summary>
    public Task<SendOutcome> SendFileAsync(Address address, OutgoingFile file, CancellationToken cancellationToken) =>
        SendAsync(address,
            new Outgoing(file.Id,
                links.Address(file.Link, clock.GetUtcNow()) is { } link
                ? DeliveryWords.FileLink(file.Name, link)
                : DeliveryWords.NoFileHere(file.Name)),
            cancellationToken);

    public Task<SendOutcome> SettleCardAsync(Address address, string right, string words, CancellationToken cancellationToken) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Refused(DeliveryWords.NoCardsHere));

    public async Task<FetchedMedia?> FetchAsync(Address address, string media, CancellationToken cancellationToken)
    {
        try
        {
            var file = await clients.OfficialAccount(address.Committee)!.GetMediaAsync(media, cancellationToken);
            return file.Bytes.IsEmpty ? null : new FetchedMedia(file.Bytes.ToArray(), file.ContentType ?? "application/octet-stream", file.FileName);
        }
        catch (WeChatApiException refusal) when (refusal.Errcode == 40007)
        {
            return null;
        }
    }

    private static async Task SendPartsAsync(OfficialAccountClient client, Address address, IReadOnlyList<string> parts, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            await client.SendAsync(address.User, new ServiceText(part), cancellationToken);
        }
    }

    private async Task<SendOutcome> NotifyAsync(OfficialAccountClient client, Address address, Outgoing message, CancellationToken cancellationToken)
    {
        var settings = clients.Settings(address.Committee);
        if (message.Headline is null)
        {
            return new SendOutcome.WindowClosed(DeliveryWords.WindowClosed);
        }

        var data = NoticeTemplate.Lines(message, clock.GetUtcNow());
        // A notice holds twenty characters a line: the words themselves follow with the person's next message.
        var accepted = new SendOutcome.Accepted { Shortened = NoticeTemplate.Shortens(message) };
        if (settings?.NoticeTemplateId is { Length: > 0 } template)
        {
            try
            {
                var id = await client.SendTemplateAsync(new TemplateMessage { ToUser = address.User, TemplateId = template,
                    ClientMsgId = message.Id.ToString("N"), Data = data },
                    cancellationToken);
                return accepted with { Message = id };
            }
            catch (WeChatApiException refusal) when (refusal.Errcode is 48001 or 40037)
            {
                // The account has no right to templates; a subscription may still be open.
            }
        }

        if (settings?.SubscriptionTemplateId is { Length: > 0 } subscription)
        {
            try
            {
                var id = await client.SendNoticeAsync(new SubscriptionNotice { ToUser = address.User, TemplateId = subscription, Data = data }, cancellationToken);
                return accepted with { Message = id };
            }
            catch (WeChatApiException refusal) when (refusal.Errcode is 43101 or 43107 or 48001 or 40037)
            {
                // Not allowed, or used up.
            }
        }

        return new SendOutcome.WindowClosed(DeliveryWords.WindowClosed);
    }
}
