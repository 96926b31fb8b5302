"""pyttsx3 drivers, one engine a module, each able to write files without losing an utterance."""
