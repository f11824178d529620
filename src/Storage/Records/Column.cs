using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Records;

/// <summary>A column drawn from a record, so that it can be found by it. The body stays the truth; columns can be drawn again at any time.</summary>
/// <param name="Name">As in SQL.</param>
/// <param name="Type"><c>text</c> or <c>bigint</c>.</param>
/// <param name="Read">What stands in it.</param>
/// <param name="Blind">Text that names a person: only a keyed mark of it is kept, good for finding and for nothing else.</param>
internal sealed record Column<T>(string Name, string Type, Func<T, SqlValue> Read, bool Blind = false);
