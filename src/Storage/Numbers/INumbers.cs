using WeLiaison.Domain.Kernel;

namespace WeLiaison.Storage.Numbers;

/// <summary>Hands out the numbers that people are told; unique in a committee, with gaps where a turn was given up, and where a process ended after a crowd.</summary>
public interface INumbers
{
    /// <summary>The next number of a series on a day: <c>L260908-017</c> for series L on 8 September 2026.</summary>
    Task<string> NextAsync(CommitteeId committee, char series, DateOnly day, CancellationToken cancellationToken);
}
