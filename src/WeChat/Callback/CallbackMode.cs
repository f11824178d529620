namespace WeLiaison.WeChat.Callback;

/// <summary>How an account's owner set message encryption in the platform's console.</summary>
public enum CallbackMode
{
    /// <summary>明文: clear both ways. Anyone who saw one signed query can forge bodies; for trials only.</summary>
    Plain,

    /// <summary>兼容: clear fields beside the ciphertext; only the ciphertext is read.</summary>
    Compatible,

    /// <summary>安全: ciphertext both ways.</summary>
    Safe,

    /// <summary>企业微信: ciphertext both ways, the verification echo included.</summary>
    WeCom,
}

/// <summary>数据格式 of the console. A bot chooses XML: passive replies are documented for XML only.</summary>
public enum CallbackFormat
{
    Xml,
    Json,
}
