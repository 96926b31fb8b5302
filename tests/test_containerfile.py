"""The container has no set-up of its own: what it runs is what the README and the set-up script say."""

from __future__ import annotations

import re
from pathlib import Path

PROJECT = Path(__file__).parent.parent
CONTAINERFILE = (PROJECT / "Containerfile").read_text("utf-8")
STEPS = re.findall(r"^RUN (.+)$", CONTAINERFILE, re.MULTILINE)


def test_its_steps_are_the_readmes_packages_and_our_set_up() -> None:
    packages, ours = STEPS
    named = re.search(r"apt-get install ([a-z0-9 -]+)`", (PROJECT / "README.md").read_text("utf-8"))
    assert named
    assert set(packages.partition("--no-install-recommends ")[2].split()) == set(named[1].split()) - {"git"}
    assert all(re.fullmatch(r"setup/install\.sh( [a-z]+)?", step) for step in ours.split(" && "))


def test_nothing_that_this_machine_made_is_copied_in() -> None:
    ignored = set((PROJECT / ".dockerignore").read_text("utf-8").splitlines())
    made = {line.strip("/") for line in (PROJECT / ".gitignore").read_text("utf-8").splitlines() if line[:1] == "/"}
    assert {"dist", ".cache", ".venv", "wheelhouse"} <= made & ignored


def test_the_pages_for_other_computers_show_the_command_that_the_container_file_shows() -> None:
    run = next(line for line in CONTAINERFILE.splitlines() if "podman run" in line)
    for page in ("windows.md", "macos.md"):
        assert run.strip("# \\") in (PROJECT / "docs" / page).read_text("utf-8")
