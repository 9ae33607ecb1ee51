"""Measured facts that detectors weigh: widths, cues, names, shared words."""
