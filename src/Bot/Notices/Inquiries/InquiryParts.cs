using System.Text;
using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Notices.Inquiries;

/// <summary>能去，几点开？要带材料吗: the questions of a message one by one, and the plain answer to the notice that stands with them.</summary>
/// <param name="Questions">Each with the words before it that say what it is about; one at least.</param>
/// <param name="Answer">能去, 我去不了; null when nothing but questions was said.</param>
internal sealed partial record InquiryParts(IReadOnlyList<string> Questions, string? Answer)
{
    /// <summary>Null when nothing is asked.</summary>
    public static InquiryParts? Of(string words)
    {
        var questions = new List<string>();
        var answer = new List<string>();
        var before = new StringBuilder();
        foreach (var clause in Clauses().Split(words).Where(c => c.Trim().Length > 0))
        {
            var said = clause.Trim();
            if (AnswerNoticeFeature.IsPlain(said))
            {
                answer.Add(said);
            }
            else if (Question().IsMatch(said))
            {
                questions.Add(before.Append(said).ToString());
                before.Clear();
            }
            else if (answer.Count > 0 && questions.Count == 0)
            {
                // 去不了，出差，……: the reason belongs to the answer.
                answer.Add(said);
            }
            else
            {
                before.Append(said).Append('，');
            }
        }

        if (questions.Count > 0 && before.Length > 0)
        {
            questions[^1] += "，" + before.ToString().TrimEnd('，');
        }

        return questions.Count == 0 ? null : new InquiryParts(questions, answer.Count == 0 ? null : string.Join('，', answer));
    }

    [GeneratedRegex("[？?。！!；;，,\\n]+|(?<=吗|呢|几点|哪儿|哪里)\\s+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Clauses();

    [GeneratedRegex("[吗呢么]$|几点|在哪|哪里|哪儿|什么时候|什么时间|啥时候|几号|周几|怎么走|带什么|带啥|有没有|能不能|可不可以|要不要|用不用|多久|多长时间|是否|截止到|都有谁|有谁|哪些人|多少人|几个人|(?:有|能|让|管|用|要|可以|方便)[^，。]{2,10}(?:不|没|没有)[？?]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Question();
}
