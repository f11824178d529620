namespace WeLiaison.Understanding.Bench;

internal static class Messages
{
    private static readonly string[] Contacts = ["钱月华", "童建平", "宋小宝", "阿米娜·吐尔地", "卢俊", "欧阳慧"];

    public static Utterance Of(string text, SpeakerRole role = SpeakerRole.Member, DialogueState? state = null) => new()
    {
        Text = text,
        Now = new DateTimeOffset(2025, 7, 16, 15, 10, 0, TimeSpan.FromHours(8)),
        Role = role,
        Contacts = role == SpeakerRole.Member ? Contacts : [],
        State = state,
    };

    /// <summary>A report that goes on and on.</summary>
    public static string Long(int length)
    {
        const string head = "昨天走访钱月华，";
        const string more = "她说小区的监控坏了好几年，去年丢了三辆电瓶车，报了案也查不到，居民凑钱修又意见不统一，";
        return string.Concat(Enumerable.Repeat(more, (length / more.Length) + 1)).Insert(0, head)[..length];
    }
}
