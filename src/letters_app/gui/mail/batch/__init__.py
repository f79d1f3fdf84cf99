"""Printing many letters at once: what, to whom, a look at each, and out."""
