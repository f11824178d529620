using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace WeLiaison.Bot.Commands;

/// <summary>Options that several commands have, so that they are called and explained alike.</summary>
internal sealed class SharedOptions(string untilWhen = "不写就是当年12月31日")
{
    public Option<string?> Data { get; } = new("--data") { Description = "数据文件夹；不写就用设置里的 Storage:DataFolder", HelpName = "文件夹" };

    public Option<string?> Regulations { get; } = new("--regulations") { Description = "制度文件夹；不写就用随程序带的", HelpName = "文件夹" };

    public Option<string?> Committee { get; } = new("--committee") { Description = "哪个政协，例如 baoshan；只有一个时可以不写", HelpName = "短名" };

    public Option<string?> Person { get; } = new("--person") { Description = "哪一位：姓名、委员编号或手机号；不写就是全体", HelpName = "谁" };

    public Option<DateOnly?> On { get; } = Date("--on", "按哪一天算；不写就是今天");

    public Option<DateOnly?> From { get; } = Date("--from", "从哪一天起；不写就是当年1月1日");

    public Option<DateOnly?> To { get; } = Date("--to", "到哪一天止；" + untilWhen);

    public static Option<DateOnly?> Date(string name, string description) => new(name) { Description = description, HelpName = "2026-09-30", CustomParser = ReadDate };

    public void AddTo(Command command, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.Add(Committee);
        command.Add(Data);
        command.Add(Regulations);
    }

    private static DateOnly? ReadDate(ArgumentResult typed)
    {
        if (DateOnly.TryParseExact(typed.Tokens[0].Value, ["yyyy-M-d", "yyyyMMdd", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        typed.AddError(CommandWords.NoDate(typed.Tokens[0].Value));
        return null;
    }
}
