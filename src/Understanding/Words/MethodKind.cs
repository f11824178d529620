namespace WeLiaison.Understanding.Words;

/// <summary>What a verb says about the way of a contact; the first that occurs in this order decides.</summary>
internal enum MethodKind
{
    /// <summary>走访, 看望, 上门, 座谈: beats everything beside it.</summary>
    Visit,

    /// <summary>个别, 单独, 面谈.</summary>
    Individual,

    /// <summary>微信, 邮件, 留言.</summary>
    Online,

    Phone,

    /// <summary>调研, 义诊, 茶话会.</summary>
    Activity,

    /// <summary>送粽子 and the like.</summary>
    Gift,

    /// <summary>碰到: by chance.</summary>
    Met,

    /// <summary>来访, 接待, 吃饭.</summary>
    Receive,

    /// <summary>聊, 谈, 见 without more.</summary>
    Talk,
}
