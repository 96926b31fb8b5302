"""DAISY 2.02: an issue and its parts' MP3s go in, a talking book of full text and full audio comes out.

The specification: DAISY 2.02 (DAISY Consortium, Recommendation of 28 February 2001); numbers of sections are its own.
"""
