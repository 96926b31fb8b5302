"""Reading: a file that staff put in `content/` goes in, an `Article` with ids comes out."""
