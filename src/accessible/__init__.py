"""Articles in, large print and paced audio out, saying the same words."""

import os

__version__ = "0.1.0"

# ONNX Runtime, since 1.29, reports its use to Microsoft, and keeps a number for this computer in the home folder. It asks
# for this as soon as it is loaded, by whomever; workers inherit it.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
