"""Judges of spoken forms; they share no code with the rules that they judge."""
