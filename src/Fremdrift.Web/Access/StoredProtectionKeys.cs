using System.Xml.Linq;
using Fremdrift.Core.Database;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Fremdrift.Web.Access;

/// <summary>Keeps the keys of cookies and forms in the database, so that any node understands what another has issued.</summary>
internal sealed class StoredProtectionKeys(Store store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Task.Run(async () =>
        {
            await using var session = await store.Open();
            return await session.Query("select xml from protection_key order by name", row => XElement.Parse(row.GetString(0)));
        }).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(async () =>
        {
            await using var session = await store.Open();
            await session.Execute(
                "insert into protection_key (name, xml) values (@name, @xml) on conflict (name) do update set xml = @xml",
                ("name", friendlyName), ("xml", element.ToString(SaveOptions.DisableFormatting)));
        }).GetAwaiter().GetResult();
}
