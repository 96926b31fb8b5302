"""Settings of one run: folders and choices, with the defaults that the common case needs."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from accessible.issue import Pace, Sound

PROJECT = Path(__file__).resolve().parents[2]
DEFAULT_VOICE = "heart"


@dataclass(frozen=True, slots=True)
class ClusterPlace:
    """Machines that help: where their scheduler is, the cache that they share, and a folder of certificates."""

    address: str = ""
    shared: str = ""
    certificates: str = ""

    @property
    def encrypted(self) -> bool:
        """Whether nobody between the machines can read or change what goes from one to another."""
        return self.address.startswith("tls://")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and what was asked for. `voice` and `pace` empty: as issue.toml says, or the default."""

    content: Path = PROJECT / "content"
    out: Path = PROJECT / "dist"
    cache: Path = Path(os.environ.get("ACCESSIBLE_CACHE") or PROJECT / ".cache")
    styles: Path = PROJECT / "styles"
    voices: Path = PROJECT / "voices"
    issue: str = ""
    voice: str = ""
    pace: Pace | None = None
    sound: Sound = Sound.FULL
    jobs: int = 0
    editions: tuple[str, ...] = ()  # print editions beside the standard ones
    cluster: ClusterPlace = ClusterPlace()  # where it is empty: as magazine.toml says

    @property
    def workers(self) -> int:
        """How many processes to use: as asked for, otherwise one a core that this process may use."""
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return self.jobs or max(1, cores)
