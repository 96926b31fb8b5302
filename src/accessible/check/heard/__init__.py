"""What a recogniser heard, held against what was to be said."""
