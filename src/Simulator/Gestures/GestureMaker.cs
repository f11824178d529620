using System.Text.Json;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Gestures;

/// <summary>Turns a request of the control API into what a person does on a phone.</summary>
internal sealed class GestureMaker(MessageGestures messages, EventGestures events, CardGestures cards, ConsentGestures consents)
{
    public (Gesture? Gesture, GestureRefusal? Refusal) Make(Phone phone, JsonElement request)
    {
        var type = request.Text("type");
        if (!phone.Following && type is not ("follow" or "scan"))
        {
            return (null,
                new GestureRefusal(409, "not-following",
                    "this person does not follow the account (or stands outside the application's visible range): say follow or scan first"));
        }

        return type switch
        {
            "text" => messages.Text(phone, request),
            "image" => messages.Image(phone, request),
            "voice" => messages.Voice(phone, request),
            "video" => messages.Video(phone, request),
            "location" => messages.Location(phone, request),
            "link" => messages.Link(phone, request),
            "file" => messages.File(phone, request),
            "menu-tap" => messages.MenuTap(phone, request),
            "click" => events.Click(phone, request),
            "follow" => events.Follow(phone),
            "scan" => events.Scan(phone, request),
            "unfollow" => events.Unfollow(phone),
            "enter" => events.Enter(phone),
            "card-button" => cards.Tap(phone, request),
            "subscribe-accept" => consents.Answer(phone, request, accept: true),
            "subscribe-reject" => consents.Answer(phone, request, accept: false),
            _ =>
                (null,
                    new GestureRefusal(400, "type",
                        "type must be text, image, voice, video, location, link, file, menu-tap, click, follow, scan, unfollow, enter, card-button, subscribe-accept or subscribe-reject")),
        };
    }
}
