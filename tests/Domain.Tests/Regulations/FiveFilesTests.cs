namespace WeLiaison.Domain.Tests.Regulations;

public sealed class FiveFilesTests
{
    [Theory]
    [InlineData("baoshan")]
    [InlineData("cangnan")]
    [InlineData("jingjiang")]
    [InlineData("hezhou")]
    [InlineData("dongcheng")]
    public void Every_file_is_read_without_a_problem(string committee) => Assert.Equal(committee, The.Of(committee).Committee.Value);
}
