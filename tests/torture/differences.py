"""What may be around a build, and what can be made otherwise on this computer: surroundings go in, others come out.

Some need root, or a program that this system has not: then why is said in their place.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from accessible.settings import PROJECT

NOBODY = 65_534
# What a build of the program reads, in a copy of the project that lies elsewhere.
PROGRAM = ("src", "styles", "voices", "requirements")
# A language with a comma in its numbers, other capitals (i, İ) and letters that are not UTF-8.
LANGUAGE, LETTERS = "tr_TR", "ISO-8859-9"
# Asks for another family, bold and slanted, for each letter that the system's list of fonts is asked for.
FONTS = """\
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><match target="pattern">
<edit name="family" mode="prepend" binding="strong"><string>DejaVu Serif</string></edit>
<edit name="weight" mode="assign"><const>bold</const></edit>
<edit name="slant" mode="assign"><const>italic</const></edit>
</match><match target="font"><edit name="embolden" mode="assign"><bool>true</bool></edit>
<edit name="hintstyle" mode="assign"><const>hintfull</const></edit></match></fontconfig>
"""
# What somebody has set for other work: each of a program or a library that a build starts or loads.
OF_OTHERS = {
    "AV_LOG_FORCE_COLOR": "1",
    "FFREPORT": "level=56",
    "PYTHONOPTIMIZE": "2",
    "PYTHONWARNINGS": "error",
    "PYTHONDEVMODE": "1",
    "SOURCE_DATE_EPOCH": "tomorrow",
    "XML_CATALOG_FILES": "/dev/null",
    "HB_SHAPER_LIST": "fallback",
    "PANGO_LANGUAGE": "ja",
    "G_DEBUG": "fatal-warnings",
    "COLUMNS": "10",
    "TERM": "dumb",
    "FORCE_COLOR": "3",
    "http_proxy": "http://127.0.0.1:9",
    "ORT_LOAD_CONFIG_FROM_MODEL": "1",
    "ORT_INTRA_OP_NUM_THREADS": "7",
}
LEAST_PROCESSOR = {
    "NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3 AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR",
    "OPENBLAS_CORETYPE": "Prescott",
    "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-AVX512F,-AVX512VL,-FMA,-AVX2_Usable,-FMA_Usable",
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A build, and all that is around it. `before` are the words of a command that stand before its own."""

    folder: Path
    content: Path
    issue: str
    voice: str
    program: Path = PROJECT
    python: str = sys.executable
    jobs: int = 2
    cluster: tuple[str, ...] = ()
    mask: int = 0o022
    user: int = 0  # who owns its folder
    before: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(
        default_factory=lambda: (
            {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "TZ": "UTC"} | {"PYTHONHASHSEED": "0"}
        )
    )

    @property
    def out(self) -> Path:
        """Where its files are."""
        return self.folder / "dist"

    def of(self, **environment: str) -> Surroundings:
        """The same with other variables."""
        return replace(self, environment={**self.environment, **environment})

    def command(self) -> list[str]:
        """The words that build it."""
        places = ["--content", str(self.content), "--out", str(self.out), "--cache", str(self.folder / "cache")]
        chosen = ["--issue", self.issue, *(("--voice", self.voice) if self.voice else ())]
        shared = self.cluster or ("--jobs", str(self.jobs))
        return [*self.before, self.python, "-m", "accessible", "issue", "--plain", *chosen, *places, *shared]

    def variables(self) -> dict[str, str]:
        """The environment of the build, and nothing of ours."""
        own = {"HOME": str(self.folder / "home"), "TMPDIR": str(self.folder / "tmp")}
        return {**own, "PYTHONPATH": str(self.program / "src"), **self.environment}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is otherwise. `change` returns the changed surroundings, or why they cannot be had here."""

    name: str
    change: Callable[[Surroundings], Surroundings | str]


def _elsewhere(here: Surroundings) -> Surroundings | str:
    """The program and the issue in folders with strange names, copied backwards, on another day."""
    program, content = here.folder / "Zoë's own program", here.folder / "the issue (copy)"
    for name in PROGRAM:
        _copied_backwards(here.program / name, program / name)
    _copied_backwards(here.content, content)
    return replace(here, program=program, content=content)


def _copied_backwards(source: Path, target: Path) -> None:
    target.mkdir(parents=True)
    for path in sorted(source.iterdir(), reverse=True):
        if path.name == "__pycache__":
            continue
        if path.is_dir():
            _copied_backwards(path, target / path.name)
        else:
            shutil.copyfile(path, target / path.name)
            os.utime(target / path.name, (978_307_200, 978_307_200))  # 2001


def _another_user(here: Surroundings) -> Surroundings | str:
    """Another user, who owns the folder; where he may not run this Python, one who is another by name only."""
    as_nobody = ("/usr/bin/setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    if os.geteuid() == 0 and _has_all(as_nobody, here.python):
        return replace(here, before=(*here.before, *as_nobody), user=NOBODY)
    as_other = ("/usr/bin/unshare", "--user", "--map-user=1234", "--map-group=1234")
    if _has_all(as_other, here.python):
        return replace(here, before=(*here.before, *as_other))
    return "only root may be somebody else here"


def _has_all(before: tuple[str, ...], python: str) -> bool:
    """Whether who comes of these words may read Python's own library and its packages: its folder may be closed."""
    asked = "import os, numpy, lxml; print(os.__file__)"
    there, ours = (
        subprocess.run([*words, python, "-c", asked], cwd="/", capture_output=True, text=True, check=False)
        for words in (before, ())
    )
    return there.returncode == 0 and there.stdout == ours.stdout


def _another_host(here: Surroundings) -> Surroundings | str:
    words = ("/usr/bin/unshare", "--uts", "/bin/sh", "-c", 'hostname other-host.example; exec "$@"', "sh")
    if subprocess.run([*words, "true"], capture_output=True, check=False).returncode != 0:
        return "only root may give another name to this computer (unshare --uts)"
    return replace(here, before=(*words, *here.before))


def _another_language(here: Surroundings) -> Surroundings | str:
    """A language whose letters are not UTF-8, as Python hears of it when nobody sets PYTHONUTF8."""
    place = here.folder / "locales"
    place.mkdir()
    made = ["/usr/bin/localedef", "-i", LANGUAGE, "-f", LETTERS, str(place / f"{LANGUAGE}.{LETTERS}")]
    if not Path(made[0]).exists() or subprocess.run(made, capture_output=True, check=False).returncode > 1:
        return f"the language {LANGUAGE} cannot be made here (localedef, package locales)"
    name = f"{LANGUAGE}.{LETTERS}"
    return here.of(LOCPATH=str(place), LC_ALL=name, LANG=name, LANGUAGE="tr", PYTHONUTF8="0")


def _own_settings(here: Surroundings) -> Surroundings:
    """A person's own rules for fonts, and their own ffmpeg for whoever asks the package that carries ours."""
    rules = here.folder / "home/.config/fontconfig/fonts.conf"
    rules.parent.mkdir(parents=True)
    rules.write_text(FONTS, "utf-8")
    return here.of(IMAGEIO_FFMPEG_EXE="/bin/false")


def _one_processor(here: Surroundings) -> Surroundings | str:
    words = ("/usr/bin/taskset", "--cpu-list", str(min(os.sched_getaffinity(0))))
    if not Path(words[0]).exists():
        return "there is no taskset"
    return replace(here, before=(*words, *here.before)).of(OMP_NUM_THREADS="7", OPENBLAS_NUM_THREADS="7")


SINGLE = (
    Difference("folders", _elsewhere),
    Difference("user", _another_user),
    Difference("host name", _another_host),
    Difference("time zone", lambda here: here.of(TZ="Pacific/Kiritimati")),
    Difference("locale", _another_language),
    Difference("umask", lambda here: replace(here, mask=0o077)),
    Difference("hash seed", lambda here: here.of(PYTHONHASHSEED="12345")),
    Difference("settings of the user", _own_settings),
    Difference("settings for other work", lambda here: here.of(**OF_OTHERS)),
    Difference("one processor", _one_processor),
)
