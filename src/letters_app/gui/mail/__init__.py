"""The way of each letter, and printing many at once."""
