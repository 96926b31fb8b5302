"""What somebody sent, read as blocks: a Word file or a web page becomes a manuscript, and that our Markdown."""
