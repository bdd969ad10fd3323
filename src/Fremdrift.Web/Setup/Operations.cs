using System.Collections.Immutable;
using Fremdrift.Core.Database;

namespace Fremdrift.Web.Setup;

/// <summary>The operations of Core: its public classes that are made of the store.</summary>
internal static class Operations
{
    public static ImmutableArray<Type> All { get; } =
    [
        .. typeof(Store).Assembly.GetExportedTypes().Where(type =>
            type is { IsClass: true, IsAbstract: false } && type != typeof(FremdriftContext)
            && type.GetConstructors().Any(made => made.GetParameters().Any(parameter => parameter.ParameterType == typeof(Store)))),
    ];
}
