using WeLiaison.Understanding;

namespace WeLiaison.Bot.Hosting;

/// <summary>
/// Reads a sentence of each kind before the doors open: tables are loaded and code is compiled then, and not while the first person waits.
/// </summary>
internal sealed class WarmUp : IHostedService
{
    private static readonly (SpeakerRole Role, string Words)[] Sentences =
    [
        (SpeakerRole.Member, "昨天下午三点在居委会走访了李建国，他说小区充电桩太少，建议在东门装一排"),
        (SpeakerRole.Constituent, "幼儿园门口放学时车堵得走不动，最好划个接送区"),
        (SpeakerRole.Staff, "通知全体委员：9月25日下午2点半在三楼会议室开座谈会"),
    ];

    // Begun when the settings are read, so that it goes on beside everything else that a start takes.
    private static readonly Lazy<Task> Reading = new(() => Task.Run(ReadAll));

    public static void Begin() => _ = Reading.Value;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Not awaited: a message that comes meanwhile waits for its own kind of sentence only.
        Begin();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void ReadAll()
    {
        var now = new DateTimeOffset(2026, 9, 8, 15, 20, 0, TimeSpan.FromHours(8));
        Parallel.ForEach(Sentences, sentence => IntentReader.Default.Read(new Utterance { Text = sentence.Words, Now = now, Role = sentence.Role, Contacts = ["李建国"] }));
    }
}
