using WeLiaison.Simulator.Setup;

namespace WeLiaison.Demo;

/// <summary>Makes both sides agree: the simulator's accounts and people, and the settings of the bot that serves them.</summary>
internal static class Stage
{
    public const string NoticeTemplate = "tPl_notice";

    public const string SubscriptionTemplate = "tPl_result";

    public static SimulatorSetup Simulator(IReadOnlyList<CastMember> cast, string bot) => new()
    {
        Accounts = [.. SampleCommittees.All.SelectMany(c => Accounts(c, bot))],
        People = [.. cast.Select(Person)],
        Codes = [.. cast.Where(p => p.Person.Role == "member").Select(p => new PrintedCode(p.Committee.Account("oa"), p.Scene, $"{p.Person.Name}委员"))],
        Suggestions =
        [
            .. cast.Where(p => p.Person is { Role: "member", Contacts.Count: > 0 }).Select(p => new Suggestion(
                PersonRole.Member, $"今天下午去友谊路居委会走访了{p.Person.Contacts[0]}，他说小区充电桩太少", p.Id)),
            new Suggestion(PersonRole.Member, "我的任务"),
            new Suggestion(PersonRole.Constituent, "幼儿园门口放学时车堵得走不动"),
            new Suggestion(PersonRole.Constituent, "帮助"),
            new Suggestion(PersonRole.Staff, "通知全体委员：下周五下午两点半在三楼会议室开座谈会"),
            new Suggestion(PersonRole.Staff, "谁没回"),
        ],
    };

    /// <summary>The bot's settings, as an operator would write them into appsettings.json.</summary>
    public static Dictionary<string, string?> Settings(string simulator, string data, string? redis)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:Engine"] = "sqlite",
            ["Storage:DataFolder"] = data,
        };
        if (redis is not null)
        {
            settings["Storage:Redis"] = redis;
        }

        foreach (var committee in SampleCommittees.All)
        {
            var at = $"Committees:{committee.Id}:";
            settings[at + "Name"] = committee.Name;
            settings[at + "Office"] = committee.Office;
            settings[at + "OfficialAccount:AppId"] = committee.OaAppId;
            settings[at + "OfficialAccount:AppSecret"] = committee.Secret("oa");
            settings[at + "OfficialAccount:Token"] = committee.Token("oa");
            settings[at + "OfficialAccount:EncodingAesKey"] = committee.AesKey("oa");
            settings[at + "OfficialAccount:ApiBase"] = simulator;
            settings[at + "OfficialAccount:NoticeTemplateId"] = NoticeTemplate;
            settings[at + "OfficialAccount:SubscriptionTemplateId"] = SubscriptionTemplate;
            settings[at + "WeCom:CorpId"] = committee.CorpId;
            settings[at + "WeCom:AgentId"] = committee.AgentId.ToString();
            settings[at + "WeCom:Secret"] = committee.Secret("wecom");
            settings[at + "WeCom:Token"] = committee.Token("wecom");
            settings[at + "WeCom:EncodingAesKey"] = committee.AesKey("wecom");
            settings[at + "WeCom:ApiBase"] = simulator;
        }

        return settings;
    }

    private static IEnumerable<AccountSetup> Accounts(SampleCommittee committee, string bot)
    {
        yield return new AccountSetup
        {
            Account = committee.Account("oa"),
            Name = committee.Name,
            Committee = committee.Id,
            Platform = Platform.OfficialAccount,
            Callback = $"{bot}/callbacks/{committee.Id}/oa",
            Token = committee.Token("oa"),
            EncodingAesKey = committee.AesKey("oa"),
            Secret = committee.Secret("oa"),
            AppId = committee.OaAppId,
            OriginalId = committee.OaOriginalId,
            Templates =
            [
                new TemplateSetup(NoticeTemplate, "通知提醒", TemplateKind.Template, "主题:{{thing1.DATA}}\n时间:{{time2.DATA}}\n内容:{{thing3.DATA}}"),
                new TemplateSetup(SubscriptionTemplate, "来信办理结果", TemplateKind.Once, "主题:{{thing1.DATA}}\n时间:{{time2.DATA}}\n内容:{{thing3.DATA}}"),
            ],
        };
        yield return new AccountSetup
        {
            Account = committee.Account("wecom"),
            Name = committee.Name,
            Committee = committee.Id,
            Platform = Platform.WeCom,
            Callback = $"{bot}/callbacks/{committee.Id}/wecom",
            Token = committee.Token("wecom"),
            EncodingAesKey = committee.AesKey("wecom"),
            Secret = committee.Secret("wecom"),
            CorpId = committee.CorpId,
            AgentId = committee.AgentId,
        };
    }

    private static PersonSetup Person(CastMember member)
    {
        var accounts = new List<PersonAccount>();
        if (member.WeCom is { } wecom)
        {
            accounts.Add(new PersonAccount(member.Committee.Account("wecom"), wecom));
        }

        if (member.OpenId is { } openId)
        {
            accounts.Add(new PersonAccount(member.Committee.Account("oa"), openId, Following: member.Person.Bound));
        }

        return new PersonSetup
        {
            Id = member.Id,
            Name = member.Person.Name,
            Role = member.Person.Role switch { "member" => PersonRole.Member, "staff" => PersonRole.Staff, _ => PersonRole.Constituent },
            Committee = member.Committee.Id,
            Accounts = accounts,
            Position = member.Person.Position,
        };
    }
}
