"""Machines: those that help another, and the tidying up of this one."""

from __future__ import annotations

import argparse

from accessible.errors import ExitCode
from accessible.screen import Screen
from accessible.settings import Settings


def scheduler(_options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Hand out work until it is stopped."""
    from accessible.desk.helping import asked_for, install_cluster, serve_scheduler

    place = asked_for(settings)
    install_cluster(screen.line)
    serve_scheduler(place, screen.line)
    return ExitCode.OK


def worker(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Help another machine until it is stopped."""
    from accessible.desk.helping import asked_for, install_cluster, serve_helper

    place = asked_for(settings)
    install_cluster(screen.line)
    serve_helper(settings, place, options.port, screen.line)
    return ExitCode.OK


def clean(_options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Delete what was made."""
    from accessible.production.cache import Cache
    from accessible.production.files import only_one, only_one_shelf
    from accessible.production.shelf import (
        PREVIEW,
        forget_listening,
        issue_shelf,
        issues_on,
        preview_shelf,
        previews_on,
        shelf_of_all,
    )

    with only_one(settings.cache):  # a build that goes on would lose its work
        for issue in issues_on(settings.out):
            with only_one_shelf(settings.out / issue):
                forget_listening(settings.out, issue)
                if issue_shelf(settings.out, issue).clear():
                    screen.line(f"Deleted what was made in {settings.out / issue}/")
        for issue in previews_on(settings.out):
            with only_one_shelf(settings.out / f"{issue}{PREVIEW}"):
                if preview_shelf(settings.out, issue).clear():
                    screen.line(f"Deleted the preview of {issue}")
        if shelf_of_all(settings.out).clear():
            screen.line(f"Deleted the front page in {settings.out}/")
        if Cache(settings.cache).clear():
            screen.line(f"Deleted {settings.cache}/")
    return ExitCode.OK
