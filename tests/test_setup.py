"""The set-up, in a copy of the project with one small package: what others have set does not lead it astray."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from own_environment import leave_out_others

PROJECT = Path(__file__).parent.parent
WHEEL = "small_thing-1.0-py3-none-any.whl"
PARTS = {
    "small_thing.py": "SIZE = 1\n",
    "small_thing-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: small-thing\nVersion: 1.0\n",
    "small_thing-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "small_thing-1.0.dist-info/RECORD": "",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The scripts, a list with one package, and that package at hand: nothing is asked of the network."""
    folder = tmp_path / "project"
    shutil.copytree(PROJECT / "setup", folder / "setup")
    for name in ("src", "requirements", "wheelhouse"):
        (folder / name).mkdir()
    with zipfile.ZipFile(folder / "wheelhouse" / WHEEL, "w") as wheel:
        for name, text in PARTS.items():
            wheel.writestr(name, text)
    digest = hashlib.sha256((folder / "wheelhouse" / WHEEL).read_bytes()).hexdigest()
    (folder / "requirements" / "lock.txt").write_text(f"small-thing==1.0 --hash=sha256:{digest}\n")
    return folder


def set_up(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the script as somebody with these settings would, from the folder of the project."""
    home = project.parent / "home"
    home.mkdir(exist_ok=True)
    own = {"PATH": "/usr/bin:/bin", "HOME": str(home), "PYTHON": sys.executable, **environment}
    return subprocess.run(
        ["/bin/sh", "setup/install.sh"], cwd=project, env=own, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
def test_what_others_have_set_does_not_lead_the_packages_elsewhere(project: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "setup").mkdir(parents=True)
    (elsewhere / "ctypes.py").write_text("raise SystemExit('a module of somebody else')\n")
    conf = tmp_path / "home" / ".config" / "pip" / "pip.conf"
    conf.parent.mkdir(parents=True)
    conf.write_text(f"[global]\ntarget = {elsewhere}\n[install]\ndry-run = true\n")
    done = set_up(
        project,
        CDPATH=str(elsewhere),
        PYTHONPATH=str(elsewhere),
        PYTHONWARNINGS="error",
        PIP_TARGET=str(elsewhere),
        PIP_DRY_RUN="1",
        PIP_USER="1",
        PIP_REQUIREMENT=str(elsewhere / "none.txt"),
        LC_ALL="tr_TR.ISO-8859-9",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Ready.\n")
    assert [path.name for path in project.glob(".venv/lib/python3*/site-packages/small_thing.py")]
    assert sorted(path.name for path in elsewhere.iterdir()) == ["ctypes.py", "setup"]


@pytest.mark.slow
def test_where_a_package_is_not_here_all_the_same_it_is_not_called_ready(project: Path, tmp_path: Path) -> None:
    (tmp_path / "pip.conf").write_text("[install]\ndry-run = true\n")
    done = set_up(project, PIP_CONFIG_FILE=str(tmp_path / "pip.conf"))
    assert done.returncode == 4
    assert "pip says that all is installed, but it is not here: small-thing." in done.stderr
    assert not (project / ".venv" / "ready-lock").exists()


def test_a_python_that_is_set_and_is_none_is_named(project: Path) -> None:
    done = set_up(project, PYTHON="/opt/old tools/python2")
    assert done.returncode == 4
    assert 'PYTHON is set to "/opt/old tools/python2"' in done.stderr
    assert "unset PYTHON" in done.stderr


def test_the_program_starts_whatever_others_have_set_for_python_and_left_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / "src").symlink_to(PROJECT / "src")
    for name in ("queue", "accessible", "numpy"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('a module of somebody else')\n")
    done = subprocess.run(
        [PROJECT / "setup" / "run.sh", "say", "Take 10 mg", "--voice", "silent", "--out", tmp_path / "dist"],
        cwd=tmp_path,
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": str(tmp_path),
            "PYTHONHOME": "/nowhere",
            "PYTHONINSPECT": "1",
            "PYTHONUTF8": "0",
            "LC_ALL": "POSIX",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Take ten milligrams" in done.stdout


def test_tests_meet_no_proxy_and_no_account_of_somebody() -> None:
    environment = {"https_proxy": "x", "ALL_PROXY": "x", "AWS_PROFILE": "x", "AWS_ENDPOINT_URL_S3": "x", "PATH": "y"}
    leave_out_others(environment)
    assert environment == {
        "PATH": "y",
        "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
    }


def test_the_ways_out_stay_and_nothing_else_does(project: Path) -> None:
    """A mirror, a proxy and certificates are how a machine reaches the packages at all."""
    kept = ["PIP_INDEX_URL", "PIP_CERT", "PIP_PROXY", "https_proxy", "PYTHON"]
    kept += ["npm_config_registry", "npm_config_cafile"]
    gone = ["PIP_TARGET", "PIP_NO_BINARY", "PYTHONHOME", "PYTHONOPTIMIZE", "npm_config_dry_run", "NPM_CONFIG_GLOBAL"]
    gone += ["NODE_OPTIONS", "LANGUAGE"]
    done = subprocess.run(
        ["/bin/sh", "-euc", ". setup/alone.sh; env"],
        cwd=project,
        env={"PATH": "/usr/bin:/bin", **dict.fromkeys((*kept, *gone), "x")},
        capture_output=True,
        text=True,
        check=True,
    )
    left = {line.partition("=")[0] for line in done.stdout.splitlines()} - {"PATH", "PWD", "OLDPWD", "SHLVL", "_"}
    assert sorted(left) == sorted([*kept, "LC_ALL"])
