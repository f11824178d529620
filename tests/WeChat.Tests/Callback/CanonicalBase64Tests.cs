using System.Text;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.WeChat.Tests.Callback;

public sealed class CanonicalBase64Tests
{
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void Of_all_texts_that_differ_in_the_last_letter_those_are_taken_that_mean_something_else(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
        var right = Convert.ToBase64String(bytes);
        var last = right.TrimEnd('=').Length - 1;
        var meanings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        {
            var text = Encoding.ASCII.GetBytes(right[..last] + letter + right[(last + 1)..]);
            var decoded = new byte[64];
            if (CanonicalBase64.TryDecode(text, decoded))
            {
                Assert.True(meanings.Add(Convert.ToHexString(decoded.AsSpan(0, CanonicalBase64.DecodedLength(text)))));
            }
        }

        Assert.Contains(Convert.ToHexString(bytes), meanings);
        Assert.Equal(length % 3 == 0 ? 64 : length % 3 == 1 ? 4 : 16, meanings.Count);
    }

    [Theory]
    [InlineData("AAAA AAA")]
    [InlineData("AAAAAAA\n")]
    [InlineData("AAA\nAAAA")]
    [InlineData("AAAA    ")]
    [InlineData("AA==AAAA")]
    [InlineData("A===")]
    [InlineData("====")]
    [InlineData("")]
    public void White_space_and_misplaced_padding_are_refused(string text) => Assert.False(CanonicalBase64.TryDecode(Encoding.ASCII.GetBytes(text), new byte[64]));
}
