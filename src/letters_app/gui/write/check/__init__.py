"""The fourth step: what the check says of a letter, as one list."""
