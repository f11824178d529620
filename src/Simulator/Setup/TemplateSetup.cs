using System.Text.Json.Serialization;

namespace WeLiaison.Simulator.Setup;

/// <summary>A template in the account's console.</summary>
/// <param name="Id">What the API calls template_id.</param>
/// <param name="Title">What stands on top of the notice on the phone.</param>
/// <param name="Kind">Whether it is sent by template/send or by subscribe/bizsend, and how often one consent counts.</param>
/// <param name="Content">Rows such as 会议名称:{{thing1.DATA}}, one a line.</param>
public sealed record TemplateSetup(string Id, string Title, TemplateKind Kind, string Content);

public enum TemplateKind
{
    /// <summary>模板消息.</summary>
    [JsonStringEnumMemberName("template")]
    Template,

    /// <summary>一次性订阅通知: one consent, one notice.</summary>
    [JsonStringEnumMemberName("once")]
    Once,

    /// <summary>长期订阅通知: one consent, notices until it is withdrawn.</summary>
    [JsonStringEnumMemberName("long-term")]
    LongTerm,
}
