namespace WeLiaison.Bot.Member.Manners;

/// <summary>What is said about things that do not belong in a chat.</summary>
internal static class MannerWords
{
    public const string Secret = "内容可能涉密，微信里不能传。我没有保存正文。请当面或通过机要渠道报送。";
}
