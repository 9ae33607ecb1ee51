"""Text that was drawn more than once, told from the text alone: what was struck, what to keep, and why.

Display text (headlines, captions, mastheads) is often drawn twice in a file, a hair apart, to look bold or to
throw a shadow; an extractor that knows no glyph boxes writes every copy down. Each module here knows one
shape of it, and works on bare lines of text, so that it can be tried without a page.
"""
