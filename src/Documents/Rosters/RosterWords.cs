namespace WeLiaison.Documents.Rosters;

/// <summary>Every sentence about a roster.</summary>
internal static class RosterWords
{
    public const string Empty = "文件是空的，请确认发的是名册";
    public const string OldExcel = "这是旧版 .xls 或加了密码的文件，请在 Excel 里另存为 .xlsx（不加密码）再发";
    public const string Locked = "这个文件加了密码，请在 Excel 里打开，去掉密码另存为 .xlsx 再发";
    public const string Packed = "这是压缩包，请解开，发里面的名册";
    public const string WebPage = "这不是 Excel 文件，是网页格式的表格（有的系统导出的就是这样），请用 Excel 打开，另存为 .xlsx 再发";
    public const string OtherTable = "这种表格读不了，请用 Excel 或 WPS 打开，另存为 .xlsx 再发";
    public const string NothingInside = "表里没有内容，请确认发的是名册";
    public const string NotARoster = "认不出这个文件，请发 .xlsx 或 .csv 名册";
    public const string Broken = "文件打不开，可能已损坏，请在 Excel 里重新保存后再发";
    public const string NoSheet = "文件里没有可见的工作表";
    public const string UnpacksTooLarge = "文件展开后过大，请只保留名册这一张表再发";
    public const string NoRows = "表头下面没有内容";
    public const string Remark = "这一行没有名册里的内容，跳过了";
    public const string ScientificLost = "号码被改写成了科学计数，末几位已经丢失，请把这一列设为文本后重填";
    public const string NotMobile = "不是11位手机号";
    public const string NotPhone = "不是电话号码";
    public const string NotDate = "看不懂这个日期，请写成 2026年5月12日 或 2026-5-12";
    public const string NoSuchDay = "没有这一天";
    public const string NameWithoutLetter = "不像姓名";
    public const string FormulaWithoutValue = "这一格是公式，文件里没有算出的结果，请用 Excel 打开、保存一次再发，或改成内容本身";
    public const string FormulaError = "这一格是公式错误，请改成内容本身";
    public const string IdNumbers = "身份证号、银行卡号不收，已略去这一列";
    public const string LinkToSelf = "联系人和联系对象是同一个人";

    public static string TooLarge(int bytes) => $"文件超过{bytes / 1024 / 1024}MB，请分几份再发";

    public static string TooManyRows(int rows) => $"超过{rows}行，请分几份再发";

    public static string TooManyColumns(int columns) => $"超过{columns}列，请删去无关的列";

    public static string NoHead(IEnumerable<string> wanted) => $"没有找到表头。第一行请写列名，至少要有：{string.Join('、', wanted)}";

    public static string NoHeadInText(IEnumerable<string> wanted) =>
        $"这不是 Excel 文件。按 .csv 读，没有找到表头：第一行请写列名，至少要有：{string.Join('、', wanted)}。本来是 Excel 名册的，请在 Excel 里另存为 .xlsx 再发";

    public static string OtherKind(string what) => $"这不是 Excel 文件，是{what}，请把名册存成 .xlsx 或 .csv 再发";

    public static string OtherSheets(string read, IEnumerable<string> others) => $"读的是“{read}”这张表；{string.Concat(others.Select(o => $"“{o}”"))}也像名册，没有读。要导入，请放在一张表里，或另存一份";

    public static string MissingColumn(string header) => $"缺少“{header}”这一列";

    public static string TwiceColumn(string header, string first, string second) => $"“{first}”和“{second}”都像是“{header}”，请只留一列";

    public static string MissingCell(string header) => $"“{header}”没有填";

    public static string TooLong(int length, int most) => $"有{length}个字，最多{most}个字";

    public static string UnknownTerm(string word, IReadOnlyList<string> near) =>
        near.Count == 0 ? $"没有“{word}”这一项" : $"没有“{word}”这一项，是不是{string.Join("或", near.Select(n => $"“{n}”"))}？";

    public static string YearOff(DateOnly date) => $"年份{date.Year}不对，请核对";

    public static string SameCode(int line) => $"与第{line}行的编号相同";

    public static string SamePhone(int line) => $"与第{line}行的号码相同，却不是同一个名字";

    public static string SamePerson(int line) => $"与第{line}行是同一个人";

    public static string SameName(int line) => $"与第{line}行同名，请确认是两个人";

    public static string SameLink(int line) => $"与第{line}行是同一条联系关系";

    public static string Ignored(IEnumerable<string> headers) => $"这些列没有读：{string.Join('、', headers)}";

    public static string MonthOnly(DateOnly date) => $"只写到月份，按{date.Month}月1日算";
}
