"""Speaking: a narration goes in, checked clips and an assembled recording come out."""
