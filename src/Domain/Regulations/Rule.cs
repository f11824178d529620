namespace WeLiaison.Domain.Regulations;

/// <summary>How strongly the regulation speaks. Only the first two ever make a debt.</summary>
public enum Strength
{
    /// <summary>应、要、必须.</summary>
    Must,

    /// <summary>原则上.</summary>
    Principle,

    /// <summary>可.</summary>
    May,

    /// <summary>鼓励、倡导、探索.</summary>
    Encourage,

    /// <summary>The regulation sets nothing here.</summary>
    None,
}

/// <summary>Where a statement comes from.</summary>
public enum Origin
{
    /// <summary>规: the regulation itself.</summary>
    Regulation,

    /// <summary>默: left open; a default that the committee may change in its file.</summary>
    Default,

    /// <summary>缺: silent; no duty may be invented.</summary>
    Absent,

    /// <summary>自定: the committee's own addition.</summary>
    Own,
}

/// <summary>One rule of the regulation.</summary>
/// <param name="Id">Stable: tests, duties and papers cite it.</param>
/// <param name="Article">Where it stands in the paper.</param>
/// <param name="Text">What it says, in a sentence.</param>
/// <param name="Strength">How strongly.</param>
/// <param name="Origin">Who says so.</param>
/// <param name="MetBy">How a person meets it here, in a sentence.</param>
public sealed record Rule(string Id, string Article, string Text, Strength Strength, Origin Origin, string MetBy);
