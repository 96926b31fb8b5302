"""Jobs: whatever a job depends on is in its key, and nothing that is only a place on this machine."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from accessible.desk.hear import Hear
from accessible.errors import SetupError
from accessible.production import targets
from accessible.production.article_reading import ReadArticle
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue
from accessible.production.job import Job, Step, do_and_keep, keyed_fields, pieces_of
from accessible.production.prepare import prepare
from accessible.production.printing import MarkPreview
from accessible.production.run import Outcome, run_steps
from accessible.production.targets.issue_print import LayOutColophon
from accessible.production.targets.proof import KnownWords
from accessible.production.targets.speech import SpeakPart
from accessible.production.targets.table import steps_of
from inline import Inline
from small_issue import small_issue, with_full_cache


def kinds() -> set[type[Job]]:
    """Every kind of job in the house."""
    for module in pkgutil.iter_modules(targets.__path__, "accessible.production.targets."):
        importlib.import_module(module.name)
    return {kind for kind in Job.__subclasses__() if kind.__module__.startswith("accessible.")}


@pytest.fixture(scope="module")
def jobs(tmp_path_factory: pytest.TempPathFactory, made: Path) -> list[Job]:
    """One job of each kind, as a real build asks for them: what they make is in its cache."""
    settings = with_full_cache(small_issue(tmp_path_factory.mktemp("jobs")), made)
    prepared = prepare(settings, chosen_issue(settings))
    seen: dict[type[Job], Job] = {}

    def noted(step: Step) -> Step:
        def plan(records: Any) -> Job:
            job = step.prepare(records)
            seen.setdefault(type(job), job)
            return job

        return replace(step, prepare=plan)

    steps = [noted(step) for step in steps_of(prepared, issue_files=True)]
    *_, outcome = run_steps(steps, Cache(settings.cache), Inline())
    assert isinstance(outcome, Outcome)
    assert not outcome.failures
    speech = seen[SpeakPart]
    assert isinstance(speech, SpeakPart)
    seen[Hear] = Hear("Listening", "an ear", ("a clip",), speech.speaker, speech.part.utterances[:1], (None,))
    seen[KnownWords] = KnownWords("Listing", "ours", "2026-autumn", settings.content, speech.speaker, "a digest")
    article = settings.content / "2027-spring" / "01-resting-well.md"
    given = (article, settings, prepared.issue, prepared.speaker)
    seen[ReadArticle] = ReadArticle("Reading", "ours", "a key", *given)
    seen[MarkPreview] = MarkPreview("Marking", "ours", "a key")
    return list(seen.values())


def changes(value: Any) -> Iterator[Any]:
    """The value with one thing in it changed, each thing in turn, as deep as there are fields that count."""
    match value:
        case bool():
            yield not value
        case Enum():
            yield from (other for other in type(value) if other is not value)
        case int() | float():
            yield value + 1
        case str():
            yield f"{value}x"
        case bytes():
            yield value + b"x"
        case None:
            yield 1
        case tuple():
            yield (*value, "one more")
            for each in changes(value[0]) if value else ():
                yield (each, *value[1:])
        case _ if is_dataclass(value) and not isinstance(value, type):
            for name in keyed_fields(value):
                for other in changes(getattr(value, name)):
                    yield replace(value, **{name: other})


def test_there_is_a_job_of_every_kind(jobs: list[Job]) -> None:
    assert {type(job) for job in jobs} == kinds()


def test_whatever_changes_in_a_job_changes_its_key(jobs: list[Job]) -> None:
    for job in jobs:
        before = "\0".join(pieces_of(job))
        for other in changes(job):
            assert "\0".join(pieces_of(other)) != before, (type(job).__name__, other)


def test_two_kinds_of_jobs_with_equal_fields_have_two_keys() -> None:
    class One(Job):
        pass

    class Other(Job):
        pass

    assert One("a", "b").key != Other("a", "b").key


def test_only_places_labels_and_what_is_told_elsewhere_are_left_out_of_keys(jobs: list[Job]) -> None:
    """A list for a person to read: each of these is in the key by the digest of what lies there."""
    left_out = {
        f"{type(job).__name__}.{each.name}"
        for job in jobs
        for each in fields(job)
        if each.name not in keyed_fields(job)
    }
    assert left_out == {
        *(f"{kind.__name__}.label" for kind in kinds()),
        *(
            f"{name}.{place}"
            for name in (
                *("LayOut", "LayOutFront", "CountFront", "CoverPicture", "DrawSquareCover"),
                *("WriteEpub", "MakeTalkingBook"),
            )
            for place in ("folder", "styles")
        ),
        *(f"{name}.styles" for name in ("LayOutColophon", "JoinIssue", "ZipMp3s")),
        "KnownWords.content",
        *(f"Hear.{name}" for name in ("speaker", "utterances", "recorded")),
        *(f"ReadArticle.{name}" for name in ("path", "settings", "issue", "speaker")),
    }


def test_a_path_cannot_be_in_a_key_unmarked() -> None:
    with pytest.raises(TypeError, match="Path"):
        list(pieces_of(Path("/somewhere")))


def test_a_style_saved_while_a_page_is_laid_out_is_not_kept_as_the_one_before(jobs: list[Job], tmp_path: Path) -> None:
    (job,) = (each for each in jobs if isinstance(each, LayOutColophon))
    styles = Path(shutil.copytree(job.styles, tmp_path / "styles"))
    again, cache = replace(job, styles=styles), Cache(tmp_path / "cache")
    assert do_and_keep(again, cache) == cache.get_record(job.key)
    cache.forget(job.key)
    (styles / "base.css").write_text("body { color: red }", "utf-8")
    with pytest.raises(SetupError, match="somebody changed a file in styles/"):
        do_and_keep(again, cache)
    assert cache.get_record(job.key) is None
