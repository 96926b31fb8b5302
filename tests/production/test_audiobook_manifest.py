"""The W3C Audiobook: every part once, in playing order, as long as it is; and the issue's page leads to it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import miniaudio
import pytest

from accessible.desk.listen import shelf_receipt
from accessible.errors import ExitCode, FaithfulnessError
from accessible.outputs.audiobook_manifest import HeardIssue, HeardPart, manifest_bytes
from accessible.production.targets import audiobook_manifest, page
from accessible.settings import Settings
from small_issue import built, shelf_bytes

ISSUE = HeardIssue(
    "urn:uuid:0",
    "https://example.org/a",
    "“Rest” & more",
    "en-GB",
    "P",
    "heart",
    "2027-03-01",
    "2027-03-01",
    "",
    (),
    all_heard=True,
)


def test_it_lists_what_lies_on_the_shelf_in_playing_order(cached: Settings) -> None:
    summary = built(cached)
    shelf = summary.shelf.root
    manifest: dict[str, Any] = json.loads((shelf / "publication.json").read_text("utf-8"))
    receipt = shelf_receipt(summary.shelf.staff)
    parts = [(f"articles/{each['id']}/{part['file']}", part) for each in receipt["articles"] for part in each["parts"]]
    assert [unquote(entry["url"]) for entry in manifest["readingOrder"]] == [path for path, _ in parts]
    lasts = [float(entry["duration"][2:-1]) for entry in manifest["readingOrder"]]
    for seconds, (path, part) in zip(lasts, parts, strict=True):
        assert seconds == pytest.approx(part["seconds"], abs=0.001)
        decoded = miniaudio.decode_file(str(shelf / path))
        assert seconds == pytest.approx(
            decoded.num_frames / decoded.sample_rate, abs=0.03
        )  # as another decoder plays it
    assert manifest["duration"] == f"PT{sum(lasts):.3f}S"
    assert [each.get("rel") for each in manifest["resources"]] == [None, "cover"]
    assert all((shelf / each["url"]).is_file() for each in manifest["resources"])
    page = (shelf / "index.html").read_text("utf-8")
    assert re.search(r'<link rel="publication" href="publication.json">', page)


def test_an_issue_with_an_article_missing_has_none_and_its_page_leads_to_none(cached: Settings) -> None:
    article = cached.content / "2027-spring" / "02-a-short-note.md"
    article.write_text(article.read_text("utf-8") + "\n::: box Never closed\n\nRest.\n", "utf-8")
    summary = built(cached)
    assert summary.exit_code is ExitCode.FAILED
    assert not (summary.shelf.root / "publication.json").exists()
    assert "publication" not in (summary.shelf.root / "index.html").read_text("utf-8")


def test_an_issue_of_which_not_all_is_heard_says_so() -> None:
    whole, shortened = (json.loads(manifest_bytes(replace(ISSUE, all_heard=heard))) for heard in (True, False))
    assert (whole["abridged"], shortened["abridged"]) == (False, True)
    assert whole["accessModeSufficient"] == [{"type": "ItemList", "itemListElement": ["auditory"]}]
    assert "accessModeSufficient" not in shortened
    assert "only a summary" in shortened["accessibilitySummary"]


@pytest.mark.parametrize(("heard", "abridged"), [(True, False), (False, True)])
def test_a_build_tells_whether_all_is_heard(
    cached: Settings, monkeypatch: pytest.MonkeyPatch, *, heard: bool, abridged: bool
) -> None:
    monkeypatch.setattr(audiobook_manifest, "all_heard", lambda _, __: heard)
    monkeypatch.setattr(audiobook_manifest, "left_to_print", lambda _: () if heard else ("a cell",))
    told = json.loads((built(cached).shelf.root / "publication.json").read_text("utf-8"))
    assert told["abridged"] is abridged


def test_names_are_given_as_they_are_and_addresses_as_addresses() -> None:
    part = HeardPart("articles/01-à b/parts/1 & 2.mp3", 'What "it" is <now>', 1_001, "cy")
    told = json.loads(manifest_bytes(replace(ISSUE, parts=(part,))))
    (entry,) = told["readingOrder"]
    assert entry["name"] == {"value": 'What "it" is <now>', "language": "cy"}
    assert entry["url"] == "articles/01-%C3%A0%20b/parts/1%20%26%202.mp3"
    assert told["name"] == "“Rest” & more"
    assert told["duration"] == "PT1.001S"
    assert [each["url"] for each in told["resources"]] == ["index.html"]


def test_a_faulty_manifest_costs_itself_and_nothing_else(cached: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    built(cached)
    before = shelf_bytes(cached)

    def faulty(issue: HeardIssue) -> bytes:
        return manifest_bytes(issue).replace(b'"PT32.036S"', b'"PT31.036S"')

    monkeypatch.setattr(audiobook_manifest, "manifest_bytes", faulty)
    summary = built(cached)
    assert summary.exit_code is ExitCode.FAILED
    assert {each.code for each in summary.findings} == {"book-length"}
    assert {each.file for each in summary.findings} == {"2027-spring"}
    assert "The list for players on the web" in summary.findings[0].message
    after = shelf_bytes(cached)
    assert before.keys() - after.keys() == {"2027-spring/publication.json"}
    assert {path for path in after if path.startswith("2027-spring/") and before[path] != after[path]} == {
        "2027-spring/index.html"
    }
    assert b"publication.json" not in after["2027-spring/index.html"]
    assert b"The list for players on the web" in after["2027-spring-staff/report.html"]
    monkeypatch.undo()
    assert built(cached).exit_code is ExitCode.OK
    assert shelf_bytes(cached) == before


def test_a_page_that_points_to_no_manifest_stops_what_would_be_given_out(
    cached: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "MANIFEST", "publication-manifest.json")
    with pytest.raises(FaithfulnessError, match="is nothing, and there is publication"):
        built(cached)
