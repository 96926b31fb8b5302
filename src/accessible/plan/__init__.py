"""Planning: pure functions from an article to what every output will say and show. No files, clock or engine."""
