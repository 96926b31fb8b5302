"""A shelf as a build leaves it, by hand: pages that point to each other and to files, with their receipts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from accessible.desk.page_links import links_of
from accessible.settings import Settings

ISSUE = "2027-spring"


def site(articles: Mapping[str, str], issue: str = ISSUE) -> dict[str, bytes]:
    """The members' files of an issue: each article by its name, with words that change with its version."""
    files: dict[str, bytes] = {"assets/page.css": b"p { margin: 0 }"}
    names = list(articles)
    for number, (name, version) in enumerate(articles.items()):
        folder = f"articles/{name}"
        around = names[max(0, number - 1) : number] + names[number + 1 : number + 2]
        links = "".join(f'<a href="../{other}/index.html">{other}</a>' for other in around)
        files[f"{folder}/{name}.mp3"] = f"sound of {name} {version}".encode() * 100
        files[f"{folder}/{name}-{version}.pdf"] = f"print of {name} {version}".encode()
        files[f"{folder}/index.html"] = (
            f'<link rel="stylesheet" href="../../assets/page.css"><audio src="{name}.mp3"></audio>'
            f'<a href="{name}-{version}.pdf">Print</a><a href="../../index.html">All</a>{links} {version}'
        ).encode()
    listed = "".join(f'<a href="articles/{name}/index.html#text">{name}</a>' for name in names)
    files["index.html"] = f'<link rel="stylesheet" href="assets/page.css">{listed}'.encode()
    files["feed.xml"] = f"<rss>{''.join(names)}</rss>".encode()
    return {f"{issue}/{path}": content for path, content in files.items()}


def shared(issues: Sequence[str] = (ISSUE,)) -> dict[str, bytes]:
    """The files of all issues."""
    listed = "".join(f'<a href="{issue}/">{issue}</a>' for issue in issues)
    return {
        "assets/site.css": b"body { margin: 0 }",
        "index.html": f'<link href="assets/site.css"><link href="feed.xml">{listed}'.encode(),
        "feed.xml": f"<rss>{' '.join(issues)}</rss>".encode(),
    }


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Have these files in a folder."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def listed(files: Mapping[str, bytes], folder: str = "") -> list[dict[str, object]]:
    """The files as a receipt names them, below `folder`."""
    return [
        {"path": path.removeprefix(folder), "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        for path, content in files.items()
    ]


def write_issue(out: Path, articles: Mapping[str, str], issue: str = ISSUE, failed: Sequence[str] = ()) -> None:
    """Have an issue on the shelf as a build leaves it: its files, and what is for staff beside them."""
    files = site(articles, issue)
    for stale in (out / issue).rglob("*") if (out / issue).is_dir() else ():
        if stale.is_file() and stale.relative_to(out).as_posix() not in files:
            stale.unlink()
    write_files(out, files)
    receipt = {
        "articles": [{"id": name, "built": True} for name in articles]
        + [{"id": name, "built": False} for name in failed],
        "files": listed(files, f"{issue}/"),
    }
    staff = {"receipt.json": json.dumps(receipt).encode(), "report.html": b"for staff: sam@example.org"}
    write_files(out / f"{issue}-staff", staff)


def write_shared(out: Path, issues: Sequence[str] = (ISSUE,)) -> None:
    """Have the files of all issues on the shelf, and the record that names them."""
    files = shared(issues)
    write_files(out, files)
    write_files(out, {"library-staff/library.json": json.dumps({"files": listed(files)}).encode()})


def shelf_settings(folder: Path) -> Settings:
    """Settings of a project of its own, with an issue of two articles on its shelf."""
    settings = replace(Settings(), content=folder / "content", out=folder / "dist", cache=folder / "cache")
    write_issue(settings.out, {"01-rest": "first", "02-note": "first"})
    write_shared(settings.out)
    # What must never be handed out, wherever it lies.
    nobodys = ("voices/heart.wav", "say.wav", f"{ISSUE}/.cover.abcdefgh.part", f"{ISSUE}/my-notes.txt")
    write_files(settings.out, dict.fromkeys(nobodys, b"not for members"))
    return settings


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, also hidden ones."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def dangling(folder: Path) -> list[str]:
    """What a reader would miss: files that a page points to, and pages that one is led to from the front page."""
    there = contents(folder)
    links = {path: links_of(path, html.decode()) for path, html in there.items() if path.endswith(".html")}
    missed = [f"{page} → {to}" for page in links for to in links[page] if not to.endswith(".html") and to not in there]
    led_to, waiting = {"index.html"} & set(links), ["index.html"]
    while waiting:
        for to in links.get(waiting.pop(), ()):
            if to.endswith(".html") and to not in led_to:
                led_to.add(to)
                waiting.append(to)
    return missed + [f"led to {page}" for page in sorted(led_to) if page not in there]
