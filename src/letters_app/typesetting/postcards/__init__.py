"""Postcards: message on the left, address on the right."""
