"""Posters, signature sheets, fax cover sheets."""
