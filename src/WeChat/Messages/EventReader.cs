using System.Collections.Frozen;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Messages;

/// <summary>Turns an event's tree into its type: one line a wire name, compared without case because the platforms differ in it.</summary>
internal static class EventReader
{
    private delegate InboundEvent? EventOf(MessageHeader header, string name, WireElement xml);

    private static readonly FrozenDictionary<string, EventOf> Kinds = new Dictionary<string, EventOf>(StringComparer.OrdinalIgnoreCase)
    {
        ["subscribe"] = (h, e, x) => new Followed(h, e, Scene(x), x.OptionalId("Ticket"u8)),
        ["unsubscribe"] = (h, e, _) => new Unfollowed(h, e),
        ["SCAN"] = (h, e, x) => new Scanned(h, e, x.Id("EventKey"u8), x.OptionalId("Ticket"u8)),
        ["LOCATION"] = (h, e, x) => new LocationReported(
            h, e, x.Decimal("Latitude"u8) ?? 0, x.Decimal("Longitude"u8) ?? 0, x.Decimal("Precision"u8), x.OptionalId("AppType"u8)),
        ["enter_agent"] = (h, e, x) => new AgentEntered(h, e, x.OptionalId("EventKey"u8)),
        ["user_enter_tempsession"] = (h, e, x) => new TempSessionEntered(h, e, x.OptionalText("SessionFrom"u8)),
        ["CLICK"] = (h, e, x) => new MenuClicked(h, e, x.Id("EventKey"u8)),
        ["VIEW"] = (h, e, x) => new MenuViewed(h, e, x.Id("EventKey"u8), x.OptionalId("MenuId"u8)),
        ["view_miniprogram"] = (h, e, x) => new MiniProgramViewed(h, e, x.Id("EventKey"u8), x.OptionalId("MenuId"u8)),
        ["scancode_push"] = CodeScanned,
        ["scancode_waitmsg"] = CodeScanned,
        ["pic_sysphoto"] = PicturesChosen,
        ["pic_photo_or_album"] = PicturesChosen,
        ["pic_weixin"] = PicturesChosen,
        ["location_select"] = (h, e, x) => LocationChosen(h, e, x, x["SendLocationInfo"u8]),
        ["TEMPLATESENDJOBFINISH"] = (h, e, x) => new TemplateSent(h, e, MessageReader.Id(x), x.Id("Status"u8)),
        ["MASSSENDJOBFINISH"] = JobEventReader.MassSent,
        ["PUBLISHJOBFINISH"] = JobEventReader.Published,
        ["FREEPUBLISHJOBFINISH"] = JobEventReader.Published,
        ["subscribe_msg_popup_event"] = (h, e, x) => new SubscriptionsAnswered(h, e, JobEventReader.Answers(x, "SubscribeMsgPopupEvent"u8)),
        ["subscribe_msg_change_event"] = (h, e, x) => new SubscriptionsChanged(h, e, JobEventReader.Answers(x, "SubscribeMsgChangeEvent"u8)),
        ["subscribe_msg_sent_event"] = (h, e, x) => new SubscriptionNoticesSent(h, e, JobEventReader.Fates(x)),
        ["user_info_modified"] = (h, e, x) => new UserInfoModified(h, e, x.Id("openid"u8), x.Id("appid"u8)),
        ["user_authorization_revoke"] = (h, e, x) => new AuthorizationRevoked(
            h, e, x.Id("OpenID"u8), x.Id("AppID"u8), x.Items("RevokeInfo"u8), x.OptionalId("PluginID"u8)),
        ["user_authorization_cancellation"] = (h, e, x) => new AuthorizationCancelled(h, e, x.Id("OpenID"u8), x.Id("AppID"u8)),
        ["kf_create_session"] = ServiceSessionChanged,
        ["kf_close_session"] = ServiceSessionChanged,
        ["kf_switch_session"] = ServiceSessionChanged,
        ["qualification_verify_success"] = VerificationChanged,
        ["naming_verify_success"] = VerificationChanged,
        ["annual_renew"] = VerificationChanged,
        ["verify_expired"] = VerificationChanged,
        ["qualification_verify_fail"] = VerificationFailed,
        ["naming_verify_fail"] = VerificationFailed,
        ["template_card_event"] = (h, e, x) => new CardAnswered(
            h, e, x.Id("EventKey"u8), x.Id("TaskId"u8), x.Id("CardType"u8), x.OptionalId("ResponseCode"u8), CardChoices(x)),
        ["template_card_menu_event"] = (h, e, x) => new CardMenuChosen(
            h, e, x.Id("EventKey"u8), x.Id("TaskId"u8), x.Id("CardType"u8), x.OptionalId("ResponseCode"u8)),
        ["taskcard_click"] = (h, e, x) => new TaskCardClicked(h, e, x.Id("EventKey"u8), x.Id("TaskId"u8)),
        ["batch_job_result"] = (h, e, x) => JobEventReader.BatchJob(h, e, x["BatchJob"u8]),
        ["upload_media_job_finish"] = (h, e, x) => new MediaUploadFinished(h, e, x.Id("JobId"u8)),
        ["switch_workbench_mode"] = (h, e, x) => new WorkbenchModeSwitched(h, e, x.Id("Mode"u8)),
        ["share_agent_change"] = (h, e, _) => new SharingChanged(h, e),
        ["share_chain_change"] = (h, e, _) => new SharingChanged(h, e),
        ["close_inactive_agent"] = (h, e, _) => new ApplicationActivityWarned(h, e),
        ["reopen_inactive_agent"] = (h, e, _) => new ApplicationActivityWarned(h, e),
        ["inactive_warning"] = (h, e, _) => new ApplicationActivityWarned(h, e),
        ["low_active_warning"] = (h, e, _) => new ApplicationActivityWarned(h, e),
        ["sys_approval_change"] = (h, e, x) => JobEventReader.Approval(h, e, x["ApprovalInfo"u8]),
        ["open_approval_change"] = (h, e, x) => JobEventReader.Approval(h, e, x["ApprovalInfo"u8]),
        ["add_schedule"] = ScheduleChanged,
        ["modify_schedule"] = ScheduleChanged,
        ["delete_schedule"] = ScheduleChanged,
        ["respond_schedule"] = ScheduleChanged,
        ["modify_calendar"] = (h, e, x) => new CalendarChanged(h, e, x.Id("CalId"u8)),
        ["delete_calendar"] = (h, e, x) => new CalendarChanged(h, e, x.Id("CalId"u8)),
        ["book_meeting_room"] = (h, e, x) => new MeetingRoomChanged(h, e, x.Id("MeetingRoomId"u8), x.OptionalId("BookingId"u8)),
        ["cancel_meeting_room"] = (h, e, x) => new MeetingRoomChanged(h, e, x.Id("MeetingRoomId"u8), x.OptionalId("BookingId"u8)),
        ["meeting_change"] = (h, e, x) => new MeetingChanged(h, e, x.Id("ChangeType"u8), x.Id("MeetingId"u8)),
        ["change_contact"] = ContactEventReader.Contact,
        ["change_external_contact"] = ContactEventReader.Customer,
        ["change_external_chat"] = ContactEventReader.CustomerGroup,
        ["change_external_tag"] = ContactEventReader.CustomerTag,
        ["kf_msg_or_event"] = (h, e, x) => new ServiceMessageWaiting(h, e, x.Id("Token"u8), x.Id("OpenKfId"u8)),
        ["kf_account_auth_change"] = (h, e, x) => new ServiceAccountsChanged(
            h, e, x.Ids("AuthAddOpenKfId"u8), x.Ids("AuthDelOpenKfId"u8)),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the wire names that have a type of their own.</summary>
    public static IEnumerable<string> Known => Kinds.Keys;

    public static InboundEvent Read(MessageHeader header, WireElement xml)
    {
        var name = xml.Id("Event"u8);
        return (Kinds.TryGetValue(name, out var read) ? read(header, name, xml) : null)
            ?? new UnknownEvent(header, name, xml.OptionalId("EventKey"u8), xml.OptionalId("ChangeType"u8));
    }

    private static string? Scene(WireElement xml) => xml.OptionalId("EventKey"u8) switch
    {
        { } key when key.StartsWith(Followed.ScenePrefix, StringComparison.Ordinal) => key[Followed.ScenePrefix.Length..],
        { } key => key,
        null => null,
    };

    private static CodeScanned CodeScanned(MessageHeader header, string name, WireElement xml)
    {
        var info = xml["ScanCodeInfo"u8];
        return new CodeScanned(header, name, xml.Id("EventKey"u8), info.Id("ScanType"u8), info.Text("ScanResult"u8));
    }

    private static PicturesChosen PicturesChosen(MessageHeader header, string name, WireElement xml)
    {
        // One PicList with several items, or several PicLists with one each: both occur.
        var info = xml["SendPicsInfo"u8];
        var sums = info.All("PicList"u8).SelectMany(list => list.All("item"u8)).Select(item => item.Id("PicMd5Sum"u8)).ToList();
        return new PicturesChosen(header, name, xml.Id("EventKey"u8), info.SmallNumber("Count"u8) ?? sums.Count, sums);
    }

    private static LocationChosen LocationChosen(MessageHeader header, string name, WireElement xml, WireElement info) => new(
        header, name, xml.Id("EventKey"u8), info.Id("Location_X"u8), info.Id("Location_Y"u8), info.OptionalId("Scale"u8), info.Text("Label"u8),
        info.OptionalText("Poiname"u8), xml.OptionalId("AppType"u8));

    private static ServiceSessionChanged ServiceSessionChanged(MessageHeader header, string name, WireElement xml) =>
        new(header, name, xml.OptionalId("ToKfAccount"u8) ?? xml.Id("KfAccount"u8), xml.OptionalId("FromKfAccount"u8));

    private static VerificationChanged VerificationChanged(MessageHeader header, string name, WireElement xml) =>
        new(header, name, xml.Number("ExpiredTime"u8));

    private static VerificationFailed VerificationFailed(MessageHeader header, string name, WireElement xml) =>
        new(header, name, xml.Number("FailTime"u8), xml.Text("FailReason"u8));

    private static ScheduleChanged ScheduleChanged(MessageHeader header, string name, WireElement xml) =>
        new(header, name, xml.OptionalId("CalId"u8), xml.Id("ScheduleId"u8));

    private static List<CardChoice> CardChoices(WireElement xml)
    {
        // One library models the misspelt names, others the right ones; both are read.
        static IReadOnlyList<string> Options(WireElement item) =>
        [
            .. item["OptionIds"u8].Ids("OptionId"u8), .. item["OptionIds"u8].Ids("OpitonId"u8),
            .. item["OpitonIds"u8].Ids("OpitonId"u8), .. item["OpitonIds"u8].Ids("OptionId"u8),
        ];
        return [.. xml["SelectedItems"u8].All("SelectedItem"u8).Select(item => new CardChoice(item.Id("QuestionKey"u8), Options(item)))];
    }
}
