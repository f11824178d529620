using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Figures;

/// <summary>One number of a report or dashboard, with the records behind it: every figure opens its list (C-38).</summary>
/// <param name="Label">宣传引导, 教育界, 上门走访.</param>
/// <param name="Number">How many.</param>
/// <param name="Keys">The records counted, by id.</param>
public sealed record Figure(string Label, int Number, IReadOnlyList<string> Keys);

/// <summary>What happened in a period: the contents of monthly, half-yearly and yearly papers (section 7.9). Nothing is ranked.</summary>
public sealed record PeriodFigures
{
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required Figure Contacts { get; init; }

    public required IReadOnlyList<Figure> ByTier { get; init; }

    public required IReadOnlyList<Figure> BySector { get; init; }

    public required IReadOnlyList<Figure> BySpecialCommittee { get; init; }

    public required IReadOnlyList<Figure> ByWay { get; init; }

    public required IReadOnlyList<Figure> ByTopic { get; init; }

    /// <summary>Contacts with the public made by holders of each post, leaders shown apart (苍南 二十四, 靖江 四（四）).</summary>
    public required IReadOnlyList<Figure> PublicByPost { get; init; }

    /// <summary>Members in office at the end who made no contact: for the staff, by roster order.</summary>
    public required Figure Without { get; init; }

    public required Figure OpinionsReceived { get; init; }

    public required Figure OpinionsClosed { get; init; }

    public required IReadOnlyList<Figure> Results { get; init; }

    /// <summary>Gatherings held, by kind.</summary>
    public required IReadOnlyList<Figure> Gatherings { get; init; }

    /// <summary>Services and other entries, by kind.</summary>
    public required IReadOnlyList<Figure> Entries { get; init; }

    /// <summary>Links that ended in the period; a regulation with fixed links wants them listed.</summary>
    public required Figure LinksEnded { get; init; }
}
