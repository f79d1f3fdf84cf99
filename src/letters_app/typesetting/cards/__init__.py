"""Cards for the tables of an evening."""
