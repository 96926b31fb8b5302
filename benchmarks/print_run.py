"""The benchmark of the post: labels, imposed files and the PDF in packing order for 5,000 members, beside bare limits.

    make bench

Each measurement is a process of its own, in seconds of a processor: other work adds nothing. The limits are of the same
run: reportlab writing the same lines with no thought of where they fit, pikepdf opening and saving the same PDF, and
the disk taking the same bytes. Addresses are invented. Prints a table and writes build/bench-print-run.json. It judges
nothing by itself: the last column says what the figure should be.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pikepdf
from issue import ISSUE, Row

from accessible.outputs.post.copy_part import CopyPart
from accessible.outputs.post.imposition import write_booklet, write_stapled
from accessible.outputs.post.labels import AddressLabel, write_labels
from accessible.outputs.post.packing_order import write_packing_order
from accessible.outputs.post.sheet_canvas import SheetCanvas
from accessible.plan.label_sheets import LABEL_SHEETS
from accessible.settings import PROJECT

MEMBERS = 5_000
GIANT_EVERY = 3  # one member in three has giant print
FONTS = PROJECT / "styles" / "fonts"
FORENAMES = ("Ada", "Zoë", "Łukasz", "Gwenllïan", "Nguyễn", "Margaret Rose", "Ирина")
SURNAMES = ("Nobody", "Ŵyn-Ŷstrad", "Żółć", "Featherstonehaugh-Cholmondeley", "Thị", "Sample", "Щукина")
TITLE = "A print run"


def labels() -> list[AddressLabel]:
    """Addresses of nobody, of four to seven lines."""
    made = []
    for number in range(1, MEMBERS + 1):
        name = f"{FORENAMES[number % 7]} {SURNAMES[number % 5]}"
        more = (f"Flat {number % 40}", "The Old Vicarage", "Little Nowhere")[: number % 4]
        made.append(AddressLabel(str(number), (name, *more, f"{number} No Street", "NOWHERE", "ZZ99 3WZ")))
    return made


def write_all_labels(folder: Path) -> None:
    """The labels of all members."""
    with (folder / "labels.pdf").open("wb") as to:
        write_labels(to, labels(), LABEL_SHEETS[0], start=1, fonts=FONTS, title=TITLE)


def bare_labels(folder: Path) -> None:
    """The limit of it: the same lines, all in one size."""
    sheet = LABEL_SHEETS[0]
    with (folder / "bare.pdf").open("wb") as to:
        canvas = SheetCanvas(to, FONTS, TITLE)
        for count, label in enumerate(labels()):
            if count % sheet.places == 0:
                canvas.next_page()
            left, top = sheet.corner_of(count % sheet.places + 1)
            canvas.text(label.lines, left + 3, top + 8, 10, 12)
        canvas.save()


def impose(folder: Path) -> None:
    """The issue in large print, stapled, folded, and folded with marks."""
    part = CopyPart(folder / "large.pdf")
    with (folder / "stapled.pdf").open("wb") as to:
        write_stapled(to, part, title=TITLE)
    for marks in (False, True):
        with (folder / f"folded-{marks}.pdf").open("wb") as to:
            write_booklet(to, part, title=TITLE, paper_grams=100, fonts=FONTS, crop_marks=marks)


def open_and_save(folder: Path) -> None:
    """The limit of it: the same PDF, three times."""
    for number in range(3):
        with pikepdf.open(folder / "large.pdf") as pdf:
            pdf.save(folder / f"saved-{number}.pdf")


def pack(folder: Path) -> None:
    """All copies of all members, in packing order."""
    slip, large, giant = (CopyPart(folder / f"{name}.pdf") for name in ("slip", "large", "giant"))
    with (folder / "packed.pdf").open("wb") as to:
        copies = [(slip, large if number % GIANT_EVERY else giant) for number in range(MEMBERS)]
        write_packing_order(to, copies, title=TITLE)


def take_bytes(folder: Path) -> None:
    """The limit of it: so many bytes told by a digest, and given to the disk."""
    content = bytes((folder / "packed.pdf").stat().st_size)
    hashlib.sha256(content).hexdigest()
    (folder / "bytes").write_bytes(content)


MEASURED: dict[str, Callable[[Path], None]] = {
    each.__name__: each for each in (bare_labels, write_all_labels, open_and_save, impose, pack, take_bytes)
}


def in_a_process(name: str, folder: Path) -> tuple[float, float]:
    """Processor seconds of one measurement, without those of starting it, and the highest memory in MB."""
    command = [sys.executable, __file__, name, str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    seconds, memory = json.loads(said)
    return seconds, memory


def measure(name: str, folder: Path) -> None:
    """Do one of them, and say what it took."""
    started = time.process_time()
    MEASURED[name](folder)
    seconds = time.process_time() - started
    print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))


def make_pdfs(folder: Path) -> None:
    """The PDFs of the sample issue, and a short one for a slip."""
    places = ["--out", str(folder / "dist"), "--cache", str(folder / "cache"), "--issue", ISSUE]
    command = [sys.executable, "-m", "accessible", "issue", *places, "--voice", "silent", "--plain"]
    finished = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    if finished.returncode:
        sys.exit(f"The issue was not made:\n{finished.stdout[-3000:]}{finished.stderr[-1000:]}")
    shelf = folder / "dist" / ISSUE
    slip = min(shelf.glob("articles/*/*-large-print.pdf"), key=lambda path: path.stat().st_size)
    for name, path in (
        ("large", shelf / f"{ISSUE}-large-print.pdf"),
        ("giant", shelf / f"{ISSUE}-giant-print.pdf"),
        ("slip", slip),
    ):
        shutil.copy(path, folder / f"{name}.pdf")


def whole_run(folder: Path) -> tuple[float, float, float]:
    """The command on a list of all members, with all that can be asked for.

    Seconds by the clock, seconds of processors, and the highest memory of any of its processes in MB.
    """
    with (folder / "members.csv").open("w", encoding="utf-8", newline="") as to:
        rows = csv.writer(to)
        rows.writerow(("Name", "Address 1", "Address 2", "Town", "Postcode", "Edition", "Copies"))
        for number, label in enumerate(labels()):
            first, *more, town, postcode = label.lines
            address = (", ".join(more[:-1]), more[-1])
            rows.writerow((first, *address, town, postcode, "large" if number % GIANT_EVERY else "giant", 1))
    places = ["--out", str(folder / "dist"), "--cache", str(folder / "cache"), "--issue", ISSUE, "--plain"]
    wanted = ["--members", str(folder / "members.csv"), "--to", str(folder / "post"), "--booklet", "--order"]
    started = time.perf_counter()
    with (folder / "run.log").open("w") as log:
        command = [sys.executable, "-m", "accessible", "print-run", *wanted, *places]
        process = subprocess.Popen(command, cwd=PROJECT, stdout=log, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"The print run failed:\n{(folder / 'run.log').read_text()[-3000:]}")
    return time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    """Measure everything, print the table, write the JSON."""
    with tempfile.TemporaryDirectory(prefix="accessible-bench-") as name:
        folder = Path(name)
        make_pdfs(folder)
        took = {each: in_a_process(each, folder) for each in MEASURED}
        packed = (folder / "packed.pdf").stat().st_size / 1e6
        by_the_clock, worked, highest = whole_run(folder)
    seconds = {each: value for each, (value, _) in took.items()}
    memory = {each: value for each, (_, value) in took.items()}
    rows = [
        Row(f"limit: the lines of {MEMBERS} labels in one size", seconds["bare_labels"], "s", ""),
        Row(f"{MEMBERS} labels, each as large as fits", seconds["write_all_labels"], "s", "under 3"),
        Row("labels ÷ that limit", seconds["write_all_labels"] / seconds["bare_labels"], "", "under 5"),
        Row("labels: highest memory", memory["write_all_labels"], "MB", "under 100"),
        Row("limit: the issue opened and saved three times", seconds["open_and_save"], "s", ""),
        Row("the issue stapled, folded, folded with marks", seconds["impose"], "s", "under 3"),
        Row("imposed files: highest memory", memory["impose"], "MB", "under 150"),
        Row("limit: the bytes of the packing order taken", seconds["take_bytes"], "s", ""),
        Row(f"packing order of {MEMBERS} copies", seconds["pack"], "s", "under 10"),
        Row("packing order: highest memory", memory["pack"], "MB", "under 150"),
        Row("packing order: its file", packed, "MB", "under 100"),
        Row(f"print-run for {MEMBERS}, booklets and packing order too", by_the_clock, "s", "under 60"),
        Row("processor seconds of it", worked, "s", ""),
        Row("highest memory of it", highest, "MB", "under 500"),
    ]
    for row in rows:
        print(row)
    result = PROJECT / "build" / "bench-print-run.json"
    result.parent.mkdir(exist_ok=True)
    result.write_text(json.dumps({row.name: round(row.value, 3) for row in rows}, indent=1, ensure_ascii=False) + "\n")
    print(f"Written to {result.relative_to(PROJECT)}")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        measure(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
