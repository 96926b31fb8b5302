"""Word files for tests, made of strings: Word's own XML, and LibreOffice's. Every text here is made up.

`docx` packs a body with what it needs; the other functions write pieces of its XML as the programs write them.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SPACES = {
    "w": TRANSITIONAL,
    "r": OFFICE,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>'
    f'<w:basedOn w:val="Normal"/>{more}</w:style>'
    for name, more in (
        ("Title", ""),
        ("heading 1", "<w:rPr><w:b/></w:rPr>"),
        ("heading 2", ""),
        ("heading 3", ""),
        ("Quote", "<w:rPr><w:i/></w:rPr>"),
        ("caption", "<w:rPr><w:i/></w:rPr>"),
    )
) + (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:styleId="Small"><w:name w:val="Small up"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:rPr><w:u w:val="single"/></w:rPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/>'
    '</w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="Step %1:"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    '</w:lvlOverride></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
)


def t(words: str) -> str:
    """Words as they stand in a run."""
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>'


def r(words: str, looks: str = "") -> str:
    """A run; `looks` is the inside of its `w:rPr`."""
    return f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{t(words)}</w:r>"


def run(inside: str, looks: str = "") -> str:
    """A run that has more than words."""
    return f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{inside}</w:r>"


def p(*inside: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of plain words."""
    of_style = f'<w:pStyle w:val="{style}"/>' if style else ""
    top = f"<w:pPr>{of_style}{properties}</w:pPr>" if of_style or properties else ""
    return f"<w:p>{top}{''.join(each if each.startswith('<') else r(each) for each in inside)}</w:p>"


def item(words: str, list_id: int = 1, level: int = 0) -> str:
    """An item of a list."""
    return p(words, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    """A table of cells, each of plain words or of paragraphs."""
    cells = ("".join(f"<w:tc>{each if each.startswith('<') else p(each)}</w:tc>" for each in row) for row in rows)
    return f"<w:tbl>{properties}{''.join(f'<w:tr>{each}</w:tr>' for each in cells)}</w:tbl>"


def word_field(instruction: str, result: str) -> str:
    """A field with its result, as Word writes it in runs."""
    shown = f'{run("""<w:fldChar w:fldCharType="separate"/>""")}{result}' if result else ""
    return (
        f'{run("""<w:fldChar w:fldCharType="begin"/>""")}'
        f'{run(f"""<w:instrText xml:space="preserve">{escape(instruction)}</w:instrText>""")}'
        f'{shown}{run("""<w:fldChar w:fldCharType="end"/>""")}'
    )


def text_box(*paragraphs: str) -> str:
    """A text box as Word writes it: for today's Word and, with the same words, for an old one."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return run(
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Text Box 1"/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
    )


def picture(relationship: str = 'r:embed="rId9"', words: str = "", decorative: str = "") -> str:
    """A picture in a run."""
    return run(
        f'<w:drawing><wp:inline><wp:docPr id="2" name="Picture 2" descr="{escape(words)}">{decorative}</wp:docPr>'
        f"<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip {relationship}/></pic:blipFill></pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def relation(name: str, kind: str, target: str, *, external: bool = False) -> str:
    """A relationship of a part."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{escape(target)}"{mode}/>'


def part(root: str, inside: str, space: str = TRANSITIONAL) -> str:
    """A part of the package with every prefix that the tests use."""
    names = {**_SPACES, "w": space}
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in names.items())
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} {declared}>{inside}</w:{root}>'


def notes(kind: str, *texts: str) -> str:
    """A part of notes, with Word's line above them as the first."""
    line = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    mark = run(f"<w:{kind}Ref/>")
    return part(
        f"{kind}s",
        line + "".join(f'<w:{kind} w:id="{n}">{p(mark, f" {text}")}</w:{kind}>' for n, text in enumerate(texts, 1)),
    )


def note_mark(number: int, kind: str = "footnote") -> str:
    """The mark of a note in the text."""
    return run(f'<w:{kind}Reference w:id="{number}"/>', '<w:rStyle w:val="Small"/>')


def docx(
    *body: str,
    relations: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    main: str = "word/document.xml",
    kind: str = MAIN,
    space: str = TRANSITIONAL,
) -> bytes:
    """A Word file with this body; `parts` are further parts, `relations` those of the text."""
    given = dict(parts or {})
    for kept in ("footnotes", "endnotes", "comments"):
        if f"word/{kept}.xml" in given:
            relations += relation(f"rId_{kept}", kept, f"/word/{kept}.xml")
    folder, _, name = main.rpartition("/")
    own = relation("rIdS", "styles", "/word/styles.xml") + relation("rIdN", "numbering", "/word/numbering.xml")
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">'
        f"{relation('rId1', 'officeDocument', main)}</Relationships>",
        main: part("document", f"<w:body>{''.join(body)}<w:sectPr/></w:body>", space),
        f"{folder}/_rels/{name}.rels": f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">'
        f"{own}{relations}</Relationships>",
        "word/styles.xml": part("styles", STYLES, space),
        "word/numbering.xml": part("numbering", NUMBERING, space),
        **given,
    }
    return packed(whole)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Parts as a ZIP file."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return content.getvalue()
