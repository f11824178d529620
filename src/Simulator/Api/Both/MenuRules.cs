using System.Text;
using System.Text.Json;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Api.Both;

/// <summary>What a menu may look like: 1 to 3 buttons, 1 to 5 below each, names and keys counted in bytes.</summary>
internal sealed class MenuRules(int mostSubNameBytes)
{
    private static readonly HashSet<string> KeyTypes = new(StringComparer.Ordinal)
    {
        "click", "scancode_push", "scancode_waitmsg", "pic_sysphoto", "pic_photo_or_album", "pic_weixin", "location_select",
    };

    private static readonly HashSet<string> OtherTypes = new(StringComparer.Ordinal)
    {
        "media_id", "view_limited", "article_id", "article_view_limited", "miniprogram", "view_miniprogram",
    };

    public static MenuRules Official { get; } = new(60);

    public static MenuRules WeCom { get; } = new(40);

    /// <summary>The errcode that refuses the menu; 0 when it is fine.</summary>
    public int Check(JsonElement menu)
    {
        var tops = menu.Items("button");
        if (tops.Count is < 1 or > 3)
        {
            return 40016;
        }

        foreach (var top in tops)
        {
            var error = CheckTop(top);
            if (error != 0)
            {
                return error;
            }
        }

        return 0;
    }

    private int CheckTop(JsonElement top)
    {
        if (Bytes(top.Text("name")) is < 1 or > 16)
        {
            return 40018;
        }

        var subs = top.Items("sub_button");
        if (subs.Count == 0)
        {
            return CheckLeaf(top, type: 40017, key: 40019, url: 40020);
        }

        if (subs.Count > 5)
        {
            return 40023;
        }

        foreach (var sub in subs)
        {
            var nameBytes = Bytes(sub.Text("name"));
            var error = nameBytes < 1 || nameBytes > mostSubNameBytes ? 40025 : CheckLeaf(sub, type: 40024, key: 40026, url: 40027);
            if (error != 0)
            {
                return error;
            }
        }

        return 0;
    }

    private static int CheckLeaf(JsonElement leaf, int type, int key, int url) => leaf.Text("type") switch
    {
        { } t when KeyTypes.Contains(t) => Bytes(leaf.Text("key")) is >= 1 and <= 128 ? 0 : key,
        "view" => Bytes(leaf.Text("url")) is >= 1 and <= 1024 && Uri.TryCreate(leaf.Text("url"), UriKind.Absolute, out _) ? 0 : url,
        { } t when OtherTypes.Contains(t) => 0,
        _ => type,
    };

    private static int Bytes(string? text) => Encoding.UTF8.GetByteCount(text ?? "");
}
