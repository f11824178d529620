using WeLiaison.Domain.Kernel;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Hosting;

/// <summary>Checks the section <c>Committees</c> when the host starts; each error names the key and the remedy.</summary>
internal static class CommitteeOptionsCheck
{
    public static IReadOnlyList<string> Errors(IReadOnlyDictionary<string, CommitteeOptions> committees)
    {
        var errors = new List<string>();
        if (committees.Count == 0)
        {
            errors.Add("Committees: at least one committee is needed; copy the section from appsettings.sample.json.");
        }

        foreach (var (id, committee) in committees)
        {
            var at = $"Committees:{id}";
            if (!CommitteeId.Parse(id).Ok(out _, out _))
            {
                errors.Add($"{at}: a committee's short name has 1–32 of a–z, 0–9 and '-'.");
            }

            Need(errors, $"{at}:Name", committee.Name, "set the name people know, e.g. 宝山区政协");
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(committee.Zone, out _))
            {
                errors.Add($"{at}:Zone: '{committee.Zone}' is no zone; use an IANA name such as Asia/Shanghai.");
            }

            if (committee.OfficialAccount is null && committee.WeCom is null)
            {
                errors.Add($"{at}: neither OfficialAccount nor WeCom is set; a committee needs at least one.");
            }

            Account(errors, at, committee);
        }

        return errors;
    }

    private static void Account(List<string> errors, string at, CommitteeOptions committee)
    {
        if (committee.OfficialAccount is { } oa)
        {
            Need(errors, $"{at}:OfficialAccount:AppId", oa.AppId, "copy it from the console page 基本配置");
            Need(errors, $"{at}:OfficialAccount:AppSecret", oa.AppSecret, "copy it from the console page 基本配置");
            Token(errors, $"{at}:OfficialAccount:Token", oa.Token);
            Url(errors, $"{at}:OfficialAccount:ApiBase", oa.ApiBase);
            if (oa.Mode != CallbackMode.Plain)
            {
                Key(errors, $"{at}:OfficialAccount:EncodingAesKey", oa.EncodingAesKey);
            }

            if (oa.Mode == CallbackMode.WeCom)
            {
                errors.Add($"{at}:OfficialAccount:Mode: use Plain, Compatible or Safe.");
            }
        }

        if (committee.WeCom is { } wecom)
        {
            Need(errors, $"{at}:WeCom:CorpId", wecom.CorpId, "copy it from the console page 我的企业");
            Need(errors, $"{at}:WeCom:Secret", wecom.Secret, "copy it from the application's page");
            Token(errors, $"{at}:WeCom:Token", wecom.Token);
            Key(errors, $"{at}:WeCom:EncodingAesKey", wecom.EncodingAesKey);
            Url(errors, $"{at}:WeCom:ApiBase", wecom.ApiBase);
            if (wecom.AgentId <= 0)
            {
                errors.Add($"{at}:WeCom:AgentId: copy the number from the application's page.");
            }
        }
    }

    private static void Need(List<string> errors, string key, string value, string remedy)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            errors.Add($"{key}: is missing; {remedy}.");
        }
    }

    private static void Token(List<string> errors, string key, string value)
    {
        if (value.Length is < 3 or > 32 || !value.All(char.IsAsciiLetterOrDigit))
        {
            errors.Add($"{key}: 3–32 letters or digits, the same as in the console.");
        }
    }

    private static void Key(List<string> errors, string key, string value)
    {
        if (value.Length != 43 || !value.All(char.IsAsciiLetterOrDigit))
        {
            errors.Add($"{key}: 43 letters or digits, the same as in the console.");
        }
    }

    private static void Url(List<string> errors, string key, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            errors.Add($"{key}: '{value}' is no http address.");
        }
    }
}
