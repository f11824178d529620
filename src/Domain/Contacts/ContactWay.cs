namespace WeLiaison.Domain.Contacts;

/// <summary>联系方式. The regulation file maps each to its form's tick box and says what counts as 走访 or face to face.</summary>
public enum ContactWay
{
    /// <summary>上门走访、实地走访、走访谈心、慰问走访、互访.</summary>
    Visit,

    /// <summary>走访所在单位.</summary>
    UnitVisit,

    /// <summary>约谈、谈心、个别约谈.</summary>
    Talk,

    /// <summary>座谈、集体座谈、界别座谈会.</summary>
    Forum,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>微信、网络交流.</summary>
    Online,

    /// <summary>短信.</summary>
    TextMessage,

    /// <summary>书信、信函.</summary>
    Letter,

    /// <summary>界别活动、专委会活动、街道小组活动.</summary>
    Activity,

    /// <summary>视察、考察、调研.</summary>
    Inspection,

    /// <summary>政协会议.</summary>
    Meeting,

    /// <summary>委员接待日、工作室接待.</summary>
    Reception,

    /// <summary>宣讲会.</summary>
    Lecture,

    /// <summary>结对联系.</summary>
    Pairing,

    /// <summary>其他; the words are kept.</summary>
    Other,
}
