using WeLiaison.Understanding;

namespace WeLiaison.Bot.Hosting;

/// <summary>
/// Reads a sentence of each kind before the doors open: tables are loaded and code is compiled then, and not while the first person waits.
/// </summary>
internal sealed class WarmUp(IntentReader reader, TimeProvider clock) : IHostedService
{
    private static readonly (SpeakerRole Role, string Words)[] Sentences =
    [
        (SpeakerRole.Member, "昨天下午三点在居委会走访了李建国，他说小区充电桩太少，建议在东门装一排"),
        (SpeakerRole.Constituent, "幼儿园门口放学时车堵得走不动，最好划个接送区"),
        (SpeakerRole.Staff, "通知全体委员：9月25日下午2点半在三楼会议室开座谈会"),
    ];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (role, words) in Sentences)
        {
            reader.Read(new Utterance { Text = words, Now = clock.GetUtcNow(), Role = role, Contacts = ["李建国"] });
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
