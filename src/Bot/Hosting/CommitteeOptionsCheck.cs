using System.Text.RegularExpressions;
using WeLiaison.Domain.Kernel;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Hosting;

/// <summary>Checks the section <c>Committees</c> when the host starts; each error names the key and the remedy.</summary>
internal static partial class CommitteeOptionsCheck
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
            Id(errors, $"{at}:OfficialAccount:AppId", oa.AppId, AppIdPattern(), "wx and 16 hexadecimal digits; copy it from the console page 基本配置");
            Need(errors, $"{at}:OfficialAccount:AppSecret", oa.AppSecret, "copy it from the console page 基本配置");
            Token(errors, $"{at}:OfficialAccount:Token", oa.Token);
            Url(errors, $"{at}:OfficialAccount:ApiBase", oa.ApiBase);
            if (oa.Mode != CallbackMode.Plain)
            {
                Key(errors, $"{at}:OfficialAccount:EncodingAesKey", oa.EncodingAesKey);
                PreviousKey(errors, $"{at}:OfficialAccount:PreviousEncodingAesKey", oa.PreviousEncodingAesKey);
            }

            if (oa.Mode is not (CallbackMode.Plain or CallbackMode.Compatible or CallbackMode.Safe))
            {
                errors.Add($"{at}:OfficialAccount:Mode: use Plain, Compatible or Safe.");
            }
        }

        if (committee.WeCom is { } wecom)
        {
            Id(errors, $"{at}:WeCom:CorpId", wecom.CorpId, CorpIdPattern(), "ww or wx and 16 hexadecimal digits; copy it from the console page 我的企业");
            Need(errors, $"{at}:WeCom:Secret", wecom.Secret, "copy it from the application's page");
            Token(errors, $"{at}:WeCom:Token", wecom.Token);
            Key(errors, $"{at}:WeCom:EncodingAesKey", wecom.EncodingAesKey);
            PreviousKey(errors, $"{at}:WeCom:PreviousEncodingAesKey", wecom.PreviousEncodingAesKey);
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
        if (!EncodingAesKey.IsLegal(value))
        {
            errors.Add($"{key}: 43 letters or digits, the same as in the console.");
        }
    }

    private static void PreviousKey(List<string> errors, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Key(errors, key, value);
        }
    }

    private static void Id(List<string> errors, string key, string value, Regex pattern, string remedy)
    {
        if (!pattern.IsMatch(value))
        {
            errors.Add($"{key}: {(value.Length == 0 ? "is missing" : $"'{value}' is none")}; {remedy}.");
        }
    }

    private static void Url(List<string> errors, string key, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.PathAndQuery != "/")
        {
            errors.Add($"{key}: '{value}' is no address of a server; write it as https://HOST, without a path.");
        }
    }

    [GeneratedRegex("^wx[0-9a-f]{16}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AppIdPattern();

    [GeneratedRegex("^w[wx][0-9a-f]{16}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex CorpIdPattern();
}
