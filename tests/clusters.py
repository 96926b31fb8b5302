"""A cluster on this machine: a scheduler and helpers, each a process of its own with folders of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from accessible.settings import ClusterPlace, Settings
from processes import until

PROJECT = Path(__file__).parent.parent
PROGRAM = ("-m", "accessible")
# Run in each helper and in its workers: whoever opens anything below that folder there fails.
CLOSED = """\
import os, sys
closed = os.environ.get("CLOSED_FOLDER")
def look(event, arguments):
    if event in ("open", "os.listdir", "os.scandir") and isinstance(arguments[0], (str, os.PathLike)):
        if os.path.abspath(os.fspath(arguments[0])).startswith(closed):
            raise PermissionError(13, "closed to helpers", os.fspath(arguments[0]))
if closed:
    sys.addaudithook(look)
"""
OTHER_VOICES = """\
import sys
from dataclasses import replace
from pathlib import Path
from accessible import cli
usual = cli.settings_of
cli.settings_of = lambda asked: replace(usual(asked), voices=Path({voices!r}))
if __name__ == "__main__":
    sys.exit(cli.main())
"""
# A scheduler that gives up a helper sooner than it would, and a helper that gives up its scheduler sooner.
STRICT = """\
import sys, accessible.cli as cli, accessible.desk.helping as helping
helping.SILENT_SECONDS = helping.BACK_SECONDS = {seconds}
if __name__ == "__main__":
    sys.exit(cli.main())
"""


@dataclass
class Machines:
    """The processes of a cluster, what they say in `folder`, and where it is."""

    folder: Path
    place: ClusterPlace
    closed: Path | None = None
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def of(self, settings: Settings) -> Settings:
        """The settings of a build that this cluster does."""
        return replace(settings, cluster=self.place)

    def start(self, name: str, arguments: Sequence[str], program: Sequence[str] = PROGRAM) -> Path:
        """Begin one; the file with what it says."""
        home = self.folder / name
        for each in ("home", "temp", "working", "site"):
            (home / each).mkdir(parents=True, exist_ok=True)
        (home / "site" / "sitecustomize.py").write_text(CLOSED, "utf-8")
        paths = os.pathsep.join((str(home / "site"), str(PROJECT / "src"), str(PROJECT / "tests")))
        own = {"HOME": str(home / "home"), "TMPDIR": str(home / "temp"), "PYTHONPATH": paths}
        if self.closed:
            own["CLOSED_FOLDER"] = str(self.closed)
        command = [sys.executable, *program, *arguments, "--cluster", self.place.address]
        command += [
            "--shared",
            self.place.shared,
            "--content",
            str(home / "no-content"),
            "--cache",
            str(home / "cache"),
        ]
        if self.place.certificates:
            command += ["--certificates", self.place.certificates]
        said = home / "said"
        with said.open("wb") as file:
            process = subprocess.Popen(
                command, cwd=home / "working", env={**os.environ, **own}, stdout=file, stderr=subprocess.STDOUT
            )
        self.running.append(process)
        return said

    def help(self, *names: str, program: Sequence[str] = PROGRAM) -> list[int]:
        """Begin helpers, and wait until they help; the ids of their processes."""
        before = len(self.running)
        said = [self.start(name, ["worker", "--jobs", "1"], program) for name in names]
        until(lambda: all("helps" in each.read_text() for each in said))
        assert all("helps" in each.read_text() for each in said), [each.read_text() for each in said]
        return [each.pid for each in self.running[before:]]

    def help_with_other_voices(self, name: str, voices: Path) -> None:
        """Begin a helper that has other files in voices/."""
        script = self.folder / f"{name}.py"
        script.write_text(OTHER_VOICES.format(voices=str(voices)), "utf-8")
        said = self.start(name, ["worker", "--jobs", "1"], (str(script),))
        until(lambda: "helps" in said.read_text())

    def stop(self) -> None:
        """End all that still run, the scheduler last."""
        for process in reversed(self.running):
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def cluster(
    folder: Path, certificates: str = "", closed: Path | None = None, program: Sequence[str] = PROGRAM
) -> Iterator[Machines]:
    """A scheduler without helpers; `program` is how it is begun."""
    scheme = "tls" if certificates else "tcp"
    place = ClusterPlace(f"{scheme}://127.0.0.1:{_free_port()}", str(folder / "shared"), certificates)
    machines = Machines(folder, place, closed)
    (folder / "shared").mkdir(parents=True, exist_ok=True)
    try:
        said = machines.start("scheduler", ["scheduler"], program)
        until(lambda: "The scheduler is at" in said.read_text())
        assert "The scheduler is at" in said.read_text(), said.read_text()
        yield machines
    finally:
        machines.stop()


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def certificates(folder: Path) -> Path:
    """A folder with a key, and a certificate of it by an authority of its own, as a staff guide has them made."""
    folder.mkdir()
    new = ("-newkey", "rsa:2048", "-nodes", "-subj")
    whole = ("-x509", *new, "/CN=our authority", "-keyout", "ca.key", "-out", "ca.pem", "-days", "2")
    asked = (*new, "/CN=our cluster", "-keyout", "key.pem", "-out", "asked.pem")
    signed = ("-req", "-in", "asked.pem", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out", "cert.pem")
    for command in (("req", *whole), ("req", *asked), ("x509", *signed, "-days", "2")):
        subprocess.run(["/usr/bin/openssl", *command], cwd=folder, check=True, capture_output=True)
    return folder
