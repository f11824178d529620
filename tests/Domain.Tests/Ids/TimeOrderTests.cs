using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Tests.Ids;

/// <summary>Lists are ordered by ids: what was written in one instant has to come back in the order in which it was written.</summary>
public sealed class TimeOrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 8, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Ids_of_one_instant_sort_by_the_order_in_which_they_were_made()
    {
        var made = Enumerable.Range(0, 1000).Select(_ => ContactId.New(Now).ToString()).ToList();
        Assert.Equal(made.Order(StringComparer.Ordinal), made);
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    [Fact]
    public void Ids_of_a_later_millisecond_sort_behind_all_earlier_ones()
    {
        var late = Enumerable.Range(0, 100).Select(_ => TimeOrder.Next(Now.AddMilliseconds(1))).ToList();
        var early = Enumerable.Range(0, 100).Select(_ => TimeOrder.Next(Now)).ToList();
        Assert.True(early.Max() < late.Min());
    }

    [Fact]
    public void An_id_is_a_version_7_id_of_its_instant_and_no_two_are_alike_from_many_threads()
    {
        var made = new Guid[20_000];
        Parallel.For(0, made.Length, i => made[i] = TimeOrder.Next(Now));
        Assert.Equal(made.Length, made.Distinct().Count());
        Assert.All(made, id => Assert.True(id.Version == 7 && id.Variant is >= 8 and <= 11));
        Assert.All(made, id => Assert.Equal(Now.ToUnixTimeMilliseconds(), Convert.ToInt64(id.ToString("N")[..12], 16)));
    }
}
