"""What staff do by hand at a desk: listen, pronounce, try voices, check a shelf."""
