"""The page maker: sets written articles as newspaper pages, prints them, and takes the text off them again.

The truth comes from the composition. Nothing here knows a detector, its evidence or its tables: what is made must not
be what they were written for.
"""
