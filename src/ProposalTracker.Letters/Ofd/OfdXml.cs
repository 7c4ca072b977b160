using System.Globalization;
using System.Xml;

namespace ProposalTracker.Letters.Ofd;

/// <summary>One XML part of the document, in the name space of GB/T 33190-2016.</summary>
internal sealed class OfdXml(XmlWriter writer)
{
    private const string Space = "http://www.ofdspec.org/2016";

    /// <summary>Millimetres with a thousandth; the grid needs no more.</summary>
    internal static string Number(double millimetres) => Math.Round(millimetres, 3).ToString("0.###", CultureInfo.InvariantCulture);

    internal void In(string name, Action content)
    {
        writer.WriteStartElement("ofd", name, Space);
        content();
        writer.WriteEndElement();
    }

    internal void Text(string name, string text) => writer.WriteElementString("ofd", name, Space, text);

    internal OfdXml Attribute(string name, string value)
    {
        writer.WriteAttributeString(name, value);
        return this;
    }

    /// <summary>Character data of the element that is open.</summary>
    internal void Characters(string text) => writer.WriteString(text);
}
