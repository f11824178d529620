using System.Text.Json;
using System.Xml.Linq;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Tests;

public sealed class CardTests
{
    [Fact]
    public void A_card_in_a_reply_reads_as_the_same_card_in_a_call()
    {
        var xml = XElement.Parse("""
            <TemplateCard><CardType>multiple_interaction</CardType><Source><Desc>政协</Desc><DescColor>1</DescColor></Source>
            <MainTitle><Title>点名</Title><Desc>请选</Desc></MainTitle>
            <HorizontalContentList><KeyName>时间</KeyName><Value>9:30</Value></HorizontalContentList>
            <HorizontalContentList><KeyName>地点</KeyName><Value>三楼</Value></HorizontalContentList>
            <SelectList><QuestionKey>q1</QuestionKey><Title>到会</Title><OptionList><Id>a</Id><Text>到</Text></OptionList><OptionList><Id>b</Id><Text>不到</Text></OptionList></SelectList>
            <SubmitButton><Text>提交</Text><Key>go</Key></SubmitButton></TemplateCard>
            """);

        var card = CardXml.ToJson(xml);
        var draft = CardDrafts.Of(card);

        Assert.Equal("政协\n点名\n请选\n时间：9:30\n地点：三楼\n到会\n〔到〕〔不到〕\n〔提交〕", draft.Text);
        Assert.Equal(["a"], draft.Card!.Selected["q1"]);
        Assert.Equal(1, card.GetProperty("source").GetProperty("desc_color").GetInt32());
    }

    [Fact]
    public void A_card_of_an_unknown_kind_is_none() =>
        Assert.NotNull(CardDrafts.Reason(JsonDocument.Parse("""{"card_type":"hologram"}""").RootElement));
}
