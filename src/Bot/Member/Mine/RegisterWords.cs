using System.Globalization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>What is said while somebody is put on the list.</summary>
internal static class RegisterWords
{
    public const string AskName = "登记谁？请说全名。";

    /// <summary>Stands for somebody else of the name.</summary>
    public const string Other = "other";

    public static string OnRoster(string name, int count) => count == 1 ? $"名册里已有{name}，是这位吗？" : $"名册里叫{name}的有{count}位，是哪位？";

    /// <summary>What tells them apart is never a telephone number.</summary>
    public static IReadOnlyList<Option> WhichOnRoster(IReadOnlyList<Person> alike) =>
    [
        .. alike.Select(p =>
            new Option(p.Id.Value.ToString(),
                string.Join('，', new[] { p.Street, p.Unit, p.Position }.Where(f => f is { Length: > 0 })) is { Length: > 0 } facts
                ? $"是，{p.Name}（{facts}）"
                : $"是，{p.Name}")),
        new(Other, "不是，另一位同名的"),
    ];

    public const string AskMore = "单位、职务、住址、电话，知道哪样说哪样；没有回“没有”。";

    public static string Namesake(string name) => $"名册里有委员叫{name}，不在您按规定联系的范围里。这里登记的是同名的群众，不是的话回“取消”。\n";

    public const string BadPhone = "手机号好像不对，请再说一遍；不填回“没有”。";

    public const string HowToChange = "要改哪项直接说，比如“电话是139……”“单位是……”。";

    public static string AlreadyListed(string name) => $"{name}已在您的联系名单里。";

    public static string NeedFullName(string name) => $"{name}的全名是？";

    public static string Card(RegisterDialogue told)
    {
        var lines = new List<string> { $"登记联系人：{told.Who}" };
        Add(lines, "单位", told.Org);
        Add(lines, "职务", told.Job);
        Add(lines, "住址", told.Home);
        Add(lines, "电话", told.Phone is { } phone && MobileNumber.Parse(phone).Ok(out var mobile, out _) ? mobile.ToString() : null);
        Add(lines, "依据", told.Basis);
        Add(lines, "标记", string.Join('、', told.Marks));
        if (told.Namesake)
        {
            lines.Add(Namesake(told.Who!).TrimEnd('\n'));
        }

        lines.Add("没问题回“提交”；要改直接说。");
        return string.Join('\n', lines);
    }

    public static string Done(string name, int linked, string? range) =>
        string.Create(CultureInfo.InvariantCulture, $"已登记，{name}加入您的联系名单（现有{linked}人{(range is null ? string.Empty : $"，规定{range}")}）。");

    public static string Awaiting(string name, int linked, string? range) =>
        string.Create(CultureInfo.InvariantCulture, $"已登记{name}。您名单现有{linked}人，规定{range}，多联系一位要办公室同意，已替您提出。");

    /// <summary>Within the number, but in another 专委会 and 界别 (principle of allocation).</summary>
    public static string AwaitingApart(string name) => $"已登记{name}。您二位不在同一专委会、界别，原则上按专委会、界别安排，要办公室同意，已替您提出。";

    private static void Add(List<string> lines, string label, string? value)
    {
        if (value is { Length: > 0 })
        {
            lines.Add($"{label}　{value}");
        }
    }
}
