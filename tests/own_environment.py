"""What somebody has set on this machine for other work, which tests must not meet."""

from __future__ import annotations

import os
from collections.abc import MutableMapping


def leave_out_others(environment: MutableMapping[str, str]) -> None:
    """Take away proxies and whatever is set for AWS: tests ask no server but their own, on this very machine."""
    for name in [each for each in environment if each.startswith("AWS_") or each.lower().endswith("_proxy")]:
        del environment[name]
    environment["AWS_CONFIG_FILE"] = environment["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull
