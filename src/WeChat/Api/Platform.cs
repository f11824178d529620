namespace WeLiaison.WeChat.Api;

public enum Platform
{
    OfficialAccount,
    WeCom,
}
