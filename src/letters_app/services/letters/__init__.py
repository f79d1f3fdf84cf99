"""One letter: its words, its place, its paper, what the check says of it."""
