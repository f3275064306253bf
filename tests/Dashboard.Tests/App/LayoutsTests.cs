using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Tests.App;

/// <summary>A layout that names itself, by an <c>_Imports</c> of its own folder, would nest itself without end and take the server's memory.</summary>
public sealed class LayoutsTests
{
    [Fact]
    public void No_layout_stands_inside_itself()
    {
        var layouts = typeof(Program).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LayoutComponentBase))).ToList();
        Assert.NotEmpty(layouts);
        foreach (var layout in layouts)
        {
            var around = new List<Type>();
            for (var next = layout; next is not null; next = next.GetCustomAttribute<LayoutAttribute>()?.LayoutType)
            {
                Assert.DoesNotContain(next, around);
                around.Add(next);
            }
        }
    }
}
