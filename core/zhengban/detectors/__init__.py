"""One file per artefact: what it looks like, what it should be, what it may be confused with."""
