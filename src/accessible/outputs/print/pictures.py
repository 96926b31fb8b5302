"""Pictures for print: a picture's bytes go in, what paper can show of it comes out, the same bytes each time.

A photograph from a camera holds ten times the dots that a page can show, the place where it was taken, and
colours of its own. What comes out is upright, sRGB or grey, opaque on white, and holds nothing but the picture.
Drawings (SVG) stay as they are: `sources.drawings` has already refused what print cannot show.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from defusedxml.ElementTree import fromstring
from PIL import Image, ImageChops, ImageCms

from accessible.errors import AccessibleError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# What `styles/` leaves for a picture: A4 less margins of 25 and 30 mm; the tallest picture, rounded up.
TEXT_AREA_MM = (155, 160)
MM_PER_INCH = 25.4
# Six pictures, two fonts and 3,000 words stay under 3 MB (P). Counted in the PDF, not on the disk.
BUDGET_BYTES = 400_000
# Lossless is worth up to twice the bytes of a JPEG: no shadows round thin lines and letters (P).
LOSSLESS_WORTH = 2.0
_BAND_DOTS = 4_000_000  # converted at a time: 16 MB


@dataclass(frozen=True, slots=True)
class PictureQuality:
    """One way to set a picture: dots per inch over the text area, and JPEG quality (0 to 100)."""

    dpi: int
    quality: int


# The first step that fits the budget is taken; the last is taken in any case. 300 dpi is what a print shop asks
# for (C), 200 dpi is still sharp at arm's length; below quality 70 blocks show in skies and faces (P, looked at).
LADDER: tuple[PictureQuality, ...] = (
    PictureQuality(300, 85),
    PictureQuality(300, 78),
    PictureQuality(250, 78),
    PictureQuality(225, 75),
    PictureQuality(200, 75),
    PictureQuality(200, 70),
)
# A PNG that can stay lossless does, with fewer dots if it must.
LOSSLESS_DPI: tuple[int, ...] = (300, 250, 200)

# EXIF 2.32, tag 0x0112: how a picture must be turned to stand upright.
_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LIES_ON_ITS_SIDE = (5, 6, 7, 8)
_PROFILE_SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}
_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / MM_PER_INCH, "cm": 960 / MM_PER_INCH, "in": 96.0}


@dataclass(frozen=True, slots=True)
class PrintPicture:
    """A picture ready for the page. `suffix` is ".png", ".jpg" or ".svg"; a drawing's size is in CSS pixels."""

    content: bytes
    suffix: str
    width_px: int
    height_px: int


def print_picture(content: bytes, suffix: str) -> PrintPicture:
    """The picture as print needs it. `suffix` is that of its file, in any case.

    Raises `AccessibleError` if it cannot be decoded: it was looked at on reading, so it changed since then.
    """
    if suffix.lower() == ".svg":
        return PrintPicture(content, ".svg", *_drawing_size(fromstring(content)))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of damaged EXIF, and of many dots: both are bounded
            picture, lossless = _decoded(content)
    except Exception as error:  # Pillow's decoders raise nearly anything for a damaged file
        raise AccessibleError(
            f"A picture cannot be read any more: {error}", "Save the picture again, then build again."
        ) from error
    return (_lossless(picture) if lossless else None) or _photograph(picture)


def _decoded(content: bytes) -> tuple[Image.Image, bool]:
    """The picture upright, opaque, in sRGB or grey, and not much larger than needed; whether it was lossless."""
    with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
        lossless, orientation = image.format == "PNG", _orientation(image)
        width, height = TEXT_AREA_MM[::-1] if orientation in _LIES_ON_ITS_SIDE else TEXT_AREA_MM
        wanted = _fitted(image.size, width, height, LADDER[0].dpi)
        image.draft(None, wanted)  # a JPEG is decoded at 1/2, 1/4 or 1/8 of its size where that is enough
        picture = _srgb(_flattened(image, wanted), image.info.get("icc_profile"))
    if orientation in _UPRIGHT:
        picture = picture.transpose(_UPRIGHT[orientation])
    picture.info = {}  # profile, comment, time, resolution: writers would take them over
    return (picture.convert("L") if _is_grey(picture) else picture), lossless


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001  (damaged EXIF raises nearly anything; the picture is as it stands, then)
        return 1


def _fitted(size: tuple[int, int], width_mm: float, height_mm: float, dpi: int) -> tuple[int, int]:
    """The size in dots, shape kept, that fills the area at `dpi`; never more than there is."""
    most = width_mm / MM_PER_INCH * dpi, height_mm / MM_PER_INCH * dpi
    scale = min(1.0, most[0] / size[0], most[1] / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _flattened(image: Image.Image, wanted: tuple[int, int]) -> Image.Image:
    """The picture as L, RGB or CMYK on white, reduced by a whole number as far as `wanted` allows.

    In bands: a picture of 40 million dots has 160 MB, and there is no room for a second one.
    """
    factor = max(1, min(image.width // wanted[0], image.height // wanted[1]))
    rows = factor * max(1, _BAND_DOTS // (image.width * factor))
    size = -(-image.width // factor), -(-image.height // factor)
    whole: Image.Image | None = None
    for top in range(0, image.height, rows):
        band = _opaque(image.crop((0, top, image.width, min(top + rows, image.height))))
        whole = whole or Image.new(band.mode, size)
        whole.paste(band.reduce(factor), (0, top // factor))
    if whole is None:
        raise ValueError("no dots")
    return whole


def _opaque(band: Image.Image) -> Image.Image:
    """A piece of a picture as L, RGB or CMYK; what is transparent lets the white paper through."""
    if band.mode.startswith("I"):  # 16 bits of grey: Pillow would cut them off at 255
        grey = np.asarray(band)
        shown = np.clip(grey >> 8, 0, 255).astype(np.uint8)
        if "transparency" in band.info:
            shown[grey == band.info["transparency"]] = 255
        return Image.fromarray(shown)
    if band.mode == "1":
        return band.convert("L")
    if band.mode in ("P", "PA") or "transparency" in band.info:
        band = band.convert("RGBA")
    if band.mode in ("LA", "RGBA"):
        white = Image.new(band.mode[:-1], band.size, "white")
        white.paste(band.convert(white.mode), mask=band.getchannel("A"))
        return white
    return band if band.mode in _PROFILE_SPACES else band.convert("RGB")


def _srgb(image: Image.Image, profile: object) -> Image.Image:
    """The picture in the colours of the screen; its own profile is used if it is whole and fits."""
    converted = _by_profile(image, profile) if isinstance(profile, bytes) else None
    if converted is None:
        return image.convert("RGB") if image.mode == "CMYK" else image
    return converted.convert("L") if image.mode == "L" else converted


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        fits = own.profile.xcolor_space.strip() == _PROFILE_SPACES[image.mode]
        if not fits or ImageCms.getProfileDescription(own).startswith("sRGB"):
            return None
        return ImageCms.profileToProfile(
            image,
            own,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _is_grey(image: Image.Image) -> bool:
    """Whether a colour picture has no colour in it."""
    if image.mode != "RGB":
        return image.mode == "L"
    red, green, blue = image.split()
    return not any(ImageChops.difference(red, other).getbbox() for other in (green, blue))


def _lossless(picture: Image.Image) -> PrintPicture | None:
    """The picture as PNG, if that is small enough and a JPEG would not be much smaller.

    A palette would not help: the layout engine writes PNG into the PDF as RGB or grey, packed anew with
    Pillow's defaults. So these bytes are the size in the PDF.
    """
    for dpi in LOSSLESS_DPI:
        sized = _at(picture, dpi)
        content = _saved(sized, "PNG")
        if len(content) <= BUDGET_BYTES:
            small = len(content) <= LOSSLESS_WORTH * len(_saved(sized, "JPEG", LADDER[0].quality))
            return PrintPicture(content, ".png", *sized.size) if small else None
    return None


def _photograph(picture: Image.Image) -> PrintPicture:
    """The picture as JPEG, by the first step of the ladder that fits the budget."""
    sized, content = picture, b""
    for step in LADDER:
        sized = _at(picture, step.dpi)
        content = _saved(sized, "JPEG", step.quality)
        if len(content) <= BUDGET_BYTES:
            break
    return PrintPicture(content, ".jpg", *sized.size)


def _at(picture: Image.Image, dpi: int) -> Image.Image:
    """The picture with as many dots as it needs at that resolution."""
    size = _fitted(picture.size, *TEXT_AREA_MM, dpi)
    return picture if size == picture.size else picture.resize(size, Image.Resampling.LANCZOS)


def _saved(picture: Image.Image, kind: str, quality: int = 0) -> bytes:
    """The bytes of the picture, in sequence and not in passes: some printers know no other JPEG."""
    file = io.BytesIO()
    options = {"quality": quality, "optimize": True, "progressive": False} if kind == "JPEG" else {}
    picture.save(file, kind, **options)
    return file.getvalue()


def _drawing_size(root: Element) -> tuple[int, int]:
    """Width and height of a drawing in CSS pixels: its own, or those of its view box, or 0."""
    box = root.get("viewBox", "").replace(",", " ").split()
    width, height = (_pixels(root.get(name, "")) for name in ("width", "height"))
    if not (width and height) and len(box) == 4:
        width, height = _pixels(box[2]), _pixels(box[3])
    return round(width), round(height)


def _pixels(length: str) -> float:
    """A length with its unit in CSS pixels (CSS Values 3, section 5.2); 0 for what is not absolute."""
    number = length.strip().rstrip("abcdefghijklmnopqrstuvwxyz%")
    try:
        return float(number) * _PIXELS.get(length.strip()[len(number) :], 0.0)
    except ValueError:
        return 0.0
