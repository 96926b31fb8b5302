"""Other machines do the work: the same bytes, and a clear end of whatever goes wrong there."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.desk import helping
from accessible.desk.helping import look
from accessible.errors import AccessibleError, ExitCode, SetupError, SpeechError, UsageError
from accessible.production import run
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_cluster
from accessible.production.cluster import Cluster, joined, refused_by
from accessible.production.job import Step
from accessible.production.machine import Having
from accessible.production.run import Outcome, run_steps
from accessible.production.shared import store_at
from accessible.settings import ClusterPlace, Settings
from cluster_jobs import begun, waiting
from clusters import STRICT, Machines, certificates, cluster
from processes import alive, until
from small_issue import built, shelf_bytes

pytestmark = [pytest.mark.faults, pytest.mark.filterwarnings("ignore::ResourceWarning")]


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """A cluster with two helpers, for tests that leave it as it was."""
    with cluster(tmp_path_factory.mktemp("cluster")) as made:
        made.help("one", "two")
        yield made


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    made = tmp_path / "notes"
    made.mkdir()
    return made


def crew(machines: Machines, folder: Path, patience: float = 60) -> tuple[Cache, Cluster]:
    settings = replace(Settings(), cache=folder / "cache")
    cache = Cache(settings.cache, store_at(machines.place.shared))
    made = joined(machines.place, cache, Having(settings.styles, settings.voices))
    made.patience = patience
    return cache, made


def done(steps: list[Step], machines: Machines, folder: Path, patience: float = 60) -> Outcome:
    *_, outcome = run_steps(steps, *crew(machines, folder, patience))
    assert isinstance(outcome, Outcome)
    return outcome


def what_stopped(events: Iterator[object]) -> AccessibleError:
    """The error that ended the run or, as a failure, its only job."""
    try:
        *_, outcome = events
    except AccessibleError as error:
        return error
    assert isinstance(outcome, Outcome)
    return outcome.failures[0].error


@pytest.mark.slow
def test_an_issue_has_the_same_bytes_as_from_one_process_here(
    cached: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Helpers with other working folders, HOME and TMPDIR, to whom the issue's folder is closed."""
    assert built(cached).exit_code is ExitCode.OK
    expected = shelf_bytes(cached)
    elsewhere = replace(cached, out=cached.out.with_name("elsewhere"), cache=cached.cache.with_name("empty"))
    with cluster(tmp_path_factory.mktemp("cluster"), closed=cached.content) as machines:
        machines.help("one", "two")
        assert built(machines.of(elsewhere)).exit_code is ExitCode.OK
        done_by = [len(list((machines.folder / name / "cache").rglob("*"))) for name in ("one", "two")]
    assert min(done_by) > 10
    assert shelf_bytes(elsewhere) == expected


def test_a_machine_that_goes_away_has_its_job_done_by_another(
    tmp_path: Path, notes: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with cluster(tmp_path_factory.mktemp("cluster")) as machines:
        first = machines.help("first")
        events = run_steps([waiting(notes, "a")], *crew(machines, tmp_path))
        next(events)
        until(lambda: begun(notes, "a"))
        machines.help("second")
        os.kill(first[0], signal.SIGKILL)
        until(lambda: not alive(begun(notes, "a")[0]), 10)
        assert not alive(begun(notes, "a")[0])  # what the machine had begun ended with it
        (notes / "go").touch()
        *_, outcome = events
        assert isinstance(outcome, Outcome)
        assert not outcome.failures
        assert outcome.made == 1
        assert len(begun(notes, "a")) == 2


@pytest.mark.slow
def test_a_machine_that_hangs_is_given_up_and_its_job_done_by_another(
    tmp_path: Path, notes: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A laptop that was shut. Dask would wait for it for five minutes."""
    assert helping.SILENT_SECONDS <= 60
    strict = ("-c", STRICT.format(seconds=5))
    with cluster(tmp_path_factory.mktemp("cluster"), program=strict) as machines:
        first = machines.help("first")
        events = run_steps([waiting(notes, "a", free=True)], *crew(machines, tmp_path))
        os.kill(first[0], signal.SIGSTOP)
        next(events)
        machines.help("second")
        *_, outcome = events
        assert isinstance(outcome, Outcome)
        assert not outcome.failures
        assert outcome.made == 1
        os.kill(first[0], signal.SIGCONT)
        said = machines.folder / "first" / "said"
        until(lambda: said.read_text().count("helps") == 2, 30)
        assert "was lost" in said.read_text()
        assert done([waiting(notes, word, free=True) for word in "bc"], machines, tmp_path / "next").made == 2


def test_a_job_that_hangs_is_told_as_that_and_tried_once(
    machines: Machines, tmp_path: Path, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "JOB_SECONDS", 3)
    outcome = done([waiting(notes, "hangs"), waiting(notes, "quick", free=True)], machines, tmp_path)
    assert [failure.step for failure in outcome.failures] == ["hangs"]
    assert "did not end within" in outcome.failures[0].error.message
    assert len(begun(notes, "hangs")) == 1
    assert not alive(begun(notes, "hangs")[0])
    assert done([waiting(notes, "next", free=True)], machines, tmp_path / "next").made == 1  # the helpers go on


def test_what_a_job_says_of_its_words_comes_back(machines: Machines, tmp_path: Path, notes: Path) -> None:
    outcome = done([waiting(notes, "5 qz", free=True, fails=True)], machines, tmp_path)
    error = outcome.failures[0].error
    assert isinstance(error, SpeechError)
    assert (error.message, error.remedy, error.words) == ("It cannot be said.", "Say it otherwise.", "5 qz")


def test_what_was_made_elsewhere_is_here_by_its_digest(machines: Machines, tmp_path: Path, notes: Path) -> None:
    record = done([waiting(notes, "kept", free=True)], machines, tmp_path).records["kept"]
    assert Cache(tmp_path / "cache").get(record["blob"]) is None
    assert Cache(tmp_path / "cache", store_at(machines.place.shared)).required(record["blob"]) == b"kept"


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_stopped_leaves_no_task_running(
    machines: Machines, tmp_path: Path, notes: Path, ending: signal.Signals
) -> None:
    script = (
        "import sys; from pathlib import Path; import accessible.interrupts as i; i.heed(i.stop)\n"
        "from accessible.settings import *; from clusters import Machines\n"
        "from cluster_jobs import waiting; from test_cluster import done\n"
        "done([waiting(Path(sys.argv[1]), 'a'), waiting(Path(sys.argv[1]), 'b')],"
        " Machines(Path(), ClusterPlace(sys.argv[2], sys.argv[3])), Path(sys.argv[4]))\n"
    )
    place = (machines.place.address, machines.place.shared)
    command = [sys.executable, "-W", "ignore", "-c", script, str(notes), *place, str(tmp_path)]
    paths = os.pathsep.join((os.environ.get("PYTHONPATH", ""), *sys.path, str(Path(__file__).parent)))
    build = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": paths}, stderr=subprocess.PIPE)
    until(lambda: begun(notes, "a") and begun(notes, "b"))
    working = begun(notes, "a") + begun(notes, "b")
    assert len(working) == 2
    assert all(map(alive, working))
    build.send_signal(ending)
    build.communicate(timeout=30)
    until(lambda: not any(map(alive, working)), 15)
    assert not any(map(alive, working))


def test_a_machine_with_other_voices_is_named_and_gets_no_job(
    tmp_path: Path, notes: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path / "voices"
    other.mkdir()
    (other / "lexicon.pls").write_text("<lexicon/>", "utf-8")
    with cluster(tmp_path_factory.mktemp("cluster")) as alone:
        alone.help_with_other_voices("other", other)
        settings = alone.of(replace(Settings(), cache=tmp_path / "cache", content=tmp_path))
        _, impatient = crew(alone, tmp_path, patience=2)
        with pytest.raises(SetupError, match=r"it has other files in voices/") as told:
            refused_by(impatient)
        impatient.close(at_once=True)
        assert "voices/" in told.value.remedy
        alone.help("same")
        lines: list[str] = []
        look(settings, lines.append)
        assert any("Gets no work" in line and "other files in voices/" in line for line in lines)
        assert "1 job at a time" in lines[0]
        kept = [len(list((alone.folder / name / "cache").rglob("*"))) for name in ("other", "same")]
        steps = [waiting(notes, word, free=True) for word in "abcd"]
        assert done(steps, alone, tmp_path).made == 4
        keeps = [len(list((alone.folder / name / "cache").rglob("*"))) for name in ("other", "same")]
        assert keeps[0] == kept[0]  # who makes something keeps it
        assert keeps[1] > kept[1]


def test_a_machine_with_a_fault_leaves_and_another_does_its_job(
    tmp_path: Path, notes: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Somebody saved a file there while it helped. One machine's fault ends no run, and is told."""
    voices = tmp_path / "voices"
    shutil.copytree(Settings().voices, voices)
    with cluster(tmp_path_factory.mktemp("cluster")) as machines:
        machines.help_with_other_voices("other", voices)
        (voices / "lexicon.pls").write_text("<lexicon/>", "utf-8")
        events = run_steps([waiting(notes, "a", free=True)], *crew(machines, tmp_path))
        next(events)
        until(lambda: machines.running[1].poll() is not None, 30)
        assert machines.running[1].poll() == ExitCode.SETUP
        assert "somebody changed voices/" in (machines.folder / "other" / "said").read_text()
        machines.help("same")
        *_, outcome = events
        assert isinstance(outcome, Outcome)
        assert not outcome.failures
        assert outcome.made == len(begun(notes, "a")) == 1
        assert "somebody changed voices/" in outcome.left[0].message
        assert str(machines.running[1].pid) in outcome.left[0].place


def test_without_a_helper_it_says_what_to_do_in_time(
    tmp_path: Path, notes: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with cluster(tmp_path_factory.mktemp("cluster")) as empty:
        with pytest.raises(SetupError, match="No machine that can help is there") as told:
            done([waiting(notes, "a")], empty, tmp_path, patience=1.5)
        assert f"make worker CLUSTER={empty.place.address}" in told.value.remedy
        helper = empty.help("one")
        events = run_steps([waiting(notes, "a")], *crew(empty, tmp_path, patience=3))
        next(events)
        until(lambda: begun(notes, "a"))
        os.kill(helper[0], signal.SIGKILL)  # the only one goes, and none comes
        with pytest.raises(SetupError, match="No machine that can help is there"):
            list(events)


def test_a_scheduler_that_goes_is_told(tmp_path: Path, notes: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    with cluster(tmp_path_factory.mktemp("cluster")) as machines:
        machines.help("one", program=("-c", STRICT.format(seconds=3)))
        events = run_steps([waiting(notes, "a")], *crew(machines, tmp_path, patience=5))
        next(events)
        until(lambda: begun(notes, "a"))
        machines.running[0].kill()
        assert isinstance(what_stopped(events), SetupError)  # by the lost connection, or by the time that it waited
        until(lambda: machines.running[1].poll() is not None, 30)
        assert machines.running[1].poll() == ExitCode.SETUP  # the helper says so, and ends
        assert "was lost, and nobody answers" in (machines.folder / "one" / "said").read_text()
        assert not alive(begun(notes, "a")[0])


def test_nobody_at_the_address_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessible.production.cluster.CONNECT_SECONDS", 1.0)
    place = ClusterPlace("tcp://127.0.0.1:9", str(tmp_path))
    with pytest.raises(SetupError, match="Nobody answers at tcp:"):
        look(replace(Settings(), cluster=place, cache=tmp_path, content=tmp_path), print)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (ClusterPlace("192.168.1.10", "x"), "no address of a cluster"),
        (ClusterPlace("tcp://there:8786"), "a cache that they share"),
    ],
)
def test_what_cannot_be_meant_is_answered(place: ClusterPlace, said: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=said):
        chosen_cluster(replace(Settings(), cluster=place, content=tmp_path))


def test_magazine_toml_names_the_cluster_and_none_does_without(tmp_path: Path) -> None:
    (tmp_path / "magazine.toml").write_text('cluster = "tcp://there:8786"\nshared_cache = "s3://b/c"\n', "utf-8")
    settings = replace(Settings(), content=tmp_path)
    assert chosen_cluster(settings) == ClusterPlace("tcp://there:8786", "s3://b/c")
    assert chosen_cluster(replace(settings, cluster=ClusterPlace("none"))) is None
    asked = ClusterPlace("tcp://here:1", "/net/x")
    assert chosen_cluster(replace(settings, cluster=asked)) == asked


def test_with_certificates_nobody_without_them_gets_in(
    tmp_path: Path, notes: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessible.production.cluster.CONNECT_SECONDS", 3.0)
    own, strange = certificates(tmp_path / "own"), certificates(tmp_path / "strange")
    with cluster(tmp_path_factory.mktemp("cluster"), str(own)) as machines:
        machines.help("one")
        settings = machines.of(replace(Settings(), cache=tmp_path / "cache", content=tmp_path))
        lines: list[str] = []
        look(settings, lines.append)
        assert not any("Not encrypted" in line for line in lines)
        assert done([waiting(notes, "a", free=True)], machines, tmp_path).made == 1
        unsigned = replace(machines.place, certificates=str(strange))
        for place in (unsigned, replace(machines.place, address=machines.place.address.replace("tls", "tcp"))):
            with pytest.raises(SetupError, match="Nobody answers"):
                look(replace(settings, cluster=place), lines.append)
        with pytest.raises(UsageError, match="certificates are needed"):
            look(replace(settings, cluster=replace(machines.place, certificates=str(tmp_path))), lines.append)


def test_without_certificates_it_says_what_that_means(machines: Machines, tmp_path: Path) -> None:
    lines: list[str] = []
    look(machines.of(replace(Settings(), cache=tmp_path, content=tmp_path)), lines.append)
    assert "2 jobs at a time" in lines[0]
    assert "Not encrypted" in lines[1]
    assert "can run programs" in lines[1]


def test_no_dashboard_is_opened_and_nothing_is_left_in_the_home_folder(machines: Machines) -> None:
    for process in machines.running:
        inodes = {str(each.readlink()) for each in Path(f"/proc/{process.pid}/fd").iterdir() if each.is_symlink()}
        lines = [line.split() for line in Path(f"/proc/{process.pid}/net/tcp").read_text().splitlines()[1:]]
        listening = [line for line in lines if line[3] == "0A" and f"socket:[{line[9]}]" in inodes]
        assert len(listening) == 1  # the one that the others talk to
        assert listening[0][1].startswith("0100007F:")  # 127.0.0.1: in the network of the scheduler, and in no other
    assert not [path for name in ("scheduler", "one", "two") for path in (machines.folder / name / "home").iterdir()]
