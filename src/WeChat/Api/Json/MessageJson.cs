using System.Text.Json;

namespace WeLiaison.WeChat.Api.Json;

/// <summary>Writes the envelopes in which "msgtype" names the member that holds the content.</summary>
internal static class MessageJson
{
    public static byte[] Write(string msgType, object content, Action<Utf8JsonWriter> head) => WireJson.Bytes(writer =>
    {
        writer.WriteStartObject();
        head(writer);
        writer.WriteString("msgtype", msgType);
        writer.WritePropertyName(msgType);
        if (content is Cards.TemplateCard card)
        {
            JsonSerializer.Serialize(writer, card, WireJson.Default.TemplateCard);
        }
        else
        {
            JsonSerializer.Serialize(writer, content, WireJson.Default.GetTypeInfo(content.GetType())!);
        }

        writer.WriteEndObject();
    });
}
