"""Sheets of labels, and slips to copy an address from."""
