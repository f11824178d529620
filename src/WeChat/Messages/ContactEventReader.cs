using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Messages;

/// <summary>Reads the directory's events; a change type that did not exist when this was written gives null, so that it stays an unknown event.</summary>
internal static class ContactEventReader
{
    public static InboundEvent? Contact(MessageHeader header, string name, WireElement xml) => xml.Id("ChangeType"u8) switch
    {
        ("create_user" or "update_user" or "delete_user") and var change => Member(header, name, change, xml),
        ("create_party" or "update_party" or "delete_party") and var change => new DepartmentChanged(
            header, name, change, xml.Number("Id"u8) ?? 0, xml.OptionalText("Name"u8), xml.Number("ParentId"u8), xml.Number("Order"u8)),
        "update_tag" => new TagChanged(
            header, name, "update_tag", xml.Number("TagId"u8) ?? 0, xml.Items("AddUserItems"u8), xml.Items("DelUserItems"u8), xml.Items("AddPartyItems"u8),
            xml.Items("DelPartyItems"u8)),
        _ => null,
    };

    public static CustomerChanged Customer(MessageHeader header, string name, WireElement xml) => new(
        header, name, xml.Id("ChangeType"u8), xml.OptionalId("UserID"u8), xml.OptionalId("ExternalUserID"u8), xml.OptionalId("State"u8),
        xml.OptionalId("WelcomeCode"u8), xml.OptionalId("Source"u8), xml.OptionalId("FailReason"u8));

    public static CustomerGroupChanged CustomerGroup(MessageHeader header, string name, WireElement xml) => new(
        header, name, xml.Id("ChangeType"u8), xml.Id("ChatId"u8), xml.OptionalId("UpdateDetail"u8), xml.SmallNumber("JoinScene"u8),
        xml.SmallNumber("QuitScene"u8), xml.SmallNumber("MemChangeCnt"u8), xml["MemChangeList"u8].Ids("Item"u8));

    public static CustomerTagChanged CustomerTag(MessageHeader header, string name, WireElement xml) =>
        new(header, name, xml.Id("ChangeType"u8), xml.Id("Id"u8), xml.OptionalId("TagType"u8), xml.Number("StrategyId"u8));

    private static MemberChanged Member(MessageHeader header, string name, string change, WireElement xml) => new(
        header, name, change, xml.Id("UserID"u8), xml.OptionalId("NewUserID"u8), xml.OptionalText("Name"u8), Departments(xml), xml.OptionalText("Position"u8),
        xml.OptionalId("Mobile"u8), xml.SmallNumber("Status"u8));

    private static IReadOnlyList<long>? Departments(WireElement xml) =>
        xml["Department"u8].Exists ? [.. xml.Items("Department"u8).Select(item => long.TryParse(item, out var id) ? id : 0).Where(id => id > 0)] : null;
}
