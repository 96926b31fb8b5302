"""Articles in, large print and paced audio out, saying the same words."""

__version__ = "0.1.0"
