using System.Collections;
using System.Globalization;
using System.Reflection;

namespace WeLiaison.Domain.Tests.Regulations;

/// <summary>Everything that a record read from a file holds, in one line that a person can hold against the paper. What is not set is left out.</summary>
internal static class OneLine
{
    public static string Of(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        TimeZoneInfo zone => zone.Id,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        IEnumerable many => $"[{string.Join('、', many.Cast<object?>().Select(Of))}]",
        _ => $"{value.GetType().Name}({string.Join(", ", Parts(value))})",
    };

    public static IEnumerable<string> Parts(object value) =>
        from property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.MetadataToken)
        where property is { CanWrite: true } && property.GetIndexParameters().Length == 0
        let held = property.GetValue(value)
        where held is not (null or false) and not ICollection { Count: 0 }
        select held is true ? property.Name : $"{property.Name}: {Of(held)}";
}
