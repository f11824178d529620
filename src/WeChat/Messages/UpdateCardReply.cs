using System.Text.Json;
using WeLiaison.WeChat.Api.Cards;
using WeLiaison.WeChat.Api.Json;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Messages;

/// <summary>
/// update_template_card: puts another card in the place of the one that was pressed, for this person. The XML is the card's JSON with other names:
/// card_type is CardType, a list repeats its element without a wrapper. WeCom only.
/// </summary>
public sealed record UpdateCardReply(TemplateCard Card) : PassiveReply
{
    protected internal override string MsgType => "update_template_card";

    protected internal override void WriteBody(XmlText xml) =>
        WriteElement(xml, "TemplateCard", JsonSerializer.SerializeToElement(Card, WireJson.Default.TemplateCard));

    private static void WriteElement(XmlText xml, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                xml.Open(name);
                foreach (var member in value.EnumerateObject())
                {
                    WriteElement(xml, ElementName(member.Name), member.Value);
                }

                xml.Close(name);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    WriteElement(xml, name, item);
                }

                break;
            case JsonValueKind.String:
                xml.Text(name, value.GetString() ?? "");
                break;
            default:
                xml.Open(name).Raw(value.GetRawText()).Close(name);
                break;
        }
    }

    private static string ElementName(string jsonName) => jsonName switch
    {
        "keyname" => "KeyName",
        "checkbox" => "CheckBox",
        "appid" => "AppId",
        "pagepath" => "PagePath",
        "userid" => "UserId",
        _ => string.Concat(jsonName.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
    };
}
