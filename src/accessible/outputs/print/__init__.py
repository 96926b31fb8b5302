"""An article or issue as pages: HTML, layout, pictures, tags, joined PDF."""
