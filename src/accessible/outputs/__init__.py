"""Writing: plans and recordings go in, the files of the shelf come out. No decision about content is made here."""
