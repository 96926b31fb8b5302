"""Judges of the printed page: words, lines, tags and looks against what was planned."""
