"""Metadata: an open PDF goes in, and says of itself what PDF/UA-1 and PDF/A-2a ask for.

The XMP packet is written here as a whole, so that it says the same as the document information, has no clock
date, and describes the one property that PDF/A does not know by itself (ISO 19005-2, 6.6.2.3).
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Any
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Pdf, String

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
{properties}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_ALTERNATIVE = '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>'
_ORDERED = "<rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq>"
_UNORDERED = "<rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag>"

# XMP property, the key of the document information that says the same, and how the value is wrapped.
_PROPERTIES = (
    ("dc:title", "/Title", _ALTERNATIVE),
    ("dc:creator", "/Author", _ORDERED),
    ("dc:description", "/Subject", _ALTERNATIVE),
    ("xmp:CreateDate", "/CreationDate", "{}"),
    ("xmp:ModifyDate", "/ModDate", "{}"),
    ("xmp:CreatorTool", "/Creator", "{}"),
    ("pdf:Producer", "/Producer", "{}"),
    ("pdf:Keywords", "/Keywords", "{}"),
)


def declare(pdf: Pdf) -> None:
    """Write a PDF's metadata and the catalogue entries that both standards ask for.

    A title that is shown (ISO 14289-1, 7.1), marked content (6.2) with classes (ISO 32000-1, 14.7.5.4),
    metadata that claims both (ISO 14289-1, 5; ISO 19005-2, 6.6.4), and what colours mean (6.2.3).
    """
    root = pdf.Root
    root.MarkInfo = Dictionary(Marked=True, UserProperties=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if "/OutputIntents" not in root:
        root.OutputIntents = Array([_colours(pdf)])
    written = packet(pdf.docinfo, str(root.get("/Lang", "")))
    root.Metadata = pdf.make_stream(written, Type=Name.Metadata, Subtype=Name.XML)


def _colours(pdf: Pdf) -> Dictionary:
    """The output intent: colours are sRGB. The profile is the ICC's own, as the layout engine brings it."""
    profile = pdf.make_stream(_srgb(), N=3)
    name = String("sRGB IEC61966-2.1")
    intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier=name, Info=name)
    intent.DestOutputProfile = profile
    return intent


@lru_cache(maxsize=1)
def _srgb() -> bytes:
    return (files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()


def packet(info: Any, language: str) -> bytes:
    """The XMP packet (ISO 16684-1) that says the same as the document information."""
    lines = []
    for name, key, wrapped in _PROPERTIES:
        if key in info:
            value = _date(str(info[key])) if key.endswith("Date") else str(info[key])
            lines.append(f"<{name}>{wrapped.format(escape(value))}</{name}>\n")
    if language:
        lines.append(f"<dc:language>{_UNORDERED.format(escape(language))}</dc:language>\n")
    return _PACKET.format(properties="".join(lines)).encode()


def _date(date: str) -> str:
    """A PDF date (ISO 32000-1, 7.9.4) as XMP writes it.

    >>> _date("D:20261201"), _date("D:20261201000000Z")
    ('2026-12-01', '2026-12-01T00:00:00Z')
    """
    digits = date.removeprefix("D:")
    day = "-".join(piece for piece in (digits[:4], digits[4:6], digits[6:8]) if piece)
    if len(digits) < 14:
        return day
    zone = digits[14:].replace("'", ":").rstrip(":") or "Z"
    return f"{day}T{digits[8:10]}:{digits[10:12]}:{digits[12:14]}{zone}"
