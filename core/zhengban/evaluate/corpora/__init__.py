"""Real sets to measure on, one file a set; ``registry`` finds out which one a folder is."""
