using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Tests.Stage;

/// <summary>The small world of the tests: one Official Account, one WeCom application, four people.</summary>
internal static class A
{
    public const string Oa = "baoshan-oa";
    public const string WeCom = "baoshan-wecom";
    public const string OpenId = "oKx3Q5rT8vW1yZ2aB4cD6eF7gH9i";
    public const string OtherOpenId = "oKx3Q5rT8vW1yZ2aB4cD6eF7gH9j";
    public const string Stranger = "oKx3Q5rT8vW1yZ2aB4cD6eF7gH9k";
    public const string UserId = "ZhouMin";
    public const string OtherUserId = "XuLei";
    public const string OnceTemplate = "tPl_once";
    public const string LastingTemplate = "tPl_lasting";
    public const string Template = "tPl_template";

    public static SimulatorSetup Setup(string callbacks) => new()
    {
        Accounts =
        [
            new AccountSetup
            {
                Account = Oa,
                Name = "宝山政协",
                Committee = "baoshan",
                Platform = Platform.OfficialAccount,
                Callback = $"{callbacks}/{Oa}",
                Token = "WeLiaisonMp2026",
                EncodingAesKey = "kZ3vQ7mT1xB9nR5sW2yD8fH6jL0pC4gE3aU7iO1tYwM",
                AppId = "wx7a1c0de5b2f3a496",
                OriginalId = "gh_6f0c1d2e3b4a",
                Secret = "0123456789abcdef0123456789abcdef",
                Templates =
                [
                    new TemplateSetup(Template, "会议通知", TemplateKind.Template, "会议名称:{{thing1.DATA}}\n会议时间:{{time2.DATA}}"),
                    new TemplateSetup(OnceTemplate, "意见办理结果", TemplateKind.Once, "事项:{{thing1.DATA}}\n结果:{{phrase2.DATA}}"),
                    new TemplateSetup(LastingTemplate, "会议提醒", TemplateKind.LongTerm, "会议:{{thing1.DATA}}\n时间:{{time2.DATA}}"),
                ],
            },
            new AccountSetup
            {
                Account = WeCom,
                Name = "履职助手",
                Committee = "baoshan",
                Platform = Platform.WeCom,
                Callback = $"{callbacks}/{WeCom}",
                Token = "Xw8kLmN2pQ",
                EncodingAesKey = "Tq4ZsX8cV2bN6mL0kJ9hG7fD5sA3pO1iU8yT6rE4wQz",
                CorpId = "ww5f2b8c1d9e7a3046",
                AgentId = 1000017,
                Secret = "wecom-secret",
            },
        ],
        People =
        [
            Person("p1", "吴女士", PersonRole.Constituent, new PersonAccount(Oa, OpenId)),
            Person("p2", "李先生", PersonRole.Constituent, new PersonAccount(Oa, OtherOpenId)),
            Person("p3", "过路人", PersonRole.Constituent, new PersonAccount(Oa, Stranger, Following: false)),
            Person("p4", "周敏", PersonRole.Member, new PersonAccount(WeCom, UserId)) with { Departments = [2] },
            Person("p5", "许磊", PersonRole.Staff, new PersonAccount(WeCom, OtherUserId)),
        ],
        Departments = [new DepartmentSetup(WeCom, 2, "委员")],
        Tags = [new TagSetup(WeCom, 5, "常委", [UserId])],
        Codes = [new PrintedCode(Oa, "member-0421", "周敏委员的联系码")],
    };

    public static AccountSetup Account(string account) => Setup("http://127.0.0.1").Accounts.Single(a => a.Account == account);

    private static PersonSetup Person(string id, string name, PersonRole role, PersonAccount account) =>
        new() { Id = id, Name = name, Role = role, Committee = "baoshan", Accounts = [account] };
}
