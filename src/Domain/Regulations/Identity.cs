namespace WeLiaison.Domain.Regulations;

/// <summary>Which paper this is, by whom and when; printed and cited, never computed with.</summary>
public sealed record Identity
{
    /// <summary>政协上海市宝山区委员会.</summary>
    public required string Committee { get; init; }

    /// <summary>The short name people use: 宝山区政协.</summary>
    public required string ShortName { get; init; }

    /// <summary>The title of the regulation, without title marks.</summary>
    public required string Title { get; init; }

    /// <summary>宝协〔2014〕7号; none where the paper carries none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Which meeting adopted it, in words.</summary>
    public string? AdoptedBy { get; init; }

    public DateOnly? AdoptedOn { get; init; }

    public DateOnly? RevisedOn { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>Its annexes, in order.</summary>
    public IReadOnlyList<string> Annexes { get; init; } = [];

    /// <summary>主送: to whom it went, once, with receipts.</summary>
    public IReadOnlyList<string> SentTo { get; init; } = [];

    /// <summary>送、抄送.</summary>
    public IReadOnlyList<string> CopiedTo { get; init; } = [];
}

/// <summary>What the committee calls things when it speaks to people.</summary>
public sealed record Words
{
    /// <summary>What the public is called: 界别群众, 群众.</summary>
    public required string Public { get; init; }

    /// <summary>What one linked constituent is called: 联系对象, 群众.</summary>
    public required string Constituent { get; init; }

    /// <summary>The office that members deal with: 专委办, 联络室.</summary>
    public required string MainOffice { get; init; }

    /// <summary>The office as printed on forms: 区政协办公室.</summary>
    public required string Office { get; init; }

    /// <summary>What the whole practice is called: 三联系, 联系群众.</summary>
    public required string Practice { get; init; }
}

/// <summary>How records are counted, where the file decides (section 2 of the specification).</summary>
public sealed record CountingRules
{
    /// <summary>Days after a period's due date in which a contact of that period may still be entered (G-04).</summary>
    public int EntryGraceDays { get; init; } = 15;

    /// <summary>Whether duties of the public tier bind leaders too, or only members without a higher post.</summary>
    public bool OrdinaryMembersOnly { get; init; }

    /// <summary>Days a constituent has to answer whether a contact took place, before it stands as unanswered.</summary>
    public int ConfirmationDays { get; init; } = 14;

    /// <summary>How links may change: any-time, yearly, term or assignment.</summary>
    public string LinkChanges { get; init; } = "any-time";

    /// <summary>Days of the year that the office sets anew each year: 全会报到.</summary>
    public IReadOnlyList<string> SetDays { get; init; } = [];
}
