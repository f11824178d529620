using System.Globalization;
using System.Text;
using WeLiaison.Simulator.Accounts;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>Writes the inner XML of a message or event as the platforms do: one line, text in CDATA, numbers bare.</summary>
internal sealed class PushXml
{
    private readonly StringBuilder xml = new("<xml>");
    private readonly Account account;

    public PushXml(Account account, string from, DateTimeOffset at, string msgType)
    {
        this.account = account;
        Text("ToUserName", account.Address).Text("FromUserName", from).Number("CreateTime", at.ToUnixTimeSeconds()).Text("MsgType", msgType);
    }

    public static PushXml Event(Account account, string from, DateTimeOffset at, string name) =>
        new PushXml(account, from, at, "event").Text("Event", name);

    public PushXml Text(string name, string value)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<{name}><![CDATA[{Clean(value).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]></{name}>");
        return this;
    }

    public PushXml Number(string name, long value)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<{name}>{value}</{name}>");
        return this;
    }

    public PushXml Decimal(string name, double value)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<{name}>{value.ToString("0.000000", CultureInfo.InvariantCulture)}</{name}>");
        return this;
    }

    public PushXml Group(string name, Action<PushXml> content)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<{name}>");
        content(this);
        xml.Append(CultureInfo.InvariantCulture, $"</{name}>");
        return this;
    }

    /// <summary>Ends it; an application of WeCom adds its number.</summary>
    public string End()
    {
        if (!account.IsOfficial)
        {
            Number("AgentID", account.AgentId);
        }

        return xml.Append("</xml>").ToString();
    }

    // A phone cannot type what XML 1.0 cannot carry; what the control API is given may hold anything.
    private static string Clean(string value)
    {
        if (value.All(c => c is '\t' or '\n' or '\r' or >= ' ' and < '\ud800' or > '\udfff' and < '\ufffe'))
        {
            return value;
        }

        var kept = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or >= 0x20 and < 0xFFFE or > 0xFFFF)
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }
}
