"""One file per output format, each taking a document."""
