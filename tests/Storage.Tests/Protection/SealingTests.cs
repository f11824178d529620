using System.Security.Cryptography;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Protection;
using WeLiaison.Storage.Tests.Contracts;
using WeLiaison.Storage.Tests.Support;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Tests.Protection;

public sealed class SealingTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_files_hold_no_number_no_name_and_no_word_that_was_said()
    {
        Assert.True(MobileNumber.Parse("13812345678").Ok(out var mobile, out _));
        var person = A.Person("司马相如") with { Mobile = mobile };
        await using (var house = await OpenAsync())
        {
            var message = A.Message("baoshan/oa/sealed", 1, "打13812345678找司马相如", "13812345678") with
            {
                Changes = [person],
                Outbox = [A.Entry(payload: "请致电13812345678，司马相如")],
            };
            await house.Get<ITurnLedger>().CommitAsync(message, default);
            AssertNothingReadable();
            Assert.Equal("13812345678", (await house.Get<IPeople>().NamedAsync(A.Baoshan, "司马相如", default))[0].Mobile!.Digits);
        }

        AssertNothingReadable();
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_key_is_made_once_for_its_owner_alone()
    {
        await using (await OpenAsync())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder[KeyFile.Name]));
        }

        var key = await File.ReadAllTextAsync(folder[KeyFile.Name]);
        await using var again = await OpenAsync();
        Assert.Equal(key, await File.ReadAllTextAsync(folder[KeyFile.Name]));
        Assert.Equal([folder[KeyFile.Name]], Directory.GetFiles(folder.Path, "*.key*"));
    }

    [Fact]
    public async Task After_a_change_of_key_everything_is_read_and_found_as_before_and_a_wrong_key_stops_the_start()
    {
        var (old, next) = (NewKey(), NewKey());
        var person = A.Person("司马相如");
        await using (var house = await OpenAsync(old))
        {
            await house.Get<ITurnLedger>().CommitAsync(A.Message("a", 1, state: "旧") with { Changes = [person] }, default);
        }

        await using (var house = await OpenAsync(next, old))
        {
            Assert.Equal("旧", A.Words((await house.Get<ITurnLedger>().LoadAsync("a", default)).State));
            Assert.Equal(person.Id, Assert.Single(await house.Get<IPeople>().NamedAsync(A.Baoshan, "司马相如", default)).Id);
        }

        var fault = await Assert.ThrowsAsync<CryptographicException>(() => OpenAsync(NewKey()));
        Assert.Contains("Storage:PreviousEncryptionKeys", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_touched_is_not_opened()
    {
        using var sealer = new Sealer(RandomNumberGenerator.GetBytes(32));
        var box = sealer.Seal(A.Bytes("您好"));
        for (var i = 0; i < box.Length; i++)
        {
            var touched = (byte[])box.Clone();
            touched[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => sealer.Open(touched));
        }

        Assert.Equal("您好", A.Words(sealer.Open(box)));
        Assert.ThrowsAny<CryptographicException>(() => sealer.Open(box.AsSpan(0, 10)));
    }

    [Fact]
    public void The_same_words_are_sealed_differently_each_time_and_marked_alike()
    {
        using var sealer = new Sealer(RandomNumberGenerator.GetBytes(32));
        using var other = new Sealer(RandomNumberGenerator.GetBytes(32));
        Assert.NotEqual(sealer.Seal(A.Bytes("王")), sealer.Seal(A.Bytes("王")));
        Assert.Equal(sealer.Blind("王"), sealer.Blind("王"));
        Assert.NotEqual(sealer.Blind("王"), other.Blind("王"));
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private Task<House> OpenAsync(string? key = null, params string[] previous)
    {
        var settings = new Dictionary<string, string?> { ["Storage:DataFolder"] = folder.Path, ["Storage:EncryptionKey"] = key };
        for (var i = 0; i < previous.Length; i++)
        {
            settings[$"Storage:PreviousEncryptionKeys:{i}"] = previous[i];
        }

        return House.OpenAsync(settings);
    }

    private void AssertNothingReadable()
    {
        foreach (var file in Directory.GetFiles(folder.Path, "weliaison.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(A.Bytes("13812345678")));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(A.Bytes("司马相如")));
        }
    }
}
