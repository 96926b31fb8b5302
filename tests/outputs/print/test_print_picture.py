"""Pictures on the page: upright, in true colours, on white, small enough, and nothing in them but the picture."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from accessible.errors import AccessibleError
from accessible.outputs.print.pdf import lay_out
from accessible.outputs.print.pictures import BUDGET_BYTES, LADDER, PrintPicture, print_picture
from accessible.plan.edition import EDITIONS
from builders import STYLES

SECRET = b"51 deg 28' N"
RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 160, 40), (30, 40, 200), (255, 255, 255)
HTML = '<html lang="en"><head><title>T</title></head><body><img src="{}" alt="A picture."></body></html>'


def flags(size: tuple[int, int] = (400, 200)) -> Image.Image:
    """Red, green, blue and white quarters: which way up it is can be seen."""
    width, height = size[0] // 2, size[1] // 2
    picture = Image.new("RGB", size)
    for index, colour in enumerate((RED, GREEN, BLUE, WHITE)):
        picture.paste(colour, (index % 2 * width, index // 2 * height, size[0], size[1]))
    return picture


def photo(width: int, height: int, seed: int = 1) -> Image.Image:
    """Soft shapes and the grain of a sensor: as hard to compress as a photograph."""
    chance = np.random.default_rng(seed)
    total = np.full((height, width, 3), 128, np.float32)
    for cells, strength in ((4, 0.9), (16, 0.5), (64, 0.3)):
        coarse = Image.fromarray(chance.integers(0, 256, (cells, cells, 3), np.uint8))
        total += (np.asarray(coarse.resize((width, height)), np.float32) - 128) * strength
    total += chance.normal(0, 8, total.shape).astype(np.float32)
    return Image.fromarray(np.clip(total, 0, 255).astype(np.uint8))


def saved(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def opened(printed: PrintPicture) -> Image.Image:
    picture = Image.open(io.BytesIO(printed.content))
    assert picture.size == (printed.width_px, printed.height_px)
    assert picture.format == {".png": "PNG", ".jpg": "JPEG"}[printed.suffix]
    return picture


def corners(printed: PrintPicture) -> list[tuple[int, ...]]:
    """The colours in the middle of the four quarters, row by row."""
    picture = opened(printed).convert("RGB")
    places = [(x * picture.width // 4, y * picture.height // 4) for y in (1, 3) for x in (1, 3)]
    return [tuple(np.asarray(picture)[y, x].tolist()) for x, y in places]


def assert_close(found: list[tuple[int, ...]], wanted: list[tuple[int, ...]], by: int = 12) -> None:
    assert all(
        abs(a - b) <= by for one, other in zip(found, wanted, strict=True) for a, b in zip(one, other, strict=True)
    )


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize(
    ("orientation", "wanted"),
    [
        (1, [RED, GREEN, BLUE, WHITE]),
        (2, [GREEN, RED, WHITE, BLUE]),
        (3, [WHITE, BLUE, GREEN, RED]),
        (4, [BLUE, WHITE, RED, GREEN]),
        (5, [RED, BLUE, GREEN, WHITE]),
        (6, [BLUE, RED, WHITE, GREEN]),
        (7, [WHITE, GREEN, BLUE, RED]),
        (8, [GREEN, WHITE, RED, BLUE]),
    ],
)
def test_a_picture_stands_upright(kind: str, orientation: int, wanted: list[tuple[int, ...]]) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    printed = print_picture(saved(flags(), kind, exif=exif), f".{kind}")
    assert (printed.width_px > printed.height_px) == (orientation < 5)
    assert_close(corners(printed), wanted)


def test_a_large_picture_on_its_side_fills_the_page_as_much_as_an_upright_one() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    printed = print_picture(saved(flags((2000, 4000)), "JPEG", exif=exif), ".jpg")
    assert (printed.width_px, printed.height_px) == (1831, 915)


@pytest.mark.parametrize(
    "exif", [b"Exif\0\0", b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\1" * 40]
)
def test_damaged_exif_leaves_the_picture_as_it_is(exif: bytes) -> None:
    assert_close(corners(print_picture(saved(flags(), "JPEG", exif=exif), ".jpg")), [RED, GREEN, BLUE, WHITE])


def test_nothing_is_carried_but_the_picture() -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", SECRET.decode())
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(0x8825)[2] = (51.0, 28.0, 0.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for content, suffix in (
        (saved(flags(), pnginfo=text, exif=exif, icc_profile=profile, dpi=(72, 72)), ".PNG"),
        (saved(flags(), "JPEG", comment=SECRET, exif=exif, icc_profile=profile), ".jpeg"),
        (saved(photo(300, 200), "JPEG", comment=SECRET, exif=exif), ".jpg"),
        (saved(flags(), "JPEG") + SECRET, ".jpg"),
    ):
        assert SECRET in content
        printed = print_picture(content, suffix)
        assert SECRET not in printed.content
        assert b"Exif" not in printed.content
        picture = opened(printed)
        assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_picture_in_wide_colours_is_brought_to_srgb() -> None:
    """Its profile swaps red and blue: only who uses the profile shows what its maker saw."""
    swapped = Image.merge("RGB", flags().split()[::-1])
    for kind in ("PNG", "JPEG"):
        printed = print_picture(saved(swapped, kind, icc_profile=swapping_profile()), f".{kind}")
        assert_close(corners(printed), [RED, GREEN, BLUE, WHITE], by=20)
        assert "icc_profile" not in opened(printed).info


def swapping_profile() -> bytes:
    """A profile like sRGB in which the first channel is blue and the last is red."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for place in range(132, 132 + 12 * int.from_bytes(profile[128:132], "big"), 12):
        name = bytes(profile[place : place + 4])
        other = {b"rXYZ": b"bXYZ", b"bXYZ": b"rXYZ"}.get(name, name)
        profile[place : place + 4] = other
    return bytes(profile).replace("sRGB".encode("utf-16-be"), "wide".encode("utf-16-be"))


@pytest.mark.parametrize("profile", [b"", b"no profile", b"\0" * 500, "grey"])
def test_a_profile_that_is_damaged_or_of_another_kind_is_left_aside(profile: bytes | str) -> None:
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes() if profile == "grey" else profile
    assert_close(corners(print_picture(saved(flags(), icc_profile=icc), ".png")), [RED, GREEN, BLUE, WHITE])


def test_a_picture_for_the_printing_press_keeps_its_colours() -> None:
    cmyk = flags().convert("CMYK")
    assert_close(corners(print_picture(saved(cmyk, "JPEG"), ".jpg")), [RED, GREEN, BLUE, WHITE], by=20)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGBA", "I;16", "tRNS P", "tRNS L", "tRNS RGB", "tRNS 16"])
def test_every_kind_of_png_is_shown_on_white(mode: str) -> None:
    content, dark = png_of(mode)
    printed = print_picture(content, ".png")
    shown = np.asarray(opened(printed).convert("L"))
    assert shown[10, 10] == pytest.approx(dark, abs=3)
    assert shown[10, 90] == 255
    assert opened(printed).mode in ("L", "RGB")


def png_of(mode: str) -> tuple[bytes, int]:
    """A PNG whose left half is dark and whose right half is white or transparent (and black below)."""
    grey = Image.new("L", (100, 40), 0)
    grey.paste(64, (0, 0, 50, 40))
    alpha = Image.new("L", (100, 40), 0)
    alpha.paste(255, (0, 0, 50, 40))
    white = Image.composite(grey, Image.new("L", grey.size, 255), alpha)
    clear = {"PA": grey.convert("RGBA"), "LA": grey.convert("LA"), "RGBA": grey.convert("RGBA")}
    for picture in clear.values():
        picture.putalpha(alpha)
    deep = {
        name: Image.fromarray(np.asarray(each).astype(np.uint16) * 257) for name, each in (("w", white), ("g", grey))
    }
    kinds = {
        "LA": lambda: saved(clear["LA"]),
        "RGBA": lambda: saved(clear["RGBA"]),
        "PA": lambda: saved(clear["PA"].quantize(8)),
        "1": lambda: saved(white.point(lambda dot: 255 * (dot > 100)).convert("1")),
        "L": lambda: saved(white),
        "P": lambda: saved(white.convert("P")),
        "I;16": lambda: saved(deep["w"]),
        "tRNS 16": lambda: saved(deep["g"], transparency=0),
        "tRNS RGB": lambda: saved(grey.convert("RGB"), transparency=(0, 0, 0)),
        "tRNS L": lambda: saved(grey, transparency=0),
        "tRNS P": lambda: saved(grey.convert("P"), transparency=0),
    }
    return kinds[mode](), 0 if mode == "1" else 64


def test_a_photograph_from_a_camera_has_the_dots_that_paper_can_show() -> None:
    printed = print_picture(saved(photo(3000, 2000), "JPEG", quality=92), ".jpg")
    assert (printed.suffix, printed.width_px, printed.height_px) == (".jpg", 1831, 1220)
    assert len(printed.content) <= BUDGET_BYTES


def test_a_photograph_in_a_png_becomes_a_jpeg() -> None:
    printed = print_picture(saved(photo(1000, 800)), ".png")
    assert printed.suffix == ".jpg"
    assert len(printed.content) <= BUDGET_BYTES


def test_a_line_drawing_stays_lossless_and_grey() -> None:
    drawing = Image.new("RGB", (1200, 900), "white")
    for x in range(0, 1200, 40):
        ImageDraw.Draw(drawing).line((x, 0, 1200 - x, 900), fill="black", width=3)
    printed = print_picture(saved(drawing), ".png")
    assert (printed.suffix, opened(printed).mode) == (".png", "L")
    assert np.array_equal(np.asarray(opened(printed)), np.asarray(drawing.convert("L")))


def test_a_drawing_in_few_colours_stays_lossless() -> None:
    printed = print_picture(saved(flags((800, 800)).quantize(4)), ".png")
    assert printed.suffix == ".png"
    assert np.array_equal(np.asarray(opened(printed)), np.asarray(flags((800, 800))))


def test_what_no_step_makes_small_enough_is_still_printed_decently() -> None:
    noise = Image.fromarray(np.random.default_rng(3).integers(0, 256, (1500, 1500, 3), np.uint8))
    printed = print_picture(saved(noise), ".png")
    assert (printed.width_px, printed.height_px) == (1220, 1220)
    assert LADDER[-1].dpi == 200


@settings(deadline=None, max_examples=50)
@given(width=st.integers(1, 300), height=st.integers(1, 300), factor=st.sampled_from([1, 1, 12]))
def test_a_picture_is_never_enlarged_and_keeps_its_shape(width: int, height: int, factor: int) -> None:
    picture = Image.new("RGB", (width * factor, height * factor), RED)
    printed = print_picture(saved(picture), ".png")
    assert 1 <= printed.width_px <= picture.width
    assert 1 <= printed.height_px <= picture.height
    wanted = picture.width / picture.height
    assert abs(printed.width_px - wanted * printed.height_px) <= max(wanted, 1)
    assert opened(printed).convert("RGB").getcolors() == [(printed.width_px * printed.height_px, RED)]


def test_a_picture_larger_than_one_band_has_no_seams() -> None:
    """7,000 × 5,000 dots come in bands; a smooth slope must stay smooth."""
    slope = Image.linear_gradient("L").resize((7000, 5000), Image.Resampling.BILINEAR)
    shown = np.asarray(opened(print_picture(saved(slope), ".png")), np.int16)
    steps = np.diff(shown[:, shown.shape[1] // 2])
    assert abs(steps).max() <= 2


def test_the_same_picture_gives_the_same_bytes() -> None:
    content = saved(photo(700, 500), "JPEG")
    assert print_picture(content, ".jpg") == print_picture(content, ".jpg")


def test_a_picture_that_was_damaged_since_it_was_read_is_told() -> None:
    with pytest.raises(AccessibleError, match="cannot be read any more"):
        print_picture(b"\x89PNG", ".png")


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('width="40mm" height="20mm"', (151, 76)),
        ('width="100%" viewBox="0 0 640 480"', (640, 480)),
        ('viewBox="-5,-5,10.4 20"', (10, 20)),
        ("", (0, 0)),
        ('width="wide" height="1e3px"', (0, 1000)),
    ],
)
def test_a_drawing_stays_as_it_is(head: str, size: tuple[int, int]) -> None:
    content = f'<svg xmlns="http://www.w3.org/2000/svg" {head}/>'.encode()
    assert print_picture(content, ".SVG") == PrintPicture(content, ".svg", *size)


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_its_size_is_its_size_in_the_pdf(tmp_path: Path, kind: str, mode: str) -> None:
    picture = flags((900, 600)) if kind == "PNG" else photo(900, 600)
    printed = print_picture(saved(picture.convert(mode), kind), f".{kind}")
    (tmp_path / f"a{printed.suffix}").write_bytes(printed.content)
    pdf = lay_out(HTML.format(f"a{printed.suffix}"), tmp_path, STYLES, EDITIONS[0])
    with pikepdf.open(io.BytesIO(pdf)) as opened_pdf:
        images = [
            each for each in opened_pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]
        assert [image.ColorSpace for image in images] == ["/DeviceGray" if mode == "L" else "/DeviceRGB"]
        assert len(images[0].read_raw_bytes()) == pytest.approx(len(printed.content), abs=2_000)
