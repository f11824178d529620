using System.Diagnostics;
using System.Text;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Tests.Wire;

public sealed class XmlReadersTests
{
    private static readonly string[] Pieces =
    [
        "<a>", "</a>", "<b>", "</b>", "<xml>", "</xml>", "<![CDATA[", "]]>", "<![CDATA[x]]>", "text", "委员", "😀", " ", "\n", "\t", "\r\n", "&", "&amp;", "&#65;", "&lt;", "]]",
        "]", "<a/>", "<a x='1'>", "<!-- c -->", "<?pi x?>", "<", ">", "\u0001", "\uFFFE", "￥", "<!DOCTYPE xml>", "<1>", "<a:b>", "</b", "\"", "'",
    ];

    [Fact]
    public void Whatever_the_fast_reader_accepts_the_hardened_one_reads_alike()
    {
        var random = new Random(20260131);
        var accepted = 0;
        for (var i = 0; i < 40_000; i++)
        {
            var xml = Encoding.UTF8.GetBytes(i % 2 == 0 ? Document(random, 0) : Soup(random));
            var fast = new WireTree();
            if (!FlatXml.TryRead(fast, xml))
            {
                continue;
            }

            accepted++;
            var slow = new WireTree();
            Assert.True(HardenedXml.TryRead(slow, xml), Encoding.UTF8.GetString(xml));
            Assert.Equal(Trees.Print(slow), Trees.Print(fast));
        }

        Assert.InRange(accepted, 5_000, 39_000);
    }

    [Fact]
    public void No_bytes_make_a_reader_throw()
    {
        var random = new Random(7);
        var seed = Encoding.UTF8.GetBytes("<xml><A><![CDATA[委员😀]]></A><B>1</B><C><D>x</D></C></xml>");
        for (var i = 0; i < 40_000; i++)
        {
            var bytes = (byte[])seed.Clone();
            for (var changes = random.Next(1, 5); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            new WireTree().TryRead(bytes.AsMemory(0, random.Next(bytes.Length + 1)), WeChat.Callback.CallbackFormat.Xml);
        }
    }

    [Theory]
    [InlineData("<xml><A>&amp;1</A></xml>", "&1")]
    [InlineData("<xml><A><![CDATA[a]]]]><![CDATA[>b]]></A></xml>", "a]]>b")]
    [InlineData("<xml><!-- c --><A x=\"1\">v</A></xml>", "v")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><A>v</A></xml>", "v")]
    [InlineData("\uFEFF<xml><A>v</A></xml>", "v")]
    [InlineData("<xml><A>a\r\nb</A></xml>", "a\nb")]
    [InlineData("<xml>\n  <A>\n <![CDATA[v]]> </A></xml>", "\n v ")]
    [InlineData("<xml><A/></xml>", "")]
    [InlineData("<xml><A>first</A><A>second</A></xml>", "first")]
    public void Unusual_but_legal_xml_is_read(string xml, string expected)
    {
        var tree = new WireTree();
        Assert.True(tree.TryRead(Encoding.UTF8.GetBytes(xml), WeChat.Callback.CallbackFormat.Xml));
        Assert.True(tree.Root["A"u8].Exists);
        Assert.Equal(expected, tree.Root.Text("A"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<xml>")]
    [InlineData("<xml></xml><xml></xml>")]
    [InlineData("<xml></XML>")]
    [InlineData("<xml>&unknown;</xml>")]
    [InlineData("<xml>&#1;</xml>")]
    [InlineData("<!DOCTYPE xml [<!ELEMENT xml ANY>]><xml></xml>")]
    [InlineData("<!DOCTYPE xml SYSTEM \"http://127.0.0.1:9/x.dtd\"><xml></xml>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"GBK\"?><xml></xml>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><xml></xml>")]
    [InlineData("text")]
    [InlineData("{\"a\":1}")]
    public void Malformed_or_hostile_xml_is_refused(string xml) =>
        Assert.False(new WireTree().TryRead(Encoding.UTF8.GetBytes(xml), WeChat.Callback.CallbackFormat.Xml));

    [Fact]
    public void Depth_and_number_of_elements_are_bounded()
    {
        static bool Read(string xml) => new WireTree().TryRead(Encoding.UTF8.GetBytes(xml), WeChat.Callback.CallbackFormat.Xml);
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
        Assert.True(Read(Nested(32)));
        Assert.False(Read(Nested(33)));
        Assert.False(Read($"<xml>{string.Concat(Enumerable.Repeat("<a></a>", 8192))}</xml>"));
        Assert.True(Read($"<xml>{string.Concat(Enumerable.Repeat("<a></a>", 8191))}</xml>"));
    }

    [Fact]
    public void A_bomb_of_entities_costs_neither_time_nor_memory()
    {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY l0 \"lol\">"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">")) + "]><xml>&l20;</xml>";
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Assert.False(new WireTree().TryRead(Encoding.UTF8.GetBytes(bomb), WeChat.Callback.CallbackFormat.Xml));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void What_the_writer_writes_the_fast_reader_reads_back_without_the_characters_xml_forbids()
    {
        var random = new Random(3);
        string[] alphabet = ["a", "委", "😀", "]", "]]>", "<", "&", "\n", "\u0000", "\u0008", "\uFFFF", "\uD800", "\uDC00", "👨‍👩‍👧", " ", "\t", "<![CDATA["];
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var xml = new XmlText().Open("xml").Text("A", text).Close("xml").Written.ToArray();
            var tree = new WireTree();
            Assert.True(tree.TryRead(xml, WeChat.Callback.CallbackFormat.Xml), text);
            Assert.Equal(Legal(text), tree.Root.Text("A"u8));
        }
    }

    private static string Legal(string text) => string.Concat(
        text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or (>= ' ' and < 0xFFFE and not 0xFFFD) or > 0xFFFF).Select(rune => rune.ToString()));

    private static string Soup(Random random) =>
        "<xml>" + string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)])) + "</xml>";

    private static string Document(Random random, int depth)
    {
        var name = "abcXY"[random.Next(5)].ToString();
        var content = random.Next(depth > 3 ? 4 : 6) switch
        {
            0 => "",
            1 => Pieces[random.Next(9, 21)],
            2 => $"<![CDATA[{Pieces[random.Next(Pieces.Length)]}]]>",
            3 => $" {Pieces[random.Next(9, 13)]} ",
            _ => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Document(random, depth + 1) + (random.Next(3) == 0 ? "\n " : ""))),
        };
        return $"<{name}>{content}</{name}>";
    }
}
