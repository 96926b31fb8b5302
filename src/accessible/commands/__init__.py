"""What each command does: options and settings go in, it is done and told on the screen, an exit code comes out."""
