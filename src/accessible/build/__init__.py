"""Building: what needs what, what is already there, and doing the rest side by side and safely."""
