"""Another ffmpeg in place of ours, for a process that a test starts: a package that is found before the real one."""

from __future__ import annotations

import os
from pathlib import Path


def with_other_ffmpeg(folder: Path, program: str = "") -> dict[str, str]:
    """The environment of a process in which the package that carries ffmpeg carries this script, or no program."""
    package = folder / "packages/imageio_ffmpeg"
    (package / "binaries").mkdir(parents=True)
    (package / "__init__.py").write_bytes(b"")
    carried = package / "binaries/ffmpeg-of-a-test"
    if program:
        carried.write_text(program)
        carried.chmod(0o755)
    else:
        carried.symlink_to(folder / "gone")
    paths = [str(package.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
