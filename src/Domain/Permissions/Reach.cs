namespace WeLiaison.Domain.Permissions;

/// <summary>How far a permission goes, from nothing to everything.</summary>
public enum Reach
{
    /// <summary>–</summary>
    None,

    /// <summary>○: what is one's own.</summary>
    Own,

    /// <summary>◑: what lies in one's scope: own links, own 专委会, 界别, street or studio.</summary>
    Scope,

    /// <summary>●: all of the committee.</summary>
    All,

    /// <summary>✔: all of it, with approval or signature.</summary>
    Sign,
}

/// <summary>A column of the table: in which capacity somebody acts.</summary>
public enum Seat
{
    /// <summary>主席会议成员.</summary>
    Chairpersons,

    /// <summary>常委.</summary>
    Standing,

    /// <summary>专委会主任.</summary>
    CommitteeHead,

    /// <summary>委员.</summary>
    Member,

    /// <summary>界别群众.</summary>
    Constituent,

    /// <summary>专委会办公室.</summary>
    CommitteeOffice,

    /// <summary>委员联络室.</summary>
    LiaisonOffice,

    /// <summary>办公室、秘书长.</summary>
    Office,

    /// <summary>系统管理员.</summary>
    Administrator,

    /// <summary>界别召集人: a member, and more for their own sector.</summary>
    Convenor,
}
