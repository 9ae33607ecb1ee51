"""One file per input format, each giving pages."""
