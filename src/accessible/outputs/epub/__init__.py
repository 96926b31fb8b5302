"""EPUB 3 that reads along: a plan, its times and the parts' MP3s go in, one book comes out."""
