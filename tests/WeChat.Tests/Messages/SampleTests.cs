using System.Collections;
using System.Globalization;
using System.Xml.Linq;
using WeLiaison.WeChat.Messages;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Tests.Messages;

/// <summary>The protocol's memory is data: Samples/TYPE[.variant].xml is a push as the platform sends it and must be read as that type.</summary>
public sealed class SampleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    /// <summary>Elements that no type names; they stay in the raw XML.</summary>
    private static readonly string[] Unnamed = ["CheckState", "Count", "ArticleIdx", "ResultList", "Beam", "CardId", "UserID"];

    public static TheoryData<string> Samples => [.. Names];

    private static List<string> Names => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_read_as_the_type_it_is_named_after(string name)
    {
        var message = Read(name);
        Assert.Equal(name.Split('.')[0], message.GetType().Name);
        Assert.Equal(File.ReadAllText(PathOf(name)), message.RawXml);
        Assert.InRange(message.Key.Value.Length, 1, MessageKey.Longest);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_value_of_a_sample_is_in_the_typed_message(string name)
    {
        var message = Read(name);
        var held = Values(message).ToHashSet(StringComparer.Ordinal);
        var isUnknown = message is UnknownMessage or UnknownEvent;
        foreach (var leaf in XDocument.Load(PathOf(name)).Descendants().Where(element => !element.HasElements && element.Value.Length > 0))
        {
            var element = leaf.Name.LocalName;
            if ((element is "MsgType" && message is not UnknownMessage) || (Unnamed.Contains(element) && (isUnknown || element != "UserID")))
            {
                continue;
            }

            foreach (var value in leaf.Value.Split(element is "RevokeInfo" or "Department" or "AddUserItems" ? ',' : '\n'))
            {
                var expected = value.StartsWith("qrscene_", StringComparison.Ordinal) ? value["qrscene_".Length..] : value;
                Assert.True(
                    held.Contains(expected) || (expected is "accept" or "reject" && held.Contains($"{expected == "accept"}")), $"{element} = {expected} is not in {message}");
            }
        }
    }

    [Fact]
    public void Every_type_of_message_has_a_sample()
    {
        var types = typeof(InboundMessage).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(InboundMessage)) && !type.IsAbstract).Select(type => type.Name);
        Assert.Empty(types.Except(Names.Select(name => name.Split('.')[0]), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_event_name_of_the_wire_has_a_sample()
    {
        var sampled = Names.Select(Read).OfType<InboundEvent>().Select(message => message.Event);
        Assert.Empty(EventReader.Known.Except(sampled, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void No_two_samples_share_a_key()
    {
        var keys = Names.Select(name => Read(name).Key).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Both_readers_see_the_same_sample(string name)
    {
        var bytes = File.ReadAllBytes(PathOf(name));
        var (fast, slow) = (new WireTree(), new WireTree());
        Assert.True(FlatXml.TryRead(fast, bytes), "The platform's own XML must not need the slow reader.");
        Assert.True(HardenedXml.TryRead(slow, bytes));
        Assert.Equal(Wire.Trees.Print(slow), Wire.Trees.Print(fast));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_message_never_prints_what_a_person_wrote(string name)
    {
        var message = Read(name);
        Assert.Matches("^[A-Za-z]+ of [0-9]+$", message.ToString());
        Assert.Matches("^[0-9]+$", message.Header.ToString());
    }

    private static InboundMessage Read(string name)
    {
        var bytes = File.ReadAllBytes(PathOf(name));
        var tree = new WireTree();
        Assert.True(tree.TryRead(bytes, WeChat.Callback.CallbackFormat.Xml));
        return MessageReader.Read(tree.Root, bytes)!;
    }

    private static string PathOf(string name) => Path.Combine(Folder, name + ".xml");

    private static IEnumerable<string> Values(object value)
    {
        foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.Name != "RawXml"))
        {
            switch (property.GetValue(value))
            {
                case null or MessageHeader or MessageKey:
                    break;
                case string text:
                    yield return text;
                    break;
                case IEnumerable list:
                    foreach (var item in list)
                    {
                        foreach (var text in item is string or ValueType ? [Convert.ToString(item, CultureInfo.InvariantCulture)!] : Values(item))
                        {
                            yield return text;
                        }
                    }

                    break;
                case var number when number.GetType().IsValueType:
                    yield return Convert.ToString(number, CultureInfo.InvariantCulture)!;
                    break;
                case var inner:
                    foreach (var text in Values(inner))
                    {
                        yield return text;
                    }

                    break;
            }
        }
    }
}
