"""What runs the voices tells nobody of it, whatever is set on this machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CODE = "import os, accessible, onnxruntime; print(sorted(each for each in os.environ if each.startswith('ORT_')))"


def test_nothing_is_told_of_a_voice_and_no_number_is_kept_in_the_home_folder(tmp_path: Path) -> None:
    """Without a word of ours ONNX Runtime makes `~/.cache/Microsoft`, except where CI is set."""
    own = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    own |= {"ORT_DISABLE_TELEMETRY": "0", "ORT_LOAD_CONFIG_FROM_MODEL": "1", "ORT_INTRA_OP_NUM_THREADS": "7"}
    done = subprocess.run([sys.executable, "-c", CODE], env=own, capture_output=True, text=True, check=True)
    assert done.stdout == "['ORT_DISABLE_TELEMETRY']\n"
    assert list(tmp_path.iterdir()) == []
