using WeLiaison.Bot.Directory;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Member.Binding;

/// <summary>What is said while an account finds its person.</summary>
internal static class BindingWords
{
    public const string HowTo = "请发邀请码；没有的话，发姓名加委员编号，或姓名加手机号后四位，比如“张三 0123”。";

    public const string NotFound = "没对上，请再核对一下：姓名加委员编号，或姓名加手机号后四位。也可以发邀请码。";

    public const string BadCode = "这个邀请码没对上，请核对后再发一次。也可以发姓名加委员编号。";

    public const string CodeUsed = "这个邀请码已经用过了。请联系办公室要一个新的，回“人工”。";

    public const string CodeExpired = "这个邀请码已过期。请联系办公室要一个新的，回“人工”。";

    public const string TooManyTries = "试的次数太多了，请明天再试，或回“人工”找办公室的同志帮您绑定。";

    public const string AlreadyBoundElsewhere = "这个身份已绑定了另一个账号。换了手机或账号的话，已请办公室核对，会尽快联系您。";

    public const string WrongPerson = "谢谢告知。我先停发，办公室会核对。";

    public const string Suspended = "这个账号的身份正在核对，办公室会联系您。急的话回“人工”。";

    public static string Hello(Committee committee) => $"您好，我是小联，{committee.Name}的联络程序（不是真人）。第一次使用要先绑定。{HowTo}";

    public static string AskProof(string name) => $"{name}，请再发委员编号，或手机号后四位，核对一下。";

    public static string Bound(Person person) => person.Kind switch
    {
        PersonKind.Staff => $"{person.Name}您好，已绑定。要发通知，直接说“通知谁：什么事”。不是您本人，回“不是我”。",
        PersonKind.Constituent => $"{person.Name}您好，已绑定。有什么想反映的，直接说就行。不是您本人，回“不是我”。",
        _ => $"{person.Name}委员您好，已绑定。联系了群众，直接说哪天、在哪儿、和谁、聊了什么，我来记。不是您本人，回“不是我”。",
    };

    public static string AlreadyBound(Person person) => $"您已绑定为{person.Name}{(person.Kind == PersonKind.Member ? "委员" : string.Empty)}，直接说事就行。";

    public static string BoundAs(Person person) => $"这个账号已绑定为{person.Name}{(person.Kind == PersonKind.Member ? "委员" : string.Empty)}。不是您本人，先回“不是我”，再发您的邀请码。";

    /// <summary>For whoever asks for a member's matters on an account that nobody knows.</summary>
    public const string ForMembers = "这是委员用的，要先绑定。" + HowTo;

    public static string SaidBefore(string said) => $"刚才说的“{DayWords.Brief(said, 24)}”还没记，现在记吗？";

    public const string TakeIt = "记";

    public const string LeaveIt = "不用了";

    public static string TriesToOffice(string name) => $"有人多次尝试绑定“{name}”没有成功，请留意。";

    public static string SecondAccountToOffice(string name) => $"有另一个账号要绑定{name}委员，已拒绝。是本人换号的话，请发一个新的邀请码。";

    public static string WrongPersonToOffice(string name, string said) => $"绑定为{name}的账号说：“{DayWords.Brief(said, 40)}”。已停用该绑定，请核对。";
}
