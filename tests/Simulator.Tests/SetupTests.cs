using WeLiaison.Simulator.Setup;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.Simulator.Tests;

public sealed class SetupTests
{
    private const string Small = """
        {
          // one account, one person
          "accounts": [{
            "account": "a", "committee": "c", "platform": "wecom", "callback": "http://127.0.0.1:1/x", "token": "abc",
            "encodingAesKey": "Tq4ZsX8cV2bN6mL0kJ9hG7fD5sA3pO1iU8yT6rE4wQz", "corpId": "ww1", "agentId": 1, "secret": "s",
          }],
          "people": [{"id": "p", "name": "周敏", "role": "member", "committee": "c", "accounts": [{"account": "a", "user": "ZhouMin"}]}]
        }
        """;

    [Fact]
    public void What_a_file_leaves_out_is_empty_and_people_follow()
    {
        var setup = Load(Small);
        Assert.Equal(Platform.WeCom, setup.Accounts[0].Platform);
        Assert.Empty(setup.Accounts[0].Templates);
        Assert.Empty(setup.People[0].Departments);
        Assert.True(setup.People[0].Accounts[0].Following);
        Assert.Empty(setup.Codes);
    }

    [Theory]
    [InlineData("\"abc\"", "\"a\"", "token")]
    [InlineData("http://127.0.0.1:1/x", "/x", "callback")]
    [InlineData("Tq4ZsX8cV2bN6mL0kJ9hG7fD5sA3pO1iU8yT6rE4wQz", "short", "encodingAesKey")]
    [InlineData("\"account\": \"a\", \"user\"", "\"account\": \"b\", \"user\"", "person p")]
    [InlineData("\"agentId\": 1,", "", "agentId")]
    [InlineData("\"wecom\"", "\"sms\"", "platform")]
    public void A_setup_that_cannot_be_played_is_refused_with_the_place(string right, string wrong, string named)
    {
        var refused = Assert.Throws<SetupException>(() => Load(Small.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stage_of_these_tests_is_playable() => SetupCheck.Check(A.Setup("http://127.0.0.1:1"));

    private static SimulatorSetup Load(string json)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, json);
            return SetupFile.Load(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
