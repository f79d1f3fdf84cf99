"""Puzzles: made from a seed, the same every time."""
