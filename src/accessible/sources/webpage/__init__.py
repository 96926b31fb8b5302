"""Web pages: the bytes of an `.html` file go in; its article in our Markdown, and all that was left out, come out."""
