"""Articles in, large print and paced audio out, saying the same words."""

import os

__version__ = "0.1.0"

# ONNX Runtime speaks in other bytes with what somebody has set for other models (ORT_…). And since 1.29 it reports its
# use to Microsoft, and keeps a number for this computer in the home folder, unless it is told not to. It asks as soon
# as it is loaded, by whomever; workers inherit this.
for _name in [each for each in os.environ if each.startswith("ORT_")]:
    del os.environ[_name]
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
