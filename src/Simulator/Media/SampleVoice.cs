namespace WeLiaison.Simulator.Media;

/// <summary>Recordings that nobody needs to hear: silence of about the length that the words take.</summary>
internal static class SampleVoice
{
    private const int FrameLength = 13;
    private const int FramesPerSecond = 50;

    /// <summary>AMR at its lowest rate: a frame of 13 bytes for 20 ms.</summary>
    public static byte[] Amr(string words)
    {
        var seconds = Math.Clamp(1 + words.Length / 4, 2, 60);
        var magic = "#!AMR\n"u8;
        var voice = new byte[magic.Length + seconds * FramesPerSecond * FrameLength];
        magic.CopyTo(voice);
        for (var at = magic.Length; at < voice.Length; at += FrameLength)
        {
            voice[at] = 0x04;
        }

        return voice;
    }

    /// <summary>The smallest thing that calls itself MP4: its type box and an empty content box.</summary>
    public static byte[] Mp4() =>
    [
        0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2"u8,
        0, 0, 0, 8, .. "mdat"u8,
    ];
}
