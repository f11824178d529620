using System.Diagnostics.CodeAnalysis;

namespace WeLiaison.Domain.Kernel;

/// <summary>Why something may not be. The code picks the wording; it is never shown to a person.</summary>
/// <param name="Code">Subject and reason, e.g. <c>contact.date-ahead</c>.</param>
/// <param name="Detail">What the wording may quote: a name, a date, a number.</param>
public sealed record Refusal(string Code, string? Detail = null);

/// <summary>A value, or the reason why there is none. The value cannot be reached without asking which.</summary>
public readonly struct Result<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Refusal? refusal;

    internal Result(T? value, Refusal? refusal)
    {
        this.value = value;
        this.refusal = refusal;
    }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    /// <summary>True with the value, or false with the refusal.</summary>
    public bool Ok([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = this.value;
        refusal = this.refusal ?? (this.value is null ? new Refusal("result.never-set") : null);
        return refusal is null;
    }
}

/// <summary>Makes results of values of an interface type, from which the language allows no conversion.</summary>
public static class Result
{
    public static Result<T> Of<T>(T value)
        where T : notnull => new(value, null);
}
