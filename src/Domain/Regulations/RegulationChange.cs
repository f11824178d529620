namespace WeLiaison.Domain.Regulations;

/// <summary>What a version of a regulation file changed, in words for whoever keeps the file and whoever asks why a paper looks otherwise now.</summary>
/// <param name="Version">The version that it made.</param>
/// <param name="On">The day.</param>
/// <param name="What">What changed.</param>
public sealed record RegulationChange(int Version, DateOnly On, string What);
