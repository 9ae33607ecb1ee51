"""Newspaper profiles: what one paper prints about itself and how it writes; read, checked, written and learnt."""
