using System.Text.Json;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Gestures;

/// <summary>The 同意接收 or 拒绝 of subscription notices (服务号).</summary>
internal sealed class ConsentGestures(AdjustableTimeProvider clock)
{
    public (Gesture?, GestureRefusal?) Answer(Phone phone, JsonElement request, bool accept)
    {
        var wanted = request.Texts("templates");
        wanted = wanted.Count == 0 && request.Text("content") is { Length: > 0 } one ? [one] : wanted;
        var templates = phone.Account.Setup.Templates
            .Where(t => t.Kind != TemplateKind.Template && (wanted.Count == 0 || wanted.Contains(t.Id)))
            .ToList();
        if (templates.Count == 0 || !phone.Account.IsOfficial)
        {
            return (null, new GestureRefusal(404, "no-such-template", "the account has no subscription notice with this template id"));
        }

        phone.With(follower =>
        {
            foreach (var template in templates)
            {
                Keep(follower.Notices, template, accept);
            }

            return 0;
        });

        var word = accept ? "accept" : "reject";
        var xml = PushXml.Event(phone.Account, phone.User, clock.GetUtcNow(), "subscribe_msg_popup_event");
        xml.Group("SubscribeMsgPopupEvent", wrapper =>
        {
            foreach (var template in templates)
            {
                wrapper.Group("List", list => list.Text("TemplateId", template.Id).Text("SubscribeStatusString", word).Text("PopupScene", "1"));
            }
        });
        var names = string.Join('、', templates.Select(t => t.Title));
        return (new Gesture
        {
            Mine = Drafts.Note(accept ? "subscribe-accept" : "subscribe-reject", accept ? $"你同意接收“{names}”" : $"你拒绝接收“{names}”"),
            Push = new Push { Account = phone.Account, Phone = phone, Inner = xml.End(), IsEvent = true },
        }, null);
    }

    private static void Keep(NoticeConsents notices, TemplateSetup template, bool accept)
    {
        if (accept)
        {
            notices.Accept(template);
        }
        else
        {
            notices.Refuse(template);
        }
    }
}
