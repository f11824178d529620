namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    /// <summary>我已联系市政, 我答应她今天问一下: what the member did about it is neither matter nor suggestion.</summary>
    private bool OwnDoing(int start, int end)
    {
        if (!IsOwnDoing(start, end))
        {
            return false;
        }

        ownDoing = clause;
        return true;
    }

    private bool IsOwnDoing(int start, int end)
    {
        if (PromisedByBody(start, end))
        {
            return true;
        }

        if (ownDoing == clause - 1 && ownDoing > 0 && Promises(start))
        {
            return true;
        }

        if (message[start] == '已' && Handled(start + (message.Says(start, "已经") ? 2 : 1)))
        {
            return true;
        }

        if (message[start] == '我' && (draft.Content.Count > 0 || draft.Suggestions.Count > 0) && !MyOwn(start + 1))
        {
            return true;
        }

        foreach (var opening in (ReadOnlySpan<string>)["我已", "我答应", "我会", "我帮", "我当场", "我联系", "我向", "我给他解释", "我解释", "我让", "我跟街道", "我和街道", "我跟社区",
            "我打电话给", "已联系", "已转", "已向", "已经联系", "已经转", "已经向", "我说", "我告诉", "我也跟", "我回去", "已与", "已和", "我把", "我表示", "已将", "已上报", "我准备", "我打算", "已请",
            "我跟他说", "我跟她说", "我和他说", "我和她说", "我答复", "我劝", "我也劝", "政协已", "我们已", "我再", "我请", "我反映", "我去", "他们说三天", "反映给", "转给", "我给劝", "我劝", "确实有",
            "校长说区里"])
        {
            if (message.Says(start, opening))
            {
                return opening == "反映给" || !Has(start, end, "反映") || Has(start, end, "向");
            }
        }

        return false;
    }

    // 我们楼, 我家, 我区: these may well be what was raised, in the words of the one met.
    private bool MyOwn(int at) =>
        message[at] is '们' or '家' or '区' or '市' or '县' or '镇' or '乡' or '村' or '国' or '省' or '厂' or '校' or '院' or '公' or '小' or '妈' or '爸' or '儿'
        or '女' or '孙' or '老' or '住' or '这' or '那' or '的' or '爱' or '丈' or '妻' or '单' or '自' or '店' or '年' or '今' or '身' or '腿' or '觉' or '希'
        or '建' or '想' or '早' or '每' or '上';

    // 残联表示这个月内整改: what those in charge promised; 物业表示没钱 is part of the matter.
    private bool PromisedByBody(int start, int end)
    {
        if (draft.Content.Count == 0)
        {
            return false;
        }

        for (var i = start + 2; i < Math.Min(end - 2, start + 11); i++)
        {
            if ((message.Says(i, "表示") || message.Says(i, "答应") || message.Says(i, "承诺") || message.Says(i, "回复") || message.Says(i, "答复"))
                && text.AsSpan(start, i - start).IndexOfAny("联业道区委局办心司门校院厂所部队馆处站府方任长理") >= 0 && words.Pronouns.Match(text, start) == 0
                && !message.People.At(start, end, expected: false, out _))
            {
                return text.AsSpan(i, end - i).IndexOfAny("不没无难") < 0
                    && (text.AsSpan(i, end - i).IndexOfAny("内将会马快修研") >= 0 || Has(i, end, "安排") || Has(i, end, "整改") || Has(i, end, "底前")
                        || Has(i, end, "考虑") || Has(i, end, "纳入") || Has(i, end, "处理") || Has(i, end, "解决") || Has(i, end, "落实"));
            }
        }

        return false;
    }

    // 已与物业沟通，答应一周内修好: what was promised to the member in answer.
    private bool Promises(int start)
    {
        foreach (var word in (ReadOnlySpan<string>)["答应", "承诺", "表示", "对方", "街道", "物业", "社区", "居委", "他们", "说", "回复", "答复", "人家", "同意", "要求他", "请他"])
        {
            if (message.Says(start, word))
            {
                return true;
            }
        }

        return false;
    }

    // 已交社区处理, 已经反馈给街道
    private bool Handled(int at)
    {
        foreach (var soon in (ReadOnlySpan<string>)["当场", "现场", "当天", "及时", "第一时间", "主动", "马上", "立即", "立刻", "先", "同步", "专门"])
        {
            at += message.Says(at, soon) ? soon.Length : 0;
        }

        foreach (var verb in (ReadOnlySpan<string>)["联系", "拍照", "拍了", "转", "向", "交", "上报", "报", "反馈", "反映给", "告知", "通知", "协调", "请", "让", "与", "和",
            "跟", "将", "把", "答复", "记录", "督促", "建议", "提交", "安排", "移交", "商", "约", "同", "记下", "记在", "带回", "整理", "形成", "写成", "列入", "纳入", "解释", "帮", "给",
            "电话", "致电"])
        {
            if (message.Says(at, verb))
            {
                return true;
            }
        }

        return false;
    }
}
