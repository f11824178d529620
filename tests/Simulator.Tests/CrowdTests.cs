using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.Simulator.Tests;

public sealed class CrowdTests
{
    private const int People = 200;
    private const int Turns = 5;

    [Fact]
    public async Task Two_hundred_people_chat_at_once_and_everybody_hears_their_own_answers_in_order()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, $"收到 {push["Content"]}"));
        var users = Enumerable.Range(0, People).Select(i => $"oCrowd{i:000}").ToList();
        for (var i = 0; i < People; i++)
        {
            using var joined = await theatre.Http.PostAsJsonAsync("/control/people", new JsonObject
            {
                ["id"] = $"crowd{i}",
                ["name"] = $"群众{i}",
                ["role"] = "constituent",
                ["committee"] = "baoshan",
                ["accounts"] = new JsonArray(new JsonObject { ["account"] = A.Oa, ["user"] = users[i] }),
            });
            joined.EnsureSuccessStatusCode();
        }

        await Task.WhenAll(users.Select(async user =>
        {
            for (var turn = 1; turn <= Turns; turn++)
            {
                var heard = await theatre.DoAsync(user, new JsonObject { ["type"] = "text", ["content"] = $"{user} {turn}", ["quiet"] = 20, ["wait"] = 20_000 });
                Assert.Equal($"收到 {user} {turn}", heard.Only);
            }
        }));

        Assert.Equal(People * Turns, theatre.Bot.Pushes.Count);
        Assert.Equal(People * Turns, theatre.Bot.Pushes.Select(p => p["MsgId"]).Distinct().Count());
        foreach (var user in users)
        {
            Assert.Equal(Enumerable.Range(1, Turns).Select(n => (long)n), (await theatre.PhoneAsync(user)).Select(m => m.GetProperty("seq").GetInt64()));
        }
    }
}
