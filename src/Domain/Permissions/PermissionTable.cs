using System.Collections.Frozen;

namespace WeLiaison.Domain.Permissions;

/// <summary>Who may do what. The one place in the house where it is said; everybody who asks, asks here.</summary>
public static class PermissionTable
{
    /// <summary>The columns' names, as people read them in a refusal.</summary>
    public static IReadOnlyList<string> Names { get; } = ["主席会议成员", "常委", "专委会主任", "委员", "群众", "专委会办公室", "委员联络室", "办公室", "系统管理员", "界别召集人"];

    // ○ own · ◑ own scope · ● all · ✔ all, and signs · – not at all. What a row's name does not say is said where it is asked.
    private const string Rows = """
                          主席会议 常委 专委会主任 委员 群众 专委会办公室 委员联络室 办公室 管理员 召集人
        Record              ○      ○      ○      ○    –       ◑           ◑        ◑      –     ○
        ConfirmContact      ○      ○      ○      ○    ○       –           –        –      –     ○
        SeeOwn              ○      ○      ○      ○    ○       –           –        –      –     ○
        SeeDuties           ◑      ◑      ◑      –    –       ◑           ●        ●      –     –
        SeeContactText      ◑      ◑      ◑      –    –       ◑           ●        ●      –     –
        SeeConstituent      –      –      –      ○    ○       ◑           ◑        ◑      –     ○
        ManageLinks         ◑      ◑      ◑      ◑    ○       ◑           ✔        ✔      –     ◑
        CommitteeOpinion    –      –      ✔      –    –       ◑           –        –      –     –
        OfficeOpinion       –      –      –      –    –       ✔           –        ●      –     –
        SendOpinion         ○      ○      ○      ○    ○       ◑           ◑        ●      –     ○
        AnswerOpinion       ○      ○      ○      ○    ○       ◑           ●        ●      –     ○
        HandleReports       –      –      ◑      ○    –       ◑           ◑        ●      –     ○
        JoinReports         –      –      –      ○    –       –           –        ●      –     ◑
        SignReports         ✔      –      –      –    –       –           –        ✔      –     –
        Forward             –      –      –      –    –       –           ◑        ●      –     –
        RecordAdoption      –      –      –      –    –       –           –        ●      –     –
        StudyOpinion        ✔      –      –      –    –       ◑           ◑        ●      –     –
        DraftNotice         ◑      ◑      ◑      ◑    –       ◑           ●        ●      –     ◑
        ApproveNotice       ✔      –      ◑      –    –       –           ◑        ✔      –     –
        PauseNotice         –      –      –      –    –       ◑           ◑        ●      ●     –
        OpenTrigger         ✔      –      ◑      –    –       –           ●        ●      –     –
        Studio              ✔      ○      ◑      ○    –       ◑           ◑        ✔      –     ○
        StreetGroups        –      –      ◑      ○    –       ◑           ●        ◑      –     ○
        Dashboards          ●      ◑      ◑      ○    –       ◑           ●        ●      –     ◑
        Shortfalls          ◑      ◑      ◑      –    –       ◑           ●        ●      –     –
        Exemptions          –      –      –      –    –       ◑           ✔        ✔      –     –
        PeriodicReports     ○      ○      ○      –    –       ◑           ●        ✔      –     –
        PrintForms          ○      ○      ○      ○    ○       ◑           ●        ●      –     ○
        ExportTables        –      –      –      ○    ○       ◑           ●        ✔      –     ○
        Appraisal           ○      ○      ○      ○    ○       –           ●        ●      –     ○
        Publish             ✔      –      ◑      ◑    –       ◑           ●        ✔      –     ◑
        ImportRosters       –      –      –      –    –       –           ●        ●      ●     –
        ChangeProfile       ✔      –      –      –    –       –           ◑        ✔      ●     –
        GrantRoles          –      –      –      –    –       –           ◑        ✔      ●     –
        Accounts            –      –      –      –    –       –           –        –      ●     –
        SeeBodies           –      –      –      –    –       –           –        –      –     –
        ReadTrail           –      –      –      ○    ○       –           ◑        ●      ●     ○
        """;

    private static readonly FrozenDictionary<Act, IReadOnlyList<Reach>> Cells = Read();

    // Asked, and refused, by most features for most messages.
    private static readonly FrozenDictionary<(Act Act, Reach Least), string> Allowed =
        Enum.GetValues<Act>().SelectMany(act => Enum.GetValues<Reach>(), (act, least) => (act, least))
            .ToFrozenDictionary(asked => asked, asked => Named(asked.act, asked.least, null));

    /// <summary>The cell.</summary>
    public static Reach Of(Act act, Seat seat) => Cells[act][(int)seat];

    /// <summary>Those who may do it at all, in words: 委员联络室、办公室. A convenor is a member, and named only for what other members may not.</summary>
    /// <param name="act">What.</param>
    /// <param name="least">How far at least.</param>
    /// <param name="only">The seats that the regulation narrows it to; none when it does not.</param>
    public static string WhoMay(Act act, Reach least, IReadOnlySet<Seat>? only = null) => only is null ? Allowed[(act, least)] : Named(act, least, only);

    private static string Named(Act act, Reach least, IReadOnlySet<Seat>? only) =>
        string.Join('、',
            Names.Where((_, seat) =>
                Cells[act][seat] >= least && only?.Contains((Seat)seat) != false
                && ((Seat)seat != Seat.Convenor || Cells[act][(int)Seat.Member] < least)));

    private static FrozenDictionary<Act, IReadOnlyList<Reach>> Read() =>
        Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
            .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenDictionary(cells => Enum.Parse<Act>(cells[0]), cells => (IReadOnlyList<Reach>)[.. cells.Skip(1).Select(Reach)]);

    private static Reach Reach(string cell) => cell switch
    {
        "○" => Permissions.Reach.Own,
        "◑" => Permissions.Reach.Scope,
        "●" => Permissions.Reach.All,
        "✔" => Permissions.Reach.Sign,
        "–" => Permissions.Reach.None,
        _ => throw new FormatException($"'{cell}' is no cell of the table"),
    };
}
