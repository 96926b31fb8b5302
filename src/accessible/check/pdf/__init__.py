"""What a finished PDF holds, read back by other engines than the one that wrote it."""
