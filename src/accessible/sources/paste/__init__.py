"""Pasted text: the lines of a file go in, lines as their writer meant them come out, with a list of what was mended."""
