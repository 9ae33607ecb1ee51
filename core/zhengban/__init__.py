"""zhengban (整版) puts the broken text of a newspaper page back into the articles that were printed."""

__version__ = "0.1.0"
