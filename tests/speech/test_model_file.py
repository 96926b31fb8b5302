"""A voice's model that lies in no package: held to the package's registry, and checked each time it is used."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from accessible.errors import SetupError
from accessible.issue import Pace
from accessible.settings import PROJECT
from accessible.speech.drivers import hibari
from accessible.speech.engine import Engine
from accessible.speech.model_file import fault_in_file, require_model
from accessible.speech.voice import Voice, find_voice, load_voice

VOICES = PROJECT / "voices"
QUICK = VOICES / "emma-quick.toml"
TEXT = "Rest before your bath."


def test_emma_quick_is_the_voice_of_the_package_s_registry() -> None:
    voice = find_voice(VOICES, "emma-quick")
    known = hibari.registered(voice.voice)
    assert voice.model
    assert voice.model.file == f"{hibari.OWN_FOLDER}/{known['file']}"
    assert (voice.model.bytes, voice.model.sha256) == (known["bytes"], known["sha256"])
    assert known["british"] is True


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"https://', '"http://', "“model.address” does not begin with https://"),
        ("hibari/bf", "../bf", "“model.file” is not a file in a folder of voices/"),
        ("hibari/bf", "/hibari/bf", "“model.file” is not a file in a folder of voices/"),
        ('"hibari/bf_emma.int8.onnx"', '"heart.toml"', "“model.file” is not a file in a folder of voices/"),
        ("7936868", "7936868000", "“model.bytes” is over"),
        ('sha256 = "f', 'sha256 = "F', "“model.sha256” is not 64 signs"),
        ("address = ", "adress = ", "“model.adress” is not known"),
        ("[model]", "model = 1\n[other]", "“clip_ms.model”|“gentle_clip_ms.model”|“brisk_clip_ms.model”|“other”"),
    ],
)
def test_a_mistake_about_the_model_names_the_field(tmp_path: Path, old: str, new: str, told: str) -> None:
    text = QUICK.read_text("utf-8")
    assert old in text
    path = tmp_path / "emma-quick.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(SetupError, match=told) as caught:
        load_voice(path)
    assert caught.value.place == str(path)


@pytest.fixture
def standing_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Voice:
    """emma-quick, with heart's model in the place of its own: hers cannot be fetched here."""
    heart = hibari.registered("heart")
    known: dict[str, dict[str, Any]] = {
        "heart": heart,
        "emma": {**hibari.registered("emma"), "bytes": heart["bytes"], "sha256": heart["sha256"]},
    }
    content = hibari.model_bytes("heart", VOICES)
    monkeypatch.setattr(hibari, "registered", known.__getitem__)
    voice = find_voice(VOICES, "emma-quick")
    assert voice.model
    path = tmp_path / voice.model.file
    path.parent.mkdir()
    path.write_bytes(content)
    return replace(voice, model=replace(voice.model, bytes=heart["bytes"], sha256=heart["sha256"]))


def fresh(voice: Voice, folder: Path) -> Engine:
    """An engine whose driver has no model of the voice loaded yet: pyttsx3 shares drivers."""
    engine = Engine(voice, Pace.STANDARD, folder)
    if not fault_in_file(voice.model, folder / voice.model.file) if voice.model else True:
        engine._started().proxy._driver._sessions.pop("emma", None)
    return engine


def test_a_british_voice_reads_british_sounds_and_is_held_to_its_words(standing_in: Voice, tmp_path: Path) -> None:
    engine = fresh(standing_in, tmp_path)
    assert len(engine.say(TEXT)) > 44_100
    driver = engine._started().proxy._driver
    assert "bˈɑːθ" in driver._reader().of("bath")
    assert len(driver.timing.words) == len(TEXT.split())
    driver._sessions.pop("emma")
    driver.setProperty("voice", "heart")
    assert "bˈæθ" in driver._reader().of("bath")


def test_the_model_is_part_of_what_a_clip_is_kept_by(standing_in: Voice, tmp_path: Path) -> None:
    before = Engine(standing_in, Pace.STANDARD, tmp_path).version
    assert standing_in.model
    path = tmp_path / standing_in.model.file
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(SetupError, match="it has 7936869 bytes and not 7936868"):
        _ = Engine(standing_in, Pace.STANDARD, tmp_path).version
    heart = find_voice(VOICES, "heart")
    assert before != Engine(heart, Pace.STANDARD, VOICES).version


def test_a_model_that_is_missing_or_changed_is_refused_with_the_way_out(standing_in: Voice, tmp_path: Path) -> None:
    assert standing_in.model
    path = tmp_path / standing_in.model.file
    engine = fresh(standing_in, tmp_path)
    content = bytearray(path.read_bytes())
    content[4_000_000] ^= 1
    path.write_bytes(content)
    for ask in (lambda: engine.version, lambda: Engine(standing_in, Pace.STANDARD, tmp_path).say(TEXT)):
        with pytest.raises(SetupError, match="its sha256 is") as caught:
            ask()
        assert "Run: make voice VOICE=emma-quick" in caught.value.remedy
        assert caught.value.place == str(path)
    path.unlink()
    with pytest.raises(SetupError, match="it is not there"):
        require_model(standing_in, tmp_path)
    os.mkfifo(path)  # nobody writes to it: opening it would wait for ever
    with pytest.raises(SetupError, match="it is not there"):
        require_model(standing_in, tmp_path)


def test_the_driver_holds_each_model_that_it_loads_to_the_registry(standing_in: Voice, tmp_path: Path) -> None:
    engine = fresh(standing_in, tmp_path)
    assert standing_in.model
    path = tmp_path / standing_in.model.file
    engine._started()
    path.write_bytes(path.read_bytes()[:-1] + b"x")  # after the engine's own look at it
    with pytest.raises(SetupError, match="sha256 differs"):
        engine.say(TEXT)
    path.unlink()
    with pytest.raises(SetupError, match="cannot be read"):
        engine.say(TEXT)


def test_a_name_that_the_package_does_not_have_is_told() -> None:
    with pytest.raises(SetupError, match="no voice “enma”") as caught:
        hibari.model_bytes("enma", VOICES)
    assert "heart, emma" in caught.value.remedy
