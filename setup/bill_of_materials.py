"""The lists in requirements/ go in; a bill of materials (CycloneDX 1.6, JSON) comes out: requirements/bill.cdx.json.

Run by `make lock`. The same lists give the same bytes: no clock, no chance. It has each package with its version, for
which part of the program it is, and what we carry ourselves: fonts, and what voices are made of, with their sha256.
Not in it: libraries of the system (Pango, HarfBuzz), which the system keeps up to date, and what lies inside packages.
"""

from __future__ import annotations

import hashlib
import re
import sys
import tomllib
import uuid
from collections.abc import Iterator
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

LISTS = {
    "lock": ComponentScope.REQUIRED,
    "kokoro": ComponentScope.OPTIONAL,
    "listen": ComponentScope.OPTIONAL,
    "cluster": ComponentScope.OPTIONAL,
    "conformance": ComponentScope.EXCLUDED,  # a build has none of it
    "test": ComponentScope.EXCLUDED,
    "dev": ComponentScope.EXCLUDED,
}
CARRIED = ("styles/fonts/*.ttf", "voices/kokoro/*.bin", "voices/kokoro/vocabulary.json")
PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?: ; (?P<where>[^\\]+?))? \\$", re.MULTILINE)


def packages(project: Path) -> Iterator[Component]:
    """Each package that a list names, once: for the first part of the program that needs it."""
    found: set[tuple[str, str]] = set()
    for name, scope in LISTS.items():
        for pinned in PINNED.finditer((project / "requirements" / f"{name}.txt").read_text("utf-8")):
            package, version, where = pinned["name"], pinned["version"], pinned["where"]
            if (package, version) in found:
                continue
            found.add((package, version))
            address = PackageURL("pypi", None, package, version)
            yield Component(
                name=package,
                version=version,
                scope=scope,
                purl=address,
                bom_ref=str(address),
                properties=[
                    Property(name="list", value=name),
                    *([Property(name="only", value=where)] if where else []),
                ],
            )


def carried(project: Path) -> Iterator[Component]:
    """What lies in this folder, or is fetched by an address of ours, and is no package."""
    for path in sorted(path for pattern in CARRIED for path in project.glob(pattern)):
        name = path.relative_to(project).as_posix()
        yield _file(name, hashlib.sha256(path.read_bytes()).hexdigest(), ComponentScope.REQUIRED)
    for path in sorted((project / "voices").glob("*.toml")):
        model = tomllib.loads(path.read_text("utf-8")).get("model")
        if model:
            yield _file(f"voices/{model['file']}", model["sha256"], ComponentScope.OPTIONAL)


def _file(name: str, sha256: str, scope: ComponentScope) -> Component:
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=sha256)]
    return Component(name=name, type=ComponentType.FILE, scope=scope, hashes=hashes, bom_ref=name)


def written(project: Path) -> str:
    """The bill. Its number comes from what is in it."""
    about = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]
    bom = Bom(components=[*packages(project), *carried(project)])
    bom.metadata.component = Component(name=about["name"], type=ComponentType.APPLICATION, bom_ref=about["name"])
    bom.register_dependency(bom.metadata.component, bom.components)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, " ".join(sorted(str(each.bom_ref) for each in bom.components)))
    bom.metadata.timestamp = None  # type: ignore[assignment]  # the clock is no part of it
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


if __name__ == "__main__":
    root = Path(__file__).resolve().parents[1]
    place = root / "requirements" / "bill.cdx.json"
    unfinished = place.with_suffix(".part")
    unfinished.write_text(written(root), "utf-8")
    unfinished.replace(place)
    sys.stdout.write(f"  {place.relative_to(root)}: the bill of materials\n")
