using System.Runtime.InteropServices;

namespace WeLiaison.Understanding.People;

internal enum PersonKind
{
    /// <summary>A full name on the list, to the letter.</summary>
    Listed,

    /// <summary>Sounds like a name on the list.</summary>
    Heard,

    /// <summary>Only the given name of somebody on the list.</summary>
    Given,

    /// <summary>Surname and title, or 老李, 小陈.</summary>
    Titled,

    /// <summary>A full name that is not on the list.</summary>
    New,
}

/// <summary>A person's name in the text; the name ends at <see cref="NameEnd"/>, a title after it at <see cref="End"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PersonSpan(int Start, int NameEnd, int End, PersonKind Kind);
