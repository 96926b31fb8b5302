"""The run of an issue: what it is made of, in which order, by how many workers, kept where, put on which shelf."""
