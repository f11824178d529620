using System.Text.RegularExpressions;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Bot.Member.Binding;

/// <summary>What a stranger says about who they are.</summary>
internal abstract partial record Claim
{
    private Claim()
    {
    }

    /// <summary>An invitation code.</summary>
    public sealed record Code(string Value) : Claim;

    /// <summary>A name with a member's number or the last digits of a mobile.</summary>
    public sealed record Roster(string Name, string Proof) : Claim;

    /// <summary>A name alone.</summary>
    /// <param name="Name">As it was given.</param>
    /// <param name="AsMember">Whether it was said that a member is called so.</param>
    public sealed record Named(string Name, bool AsMember) : Claim;

    /// <summary>Wants to be bound.</summary>
    public sealed record Wish : Claim;

    /// <summary>Null when the words say nothing of the kind. A bare name or number counts only once we have asked for it.</summary>
    public static Claim? Read(string words, BindingDialogue? asked, bool amongMembers = false)
    {
        var said = TypedText.Plain(words).Trim();
        if (CodeForm().Match(said) is { Success: true } code)
        {
            return new Code(code.Groups["code"].Value.ToUpperInvariant());
        }

        if (RosterForm().Match(said) is { Success: true } roster
            && (asked is not null || said.Contains("绑定", StringComparison.Ordinal) || said.Contains("委员", StringComparison.Ordinal) || IsBare(roster)
                || (IsName(roster.Groups["name"].Value) && amongMembers)))
        {
            return new Roster(roster.Groups["name"].Value, roster.Groups["proof"].Value);
        }

        if (asked?.Claimed is { } claimed && ProofForm().Match(said) is { Success: true } proof)
        {
            return new Roster(claimed, proof.Groups["proof"].Value);
        }

        if (NameForm().Match(said) is { Success: true } name && (!name.Groups["rest"].Success || name.Groups["open"].Success)
            && IsName(name.Groups["name"].Value)
            && (asked is not null || name.Groups["bind"].Success || name.Groups["member"].Success
                || (name.Groups["open"].Success && name.Groups["close"].Success)))
        {
            return new Named(name.Groups["name"].Value, name.Groups["member"].Success || name.Groups["close"].Success || name.Groups["bind"].Success);
        }

        return said is "绑定" or "委员绑定" or "绑定委员" or "我是委员" or "绑定身份" or "我要绑定" or "注册" or "登录" or "委员登录" or "我要登录" or "怎么绑定" or "身份绑定" or "绑定账号" or "我是政协委员" ? new Wish() : null;
    }

    /// <summary>周敏 0312: nothing but a name and a few digits.</summary>
    private static bool IsBare(Match roster) => !roster.Groups["open"].Success && IsName(roster.Groups["name"].Value) && roster.Groups["proof"].Length is >= 3 and <= 6;

    private static bool IsName(string name) => !Contacts.PersonNames.IsNobody(name) && (name.Length is >= 2 and <= 4 || name.Contains('·', StringComparison.Ordinal));

    /// <summary>Eight characters with at least one digit and one letter, so that no ordinary word is taken for a code.</summary>
    [GeneratedRegex("^(邀请码|绑定)?[:： ]*(?<code>(?=[A-Za-z0-9]*[0-9])(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{8})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^(?<open>绑定|我是(政协)?委员|我是|我叫)?[,: ]*(?<name>[\p{IsCJKUnifiedIdeographs}·]{2,15}?)(委员)?[,:、，： ]*(编号|委员编号|手机|手机号|尾号|后四位|手机后四位|手机号后四位)?[是为: ：]*(?<proof>[A-Za-z]{0,3}\d{3,11})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex RosterForm();

    [GeneratedRegex(@"^(编号|委员编号|手机|手机号|尾号|后四位|手机后四位)?[是为: ：]*(?<proof>[A-Za-z]{0,3}\d{3,11})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ProofForm();

    [GeneratedRegex(@"^((您好|你好)[,，! ]*)?((?<bind>绑定)|(?<open>我是|我叫)(?<member>[\p{IsCJKUnifiedIdeographs}]{0,6}?政协(的)?委员|委员)?)?[,: ]*(?<name>[\p{IsCJKUnifiedIdeographs}·]{2,15}?)(?<close>委员)?([,，。!](?<rest>[^\d]{0,16}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NameForm();
}
