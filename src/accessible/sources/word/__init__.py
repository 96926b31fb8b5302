"""Word files: the bytes of a `.docx` go in; its article in our Markdown, and all that was left out, come out."""
