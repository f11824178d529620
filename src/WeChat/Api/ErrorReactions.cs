using static WeLiaison.WeChat.Api.Reaction;

namespace WeLiaison.WeChat.Api;

/// <summary>
/// The one table from errcode to reaction: Official Account fact sheet section 7, WeCom section 16. An unknown code drops the message.
/// 40001 of a token call means a wrong secret, of any other call a dead token; <see cref="Of"/> is told which.
/// </summary>
public static class ErrorReactions
{
    private static readonly (int From, int To, Reaction Do)[] OfficialAccount =
    [
        (-1, -1, Retry), (0, 0, None),
        (40001, 40001, Refresh), (40002, 40002, Fix), (40003, 40003, Stop), (40004, 40006, Fix), (40007, 40007, UploadAgain), (40008, 40012, Fix),
        (40013, 40013, Alert), (40014, 40014, Refresh), (40015, 40027, Fix), (40029, 40030, RestartLogin), (40031, 40033, Fix), (40035, 40035, Fix),
        (40037, 40037, Alert), (40038, 40038, Fix), (40054, 40055, Fix), (40066, 40066, Fix), (40093, 40093, Refresh), (40097, 40097, Fix), (40119, 40120, Fix),
        (40125, 40125, Alert), (40132, 40132, Fix), (40155, 40155, Fix), (40163, 40163, RestartLogin), (40164, 40164, Alert), (40243, 40243, Alert),
        (41001, 41001, Fix), (41002, 41002, Alert), (41004, 41004, Alert), (41008, 41008, RestartLogin), (41030, 41030, Fix),
        (42001, 42001, Refresh), (42002, 42003, RestartLogin), (42007, 42007, RestartLogin),
        (43001, 43003, Fix), (43004, 43004, Stop), (43019, 43019, Stop), (43101, 43101, Stop), (43107, 43107, Stop), (43116, 43116, Alert),
        (44001, 44004, Fix), (45001, 45008, Fix), (45009, 45009, Wait), (45011, 45011, BackOff), (45015, 45015, Drop), (45028, 45028, Wait), (45047, 45047, Drop),
        (45056, 45059, Fix), (45064, 45064, Fix), (45065, 45065, Done), (45066, 45066, BackOff), (45067, 45067, Fix), (45072, 45072, Ignore), (45080, 45081, Ignore),
        (45157, 45159, Fix), (46001, 46004, Fix), (47001, 47001, Fix), (47003, 47003, Fix),
        (48001, 48001, Alert), (48002, 48002, Stop), (48003, 48004, Alert), (48005, 48005, Fix), (48006, 48006, Wait), (48008, 48008, Fix), (49003, 49003, Fix),
        (50001, 50001, RestartLogin), (50002, 50002, Stop), (50004, 50004, Alert), (50005, 50005, Stop), (50007, 50007, Alert),
        (53500, 53505, Alert), (61004, 61004, Alert), (61450, 61450, Retry), (61451, 61457, Fix), (61500, 61501, Fix), (63001, 63001, Fix),
        (65301, 65318, Fix), (65400, 65417, Fix), (76001, 76004, Fix), (76021, 76022, Fix), (87009, 87009, Fix), (88000, 88010, Fix),
        (89501, 89501, Alert), (89503, 89503, Alert), (89506, 89507, Alert), (200011, 200021, Fix), (9001001, 9001036, Fix),
    ];

    private static readonly (int From, int To, Reaction Do)[] WeCom =
    [
        (-1, -1, Retry), (0, 0, None),
        (40001, 40001, Alert), (40003, 40003, Stop), (40004, 40006, Fix), (40007, 40007, UploadAgain), (40008, 40011, Fix), (40013, 40013, Alert),
        (40014, 40014, Refresh), (40029, 40029, RestartLogin), (40031, 40032, Fix), (40035, 40035, Fix), (40054, 40055, Fix), (40056, 40056, Alert),
        (40058, 40058, Fix), (40063, 40063, Fix), (40068, 40068, Fix), (40070, 40071, Fix), (40091, 40091, Alert), (40093, 40093, Refresh), (40094, 40094, Fix),
        (40096, 40096, Stop), (41001, 41010, Fix), (41011, 41011, Alert), (41012, 41044, Fix), (41045, 41045, Alert), (41050, 41051, Drop), (41096, 41096, Drop),
        (42001, 42001, Refresh), (42003, 42003, RestartLogin), (42012, 42012, Refresh), (42014, 42019, Fix), (42022, 42022, RestartLogin),
        (43004, 43004, Stop), (44001, 44004, Fix), (45001, 45008, Fix), (45009, 45009, Wait), (45027, 45027, Wait), (45032, 45032, Fix), (45033, 45033, Retry),
        (45034, 45034, Fix), (46004, 46004, Stop), (47001, 47001, Fix), (48002, 48002, Alert), (48004, 48006, Alert), (50001, 50001, Alert), (50002, 50002, Stop),
        (50003, 50003, Alert), (50005, 50005, Alert), (60003, 60003, Fix), (60011, 60011, Alert), (60020, 60020, Alert), (60021, 60021, Stop),
        (60102, 60110, Fix), (60111, 60111, Stop), (60112, 60120, Fix), (60121, 60121, Stop), (60122, 60129, Fix),
        (81011, 81011, Alert), (81013, 81013, Drop), (82001, 82003, Fix), (84014, 84015, RestartLogin), (84061, 84061, Stop), (84074, 84074, Alert),
        (85002, 85002, Drop), (86001, 86008, Fix), (86201, 86224, Fix), (90206, 90208, Alert), (90456, 90479, Fix),
        (93000, 93000, Alert), (93004, 93004, Alert), (93006, 93006, Alert), (93008, 93008, Alert),
        (95000, 95000, Fix), (95001, 95002, Drop), (95003, 95003, Alert), (95004, 95004, Fix), (95007, 95007, Retry), (95008, 95009, Fix), (95011, 95012, Alert),
        (95013, 95014, Stop), (95016, 95016, Stop), (95017, 95017, Alert), (95018, 95018, Drop), (95019, 95019, Stop), (95023, 95023, Alert), (95026, 95027, Alert),
        (95030, 95030, Fix), (95031, 95031, Drop), (301002, 301002, Alert), (2000002, 2000002, Alert),
    ];

    /// <summary>Says what to do about a code.</summary>
    /// <param name="ofTokenCall">Whether the call that failed was the one for the token itself.</param>
    public static Reaction Of(Platform platform, int errcode, bool ofTokenCall = false)
    {
        if (ofTokenCall && errcode == 40001)
        {
            return Alert;
        }

        foreach (var (from, to, reaction) in platform == Platform.WeCom ? WeCom : OfficialAccount)
        {
            if (errcode >= from && errcode <= to)
            {
                return reaction;
            }
        }

        return Drop;
    }
}
