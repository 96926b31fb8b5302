"""Judging: every stage's result goes in, findings come out. Nothing is ever changed here."""
