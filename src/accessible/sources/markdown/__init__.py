"""Markdown: the text of a file goes in, blocks and their findings come out."""
