"""Readers of single fields: one file each, pure functions from a cleaned cell to a value of the domain."""
