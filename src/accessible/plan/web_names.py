"""What a web address without https:// and www. looks like: read as one, and so listed as one."""

from __future__ import annotations

# Endings that British readers are sent to. Another ending ("bit.ly/x") is asked about.
TOP_LEVEL = "(?:org|com|net|info|uk|eu|ie|gov|scot|wales)"
