using System.Reflection;
using System.Runtime.CompilerServices;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.WeChat.Tests;

public sealed class ConventionTests
{
    private static readonly Assembly Library = typeof(CallbackReceiver).Assembly;

    [Fact]
    public void The_protocol_knows_nothing_of_the_service() =>
        Assert.DoesNotContain(Library.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("WeLiaison.", StringComparison.Ordinal));

    [Fact]
    public void Every_class_is_sealed_or_the_root_of_a_family()
    {
        var open = Library.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false }
            && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Namespace!.StartsWith("WeLiaison.", StringComparison.Ordinal));
        // ApiReply is the plain answer and the base of the typed ones.
        Assert.Equal(["ApiReply"], open.Select(type => type.Name));
    }
}
