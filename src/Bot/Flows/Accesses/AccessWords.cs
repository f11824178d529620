using WeLiaison.Bot.Member;
using WeLiaison.Domain.Access;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Flows.Accesses;

/// <summary>What is said about looking at personal data.</summary>
internal static class AccessWords
{
    public const string Server = "办公室（服务器命令）";

    public static string NoNumber(string name) => $"{name}没有登记电话。";

    public static string Several(string name) => $"叫{name}的不止一位，请在名册里查。";

    public static string Number(Person person) => $"{person.Name}：{person.Mobile!.Digits}\n已记下您查过，本人能看到。";

    public static string List(IReadOnlyList<(DateTimeOffset At, string Who, AccessTrace Trace)> seen, TimeSpan offset) => seen.Count == 0
        ? "没有人看过您的全号。"
        : "看过您信息的：\n" + string.Join('\n',
            seen.Select(s =>
                $"{DayWords.Short(DateOnly.FromDateTime(s.At.ToOffset(offset).DateTime))} {s.Who} {s.Trace.What}{(s.Trace.Reason is { } why ? $"，{why}" : string.Empty)}"));
}
