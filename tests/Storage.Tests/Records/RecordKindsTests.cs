using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Records;

namespace WeLiaison.Storage.Tests.Records;

public sealed class RecordKindsTests
{
    [Fact]
    public void Every_record_of_the_domain_has_a_kind()
    {
        var records = typeof(IRecord).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IRecord)));
        Assert.Equal(records.Select(t => t.Name).Order(), RecordKinds.All.Select(k => k.Type.Name).Order());
    }

    [Fact]
    public void No_two_kinds_share_a_table() => Assert.Equal(RecordKinds.All.Count, RecordKinds.All.Select(k => k.Table).Distinct().Count());
}
