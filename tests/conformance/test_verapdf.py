"""veraPDF on the PDFs of both sample issues, and on PDFs that are broken on purpose: it must be able to fail.

Packages must be there: if veraPDF is missing, these tests fail.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from accessible.article import Block, Role
from accessible.check.pdf.verapdf import PDF_A_2A, PDF_UA_1, PROFILES, Profile, conformance, is_installed
from accessible.desk.check_shelf import Judged, check_shelf
from accessible.errors import AccessibleError
from accessible.outputs.post.slip import slip_html
from accessible.outputs.print.html import article_html
from accessible.outputs.print.pdf import lay_out
from accessible.plan.edition import EDITIONS, Edition
from accessible.plan.running_order import Piece
from accessible.plan.slip import Slip, SlipArticle
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue
from accessible.production.job import Step
from accessible.production.prepare import prepare
from accessible.production.run import Outcome, run_steps
from accessible.production.targets.article_print import print_id
from accessible.production.targets.table import steps_of
from accessible.settings import Settings
from article_files import png
from broken_pdfs import Break, Good, annotation, elements, first, good, in_stream, inside, setting
from builders import STYLES, bullets, figure, heading, in_group, issue, note, paragraph, running_order, table
from inline import Inline

pytestmark = [pytest.mark.conformance, pytest.mark.slow]

GIANT = EDITIONS[1]


def test_what_others_have_set_for_java_does_not_reach_ours() -> None:
    """In a process of its own: a process has one Java."""
    code = (
        "from accessible.check.java import running_java\n"
        "print(running_java().java.lang.Runtime.getRuntime().maxMemory())"
    )
    others = {"JAVA_TOOL_OPTIONS": "-XX:+WhatOursLacks", "_JAVA_OPTIONS": "-Xmx8m", "CLASSPATH": "/none"}
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **others}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 256_000_000


def printed(name: str, editions: tuple[Edition, ...], folder: Path, *, articles: bool) -> Path:
    """A shelf with the PDFs of a sample issue, made as a build makes them; the sound is left out."""
    asked = tuple(edition.suffix for edition in editions)
    settings = replace(Settings(), cache=folder / "cache", issue=name, voice="silent", editions=asked)
    prepared = prepare(settings, chosen_issue(settings))
    assert [draft.slug for draft in prepared.drafts if draft.plan is None] == []
    steps = {step.id: step for step in steps_of(prepared, issue_files=True)}
    slugs = [draft.slug for draft in prepared.good] if articles else []
    wanted = [print_id(slug, edition) for slug in slugs for edition in editions]
    wanted += [f"issue: {edition.suffix}" for edition in editions]
    needed = dict.fromkeys(wanted)
    for name_of_step in needed.copy():
        needed |= dict.fromkeys(_all_needs(steps, name_of_step))
    cache = Cache(settings.cache)
    *_, outcome = run_steps([steps[each] for each in needed], cache, Inline())
    assert isinstance(outcome, Outcome)
    assert [failure.error.message for failure in outcome.failures] == []
    for each in wanted:
        inside_articles = "" if each.startswith("issue: ") else "articles/"
        path = folder / name / f"{inside_articles}{each.replace(': ', '/')}.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(cache.get(outcome.records[each]["blob"]) or b"")
    return folder / name


def _all_needs(steps: dict[str, Step], name: str) -> Iterator[str]:
    for need in steps[name].needs:
        yield need
        yield from _all_needs(steps, need)


def test_what_is_parted_over_pages_is_sound(tmp_path: Path) -> None:
    """A paragraph, an item, a caption, a table and a picture made lower, each longer than a page of giant print; in a
    draft.
    """
    text = "Rest comes before effort and not after it. " * 30
    (tmp_path / "a.png").write_bytes(png(600, 800))
    words = [f"{text}This is text {number}." for number in range(5)]
    answer = in_group(Role.ANSWER, "Answer", paragraph(words[1]), bullets(words[2], "Stop."))
    blocks: list[Block | Piece] = [heading("A day"), paragraph(words[0]), *answer, heading("A lamp")]
    blocks.append(figure("a.png", "A lamp.", words[3]))
    blocks.append(table("Rooms", ("When", "What"), *((f"{hour} o’clock", "Rest in a room.") for hour in range(1, 25))))
    order = running_order("Long", blocks, notes=(note(1, words[4]),))
    pages = lay_out(article_html(replace(order, draft=True), GIANT, issue(), STYLES), tmp_path, STYLES, GIANT)
    for verdict in conformance(pages):
        assert verdict.failures == ()


@pytest.mark.parametrize("edition", [each for each in EDITIONS if each.on_paper], ids=lambda each: each.suffix)
def test_the_slip_on_a_printed_copy_is_sound(edition: Edition) -> None:
    slip = Slip(edition, (SlipArticle("A day", 3, 4), SlipArticle("A lamp", 1, 9)), 12, 6, reply_to=("1 Nowhere",))
    for verdict in conformance(lay_out(slip_html(slip, issue(), STYLES), STYLES, STYLES, edition)):
        assert verdict.failures == ()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Good:
    return good(tmp_path_factory.mktemp("good"))


def test_verapdf_is_here() -> None:
    assert is_installed()


@pytest.mark.parametrize(
    ("name", "editions", "articles", "least"),
    # The smaller issue whole, in every edition there is; the larger one's own PDF, which has all its articles' pages,
    # in the edition in which most of them are parted.
    [("2026-autumn", EDITIONS, True, 12), ("2026-winter", (GIANT,), False, 1)],
)
def test_the_pdfs_of_the_sample_issues_are_sound(
    tmp_path: Path, name: str, editions: tuple[Edition, ...], least: int, *, articles: bool
) -> None:
    shelf = printed(name, editions, tmp_path, articles=articles)
    *_, judged = check_shelf(shelf)
    assert isinstance(judged, Judged)
    assert [f"{finding.file}: {finding.message}" for finding in judged.findings] == []
    assert judged.pdfs == len(list(shelf.rglob("*.pdf"))) >= least
    assert dict(judged.failed_checks) == {profile.name: 0 for profile in PROFILES}


def test_it_looks_at_a_great_many_things(whole: Good) -> None:
    for verdict in conformance(whole.pdf):
        assert verdict.sound, verdict.failures
        assert verdict.passed == verdict.checks > 1000


def _no_identification(name: str) -> Callable[[pikepdf.Pdf], None]:
    """Take away what the metadata say about a standard."""

    def change(opened: pikepdf.Pdf) -> None:
        with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            for key in [key for key in metadata if name in key]:
                del metadata[key]

    return change


def _no_title(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        del metadata["dc:title"]


def _font_left_out(opened: pikepdf.Pdf) -> None:
    for font in opened.pages[0].obj.Resources.Font.values():
        del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def _nested_wrongly(opened: pikepdf.Pdf) -> None:
    """A row of a table outside any table."""
    next(elements(opened, "Table")).S = pikepdf.Name.Div


@pytest.mark.parametrize(
    ("profile", "make", "clauses"),
    [
        (PDF_UA_1, first("Figure", setting("/Alt")), {"7.3"}),
        (PDF_UA_1, inside(_no_title), {"7.1"}),
        (PDF_UA_1, inside(lambda pdf: setting("/Lang")(pdf.Root)), {"7.2"}),
        (PDF_UA_1, inside(lambda pdf: setting("/ViewerPreferences")(pdf.Root)), {"7.1"}),
        (PDF_UA_1, inside(_no_identification("pdfua/ns")), {"5"}),
        (PDF_UA_1, inside(in_stream(rb"/Artifact\s+<<[^>]*/Header[^>]*>>\s+BDC", b"/Span BMC")), {"7.1"}),
        (PDF_UA_1, inside(_font_left_out), {"7.21.4.1"}),
        (PDF_UA_1, inside(_nested_wrongly), {"7.2"}),
        (PDF_UA_1, annotation(setting("/Contents")), {"7.18.1", "7.18.5"}),
        (PDF_A_2A, inside(_no_identification("pdfa/ns")), {"6.6.4", "6.6.2.3.1"}),
        (PDF_A_2A, inside(_font_left_out), {"6.2.11.4.1"}),
        (PDF_A_2A, inside(lambda pdf: setting("/OutputIntents")(pdf.Root)), {"6.2.4.3"}),
        (PDF_A_2A, inside(lambda pdf: setting("/Marked", value=False)(pdf.Root.MarkInfo)), {"6.7.2.2"}),
        (PDF_A_2A, annotation(setting("/F")), {"6.3.2"}),
    ],
    ids=lambda value: (
        value.name if isinstance(value, Profile) else ",".join(sorted(value)) if isinstance(value, set) else ""
    ),
)
def test_verapdf_sees_what_is_broken(whole: Good, profile: Profile, make: Break, clauses: set[str]) -> None:
    (verdict,) = conformance(make(whole), (profile,))
    assert not verdict.sound
    assert {failure.clause for failure in verdict.failures} <= clauses, verdict.failures
    assert verdict.failed == sum(failure.count for failure in verdict.failures) > 0
    failure = verdict.failures[0]
    assert failure.test > 0
    assert failure.description
    assert failure.message
    assert failure.context.startswith("root")


def test_what_is_no_pdf_is_explained() -> None:
    with pytest.raises(AccessibleError, match="cannot read"):
        conformance(b"This is no PDF.")
