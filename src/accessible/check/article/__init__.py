"""Judges of an article as it was read: words, signs, lengths, plain language."""
