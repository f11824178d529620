using System.Text.Json;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Hosting;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.QrCodes;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Gestures;

/// <summary>What a person does that becomes an event: follow, scan, leave, tap the menu.</summary>
internal sealed class EventGestures(QrCodeBook codes, AdjustableTimeProvider clock)
{
    public (Gesture?, GestureRefusal?) Follow(Phone phone)
    {
        StartFollowing(phone, "ADD_SCENE_SEARCH", scene: "");
        var note = Drafts.Note("follow", phone.Account.IsOfficial ? $"你关注了“{phone.Account.Name}”" : $"你进入了“{phone.Account.Name}”的可见范围");
        return Event(phone, note, "subscribe", xml => xml.Text("EventKey", ""), Interaction.Follow);
    }

    /// <summary>A scan of a code with a scene: follows first if need be. In WeCom, the scan button of the menu.</summary>
    public (Gesture?, GestureRefusal?) Scan(Phone phone, JsonElement request)
    {
        var scene = request.Id("scene") ?? request.Id("content");
        var seen = codes.ByUrlOrTicket(request.Text("url") ?? request.Text("ticket"));
        if (string.IsNullOrEmpty(scene) && seen is null)
        {
            return (null, new GestureRefusal(400, "scene", "a scan needs the code's scene, its ticket, or the url in its picture"));
        }

        if (!phone.Account.IsOfficial)
        {
            return Scanned(phone, request.Text("key") ?? "scan", scene ?? seen!.Url);
        }

        var code = seen ?? codes.ByScene(phone.Account, scene!);
        scene = code.Scene;
        if (code.HasExpired(clock.GetUtcNow()))
        {
            return (new Gesture { Mine = Drafts.Note("scan", SimulatorWords.CodeExpired) }, null);
        }

        if (phone.Following)
        {
            return Event(phone, Drafts.Note("scan", $"你扫描了“{code.Label}”"), "SCAN", xml => xml.Text("EventKey", scene).Text("Ticket", code.Ticket), Interaction.Scan);
        }

        StartFollowing(phone, "ADD_SCENE_QR_CODE", scene);
        var note = Drafts.Note("scan", $"你扫描了“{code.Label}”，关注了“{phone.Account.Name}”");
        return Event(phone, note, "subscribe", xml => xml.Text("EventKey", $"qrscene_{scene}").Text("Ticket", code.Ticket), Interaction.Follow);
    }

    public (Gesture?, GestureRefusal?) Unfollow(Phone phone)
    {
        phone.Follow(false);
        var note = Drafts.Note("unfollow", phone.Account.IsOfficial ? $"你取消关注了“{phone.Account.Name}”" : $"你离开了“{phone.Account.Name}”的可见范围");
        var (gesture, _) = Event(phone, note, "unsubscribe", xml => xml.Text("EventKey", ""), grants: null);
        return (gesture! with { Push = gesture!.Push! with { AllowsReply = false } }, null);
    }

    /// <summary>Opens the application (WeCom, when 上报进入应用 is on) without writing anything.</summary>
    public (Gesture?, GestureRefusal?) Enter(Phone phone) => phone.Account.IsOfficial
        ? (null, new GestureRefusal(400, "type", "enter is an event of WeCom"))
        : Event(phone, Drafts.Note("enter", $"你打开了“{phone.Account.Name}”"), "enter_agent", xml => xml.Text("EventKey", ""), grants: null);

    /// <summary>A tap on the account's menu, by its key or by the words on it.</summary>
    public (Gesture?, GestureRefusal?) Click(Phone phone, JsonElement request)
    {
        if ((request.Text("key") ?? request.Text("content")) is not { Length: > 0 } wanted)
        {
            return (null, new GestureRefusal(400, "content", "a click needs the menu item's key or name"));
        }

        var item = Leaf(phone.Account.Menu, wanted);
        var name = item?.Text("name") ?? wanted;
        if (item is { } leaf && leaf.Text("type") == "view")
        {
            var (gesture, _) = Event(phone, Drafts.Note("view", $"你打开了“{name}”"), phone.Account.IsOfficial ? "VIEW" : "view", xml =>
            {
                xml.Text("EventKey", leaf.Text("url") ?? "");
                if (phone.Account.IsOfficial)
                {
                    xml.Number("MenuId", phone.Account.Menus.Current);
                }
            }, grants: null);
            return (gesture! with { Push = gesture!.Push! with { AllowsReply = false } }, null);
        }

        var key = item?.Text("key") ?? wanted;
        return item?.Text("type") is "scancode_waitmsg" or "scancode_push"
            ? Scanned(phone, key, request.Id("scene") ?? "")
            : Event(phone, Drafts.Note("click", $"你点了菜单“{name}”"), phone.Account.IsOfficial ? "CLICK" : "click", xml => xml.Text("EventKey", key), Interaction.Menu);
    }

    private (Gesture?, GestureRefusal?) Scanned(Phone phone, string key, string result) =>
        Event(phone, Drafts.Note("scan", "你用菜单里的“扫一扫”扫了码"), "scancode_waitmsg", xml => xml
            .Text("EventKey", key)
            .Group("ScanCodeInfo", info => info.Text("ScanType", "qrcode").Text("ScanResult", result)), Interaction.Menu);

    private void StartFollowing(Phone phone, string how, string scene)
    {
        phone.Follow(true);
        phone.With(f =>
        {
            (f.FollowedAt, f.FollowScene, f.QrScene) = (clock.GetUtcNow(), how, scene);
            return 0;
        });
    }

    private (Gesture?, GestureRefusal?) Event(Phone phone, Draft mine, string name, Action<PushXml> content, Interaction? grants)
    {
        var xml = PushXml.Event(phone.Account, phone.User, clock.GetUtcNow(), name);
        content(xml);
        var push = new Push { Account = phone.Account, Phone = phone, Inner = xml.End(), AllowsReply = true, IsEvent = true };
        return (new Gesture { Mine = mine, Push = push, Grants = grants }, null);
    }

    private static JsonElement? Leaf(JsonElement? menu, string wanted)
    {
        foreach (var top in menu?.Items("button") ?? [])
        {
            foreach (var item in top.Items("sub_button").Prepend(top))
            {
                if (item.Text("key") == wanted || item.Text("url") == wanted || (item.Text("type") is not null && item.Text("name") == wanted))
                {
                    return item;
                }
            }
        }

        return null;
    }
}
