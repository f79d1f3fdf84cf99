"""The people of the address book: where they come from, and how their records change."""
