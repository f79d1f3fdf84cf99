"""Booklets: pages side by side on sheets that are folded in the middle."""
