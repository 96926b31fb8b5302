"""A Word file as a package (ECMA-376 part 2): its bytes go in; parts, relationships and pictures come out.

What lies in it is untrusted. Each part is read with a bound on what really comes out, whatever the ZIP declares; all
parts together have one too. Names are looked up and never used as paths, nothing is unpacked to the disk, and what a
relationship points to outside the file is never opened.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree.ElementTree import Element

from accessible.sources.word.tree import NoTreeError, parsed

MAX_PART = 12_000_000  # bytes of XML; 10,000 words in Word's wordiest form are some 3 MB
MAX_XML = 40_000_000  # bytes of all XML that is read of one file
MAX_PICTURE = 30_000_000  # as for a picture that lies beside an article
MAX_ENTRIES = 3_000
SAVE_AGAIN = "Open it in Word or LibreOffice and save it again as .docx."
_WORD_MAIN = ("wordprocessingml.document.main+xml", "ms-word.document.macroenabled.main+xml")
_WORD_OTHER = ("wordprocessingml.template.main+xml", "ms-word.template.macroenabledtemplate.main+xml")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# What reading a damaged ZIP file raises. A place before the file's beginning, named in its own list, is a ValueError.
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, OverflowError),
)
_PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # section 7.2: a package has no other


class WordFileError(Exception):
    """A file cannot be used as a Word file: what it is, and the way out."""

    def __init__(self, message: str, remedy: str = SAVE_AGAIN) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: `target` is a part's name, or an address outside the file, which is never opened."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """An opened Word file. `main` is the name of the part that has its text."""

    archive: zipfile.ZipFile
    entries: dict[str, zipfile.ZipInfo]
    main: str = ""
    _left: int = MAX_XML
    _trees: dict[str, Element] = field(default_factory=dict)

    def tree(self, name: str) -> Element | None:
        """The root of a part; None when there is no such part. Raises `WordFileError`."""
        entry = self.entries.get(name.casefold())
        if entry is None:
            return None
        if name not in self._trees:
            content = self._content(entry, min(MAX_PART, self._left))
            self._left -= len(content)
            try:
                self._trees[name] = parsed(content)
            except NoTreeError as error:
                raise WordFileError(f"This Word file cannot be read: its part {name} {error.why}.") from error
        return self._trees[name]

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture; None when there is no such part. Raises `WordFileError`."""
        entry = self.entries.get(name.casefold())
        return None if entry is None else self._content(entry, MAX_PICTURE)

    def names(self) -> list[str]:
        """The names of all parts, in the order of the alphabet."""
        return sorted(entry.filename for entry in self.entries.values())

    def relationships(self, part: str) -> dict[str, Relationship]:
        """What a part refers to, by the ids that it uses. Raises `WordFileError`."""
        folder, name = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, Relationship] = {}
        for each in root if root is not None else ():
            target, external = each.get("Target", ""), each.get("TargetMode", "").lower() == "external"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[each.get("Id", "")] = Relationship(each.get("Type", "").rpartition("/")[2], target, external)
        return found

    def _content(self, entry: zipfile.ZipInfo, limit: int) -> bytes:
        too_large = WordFileError(
            f"This Word file grows beyond all bounds when it is unpacked (its part {entry.filename}).",
            f"{SAVE_AGAIN} If you do not know where it comes from, throw it away.",
        )
        if entry.file_size > limit:
            raise too_large
        try:
            with self.archive.open(entry) as file:
                content = file.read(limit + 1)
        except _DAMAGED as error:
            raise WordFileError(f"This Word file is damaged (its part {entry.filename}).") from error
        if len(content) > limit:
            raise too_large
        return content


def opened(content: bytes) -> Package:
    """The package. Raises `WordFileError` for what is no Word file, or none that can be used."""
    _refuse_others(content)
    try:
        archive = zipfile.ZipFile(BytesIO(content))
        entries = archive.infolist()
    except _DAMAGED as error:
        raise WordFileError("This Word file is damaged, or only a piece of it is here.") from error
    package = Package(archive, _checked(entries))
    _refuse_other_packages(package)
    mains = [each.target for each in package.relationships("").values() if each.kind == "officeDocument"]
    if len(set(mains)) != 1 or mains[0].casefold() not in package.entries:
        raise WordFileError(
            f"This Word file has {len(set(mains))} texts, where it should have one."
            if mains
            else "There is no text in this Word file."
        )
    package.main = mains[0]
    _refuse_other_office(package)
    return package


def _checked(entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The parts by name. Raises `WordFileError` for what no program that writes Word files would write."""
    if len(entries) > MAX_ENTRIES:
        raise WordFileError(f"This Word file has {len(entries):,} parts; {MAX_ENTRIES:,} are the most.")
    found: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        name = entry.filename
        if not name:
            raise WordFileError("This Word file is damaged: it has a part without a name.")
        if "\\" in name or name.startswith("/") or ":" in name or ".." in name.split("/"):
            message = f'This Word file has a part whose name leads out of it: "{name[:80]}".'
            raise WordFileError(message, "Do not use it, unless you know who made it. Ask for it as a PDF or as text.")
        if entry.flag_bits & 0x1:
            raise WordFileError("This file is locked with a password.", "Take the password off, and save it again.")
        if entry.compress_type not in _PLAIN_METHODS:
            raise WordFileError("This Word file is packed in a way that Word does not use.")
        if name.casefold() in found:
            raise WordFileError(f'This Word file has two parts of one name: "{name[:80]}".')
        if not entry.is_dir():
            found[name.casefold()] = entry
    return found


def _refuse_others(content: bytes) -> None:
    """What is called .docx and is something else."""
    begin = content[:200].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise WordFileError(
                "This Word file is locked with a password.",
                "Open it in Word, take the password off (File, Info, Protect Document), and save it again.",
            )
        raise WordFileError("This is a Word file of the old kind (.doc), whatever its name says.")
    if begin.startswith(b"%pdf"):
        raise WordFileError("This is a PDF, whatever its name says.", "Ask for the Word file it was made from.")
    if begin.startswith(b"{\\rtf"):
        raise WordFileError("This is a file of the kind RTF, whatever its name says.")
    if begin.startswith((b"<!doctype html", b"<html", b"<?xml")):
        raise WordFileError("This is a web page or an XML file, whatever its name says.")
    if not content:
        raise WordFileError("This Word file is empty.", "Use another copy.")
    if not content.startswith(b"PK"):
        raise WordFileError("This is no Word file, whatever its name says.")


def _refuse_other_packages(package: Package) -> None:
    if "mimetype" in package.entries:
        raise WordFileError("This is a LibreOffice file (.odt), whatever its name says.")
    if "[content_types].xml" not in package.entries:
        raise WordFileError("This is a packed folder (ZIP) and no Word file.", "Unpack it, and put the article there.")


def _refuse_other_office(package: Package) -> None:
    kind = _content_type(package)
    if not kind or kind.endswith((*_WORD_MAIN, *_WORD_OTHER)):
        return
    name = next((each for each in ("Excel", "PowerPoint") if each.lower() in kind or _ALSO[each] in kind), "")
    raise WordFileError(f"This is a file of {name or 'another program'} and no Word file.")


_ALSO = {"Excel": "spreadsheetml", "PowerPoint": "presentationml"}


def _content_type(package: Package) -> str:
    """What the package says that its main part is, in small letters."""
    root = package.tree("[Content_Types].xml")
    for each in root if root is not None else ():
        if each.tag == "ct:Override" and each.get("PartName", "").lstrip("/").casefold() == package.main.casefold():
            return each.get("ContentType", "").lower()
    return ""


def has_macros(package: Package) -> bool:
    """Whether there are programs in the file. They are never run."""
    return any(name.endswith("vbaproject.bin") for name in package.entries) or "macro" in _content_type(package)
