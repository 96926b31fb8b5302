"""A reading as files: MP3 and its tags, the audio book, its cover."""
