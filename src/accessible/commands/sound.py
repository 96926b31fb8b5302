"""Sound by hand: voices, single words, and whether all words are heard."""

from __future__ import annotations

import argparse

from accessible.commands import make
from accessible.commands.make import last
from accessible.errors import ExitCode
from accessible.screen import Screen
from accessible.settings import Settings


def listen_check(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Have every sentence heard."""
    from accessible.desk.listen import Listening, install_recogniser, listen, require_wish
    from accessible.desk.listening_shelf import place_listening
    from accessible.production.chosen import chosen_issue
    from accessible.production.files import only_one, only_one_shelf
    from accessible.production.shelf import staff_folder

    issue = chosen_issue(settings)
    require_wish(settings, issue, options.article)
    install_recogniser(screen.line)
    made = make.issue(options, settings, screen)
    held = (only_one(settings.cache), only_one_shelf(settings.out / issue.id))
    with held[0], held[1], screen.progress(f"{issue.title}, {issue.issue}", "Hearing") as show:
        listening = last(listen(settings, issue.id, options.article), Listening, show)
        report = place_listening(listening, settings, issue.id)
    screen.heard(report, staff_folder(settings.out, issue.id))
    nothing_to_hear = not any(article["to_hear"] for article in report["articles"])
    return made if nothing_to_hear else ExitCode.FAILED


def voices(_options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """List the voices."""
    from accessible.desk.voices import audition

    for line in audition(settings):
        screen.line(line)
    return ExitCode.OK


def say(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Have words said."""
    from accessible.desk.pronounce import say

    for line in say(settings, options.text):
        screen.line(line)
    return ExitCode.OK


def pronounce(_options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Have the new words said."""
    from accessible.desk.pronounce import pronounce

    for line in pronounce(settings):
        screen.line(line)
    return ExitCode.OK


def voice(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Install a voice."""
    from accessible.desk.fetch_model import fetch_model
    from accessible.desk.voices import install_packages
    from accessible.speech.voice import find_voice

    folder = settings.voices
    voice = find_voice(folder, options.voice)
    install_packages(voice, screen.line)
    fetch_model(voice, folder, screen.line)
    screen.line(f"The voice {voice.name} is ready. Use it with: make issue VOICE={voice.name}")
    return ExitCode.OK
