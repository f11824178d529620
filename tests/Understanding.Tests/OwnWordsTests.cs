using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Tests;

public sealed class OwnWordsTests
{
    [Fact]
    public void A_table_of_the_sections_that_there_are_has_no_fault() =>
        Assert.Empty(OwnWords.Check("# 我们县的词\n[day]\n-1: 昨儿黑嘞 夜来\n-1/晚上: 昨儿后晌黑\n\n[tails]\n红帐篷 寨头 # 赶场的地方\n[titles]\n站主任\n"));

    [Theory]
    [InlineData("红帐篷", 1, "还没有写是哪一节")]
    [InlineData("[tails]\n红帐篷\n[plaecs]\n寨头", 3, "没有“plaecs”这一节")]
    [InlineData("[day]\n昨儿黑嘞", 2, "先写值")]
    [InlineData("[day]\n昨: 昨儿黑嘞", 2, "没有“昨”这个值")]
    [InlineData("[day]\n99999: 昨儿黑嘞", 2, "没有“99999”这个值")]
    [InlineData("[channels]\npigeon: 飞鸽", 2, "没有“pigeon”这个值")]
    [InlineData("[tails]\nwhere: 红帐篷", 2, "只写词")]
    [InlineData("[tails]\n红帐篷红帐篷红帐篷红帐篷红帐篷红帐篷红帐篷", 2, "超过20个字")]
    public void A_fault_is_told_with_its_line_and_what_to_write(string table, int line, string reason)
    {
        var fault = Assert.Single(OwnWords.Check(table));
        Assert.Equal(line, fault.Line);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Remedy);
    }

    [Fact]
    public void What_is_checked_without_a_fault_can_be_read()
    {
        // Every section and value there is, as an office might copy them.
        foreach (var name in (string[])["dates.txt", "people.txt", "places.txt", "contact.txt", "notices.txt"])
        {
            using var table = Resource.Open(name);
            var text = table.ReadToEnd();
            Assert.DoesNotContain(OwnWords.Check(text), f => !f.Reason.StartsWith('超') && !f.Reason.Contains("超过20个字", StringComparison.Ordinal));
            Assert.NotNull(Lexicon.With(new StringReader(text)));
        }
    }
}
