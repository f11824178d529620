namespace WeLiaison.Domain.Outcomes;

/// <summary>Kinds of results that have a record of their own.</summary>
public static class OutcomeKinds
{
    /// <summary>Kept as an <see cref="Opinions.OpinionReport"/>; counted where a regulation lists it among results.</summary>
    public const string OpinionReport = "社情民意信息";
}
