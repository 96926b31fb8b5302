"""Judges of finished books, EPUB and DAISY. They share no code with what writes them (decision 051)."""
