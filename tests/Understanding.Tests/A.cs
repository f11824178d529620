namespace WeLiaison.Understanding.Tests;

/// <summary>Utterances for tests.</summary>
internal static class A
{
    public static readonly string[] Contacts = ["王秀兰", "李建国", "李建华", "赵强", "古丽娜·艾力", "欧阳慧"];

    public static Utterance Report(string text, DateOnly? today = null, DialogueState? state = null, SpeakerRole role = SpeakerRole.Member) => new()
    {
        Text = text,
        Now = new DateTimeOffset((today ?? new DateOnly(2025, 7, 16)).ToDateTime(new TimeOnly(15, 0)), TimeSpan.FromHours(8)),
        Role = role,
        Contacts = role == SpeakerRole.Member ? Contacts : [],
        State = state,
    };

    public static Reading Read(string text, DialogueState? state = null, SpeakerRole role = SpeakerRole.Member) => IntentReader.Default.Read(Report(text, null, state, role));
}
