namespace WeLiaison.WeChat.Tests.Limits;

public sealed class TemplateValuesTests
{
    [Theory]
    [InlineData("thing1", "二十个字以内的事项", TemplateValueFault.None)]
    [InlineData("thing12", "一二三四五六七八九十一二三四五六七八九十一", TemplateValueFault.TooLong)]
    [InlineData("thing1", "两\n行", TemplateValueFault.WrongCharacters)]
    [InlineData("thing1", " ", TemplateValueFault.Empty)]
    [InlineData("short_thing2", "一二三四五六", TemplateValueFault.TooLong)]
    [InlineData("number3", "12.50", TemplateValueFault.None)]
    [InlineData("number3", "12个", TemplateValueFault.WrongFormat)]
    [InlineData("letter1", "ABC", TemplateValueFault.None)]
    [InlineData("letter1", "A1", TemplateValueFault.WrongCharacters)]
    [InlineData("symbol1", "***", TemplateValueFault.None)]
    [InlineData("symbol1", "a", TemplateValueFault.WrongCharacters)]
    [InlineData("character_string5", "BS-2026-0131", TemplateValueFault.None)]
    [InlineData("character_string5", "编号1", TemplateValueFault.WrongCharacters)]
    [InlineData("time2", "15:01", TemplateValueFault.None)]
    [InlineData("time2", "2026年1月31日 15:01", TemplateValueFault.None)]
    [InlineData("time2", "明天下午", TemplateValueFault.WrongFormat)]
    [InlineData("date1", "2026年1月31日", TemplateValueFault.None)]
    [InlineData("date1", "2026-01-31", TemplateValueFault.WrongFormat)]
    [InlineData("amount1", "￥100.5", TemplateValueFault.None)]
    [InlineData("amount1", "100元", TemplateValueFault.None)]
    [InlineData("amount1", "一百", TemplateValueFault.WrongFormat)]
    [InlineData("phone_number1", "+86-21-66780000", TemplateValueFault.None)]
    [InlineData("phone_number1", "电话", TemplateValueFault.WrongCharacters)]
    [InlineData("car_number1", "沪A12345挂学", TemplateValueFault.TooLong)]
    [InlineData("name1", "欧阳娜娜", TemplateValueFault.None)]
    [InlineData("name1", "一二三四五六七八九十一", TemplateValueFault.TooLong)]
    [InlineData("name1", "Alexander Graham", TemplateValueFault.None)]
    [InlineData("phrase1", "已办结", TemplateValueFault.None)]
    [InlineData("phrase1", "done", TemplateValueFault.WrongCharacters)]
    [InlineData("phrase1", "已经办理完结", TemplateValueFault.TooLong)]
    [InlineData("enum7", "任何", TemplateValueFault.None)]
    public void A_value_is_checked_by_the_kind_of_its_key(string key, string value, TemplateValueFault expected) =>
        Assert.Equal(expected, TemplateValues.Check(key, value));

    [Theory]
    [InlineData("thing1", "关于老旧小区\n加装电梯的建议和几点具体意见")]
    [InlineData("short_thing1", "超过五个字的话")]
    [InlineData("name1", "名字特别特别特别特别长的人")]
    [InlineData("name1", "A very long name of a person")]
    public void Words_made_to_fit_pass_the_check(string key, string value) =>
        Assert.Equal(TemplateValueFault.None, TemplateValues.Check(key, TemplateValues.Fit(key, value)));
}
