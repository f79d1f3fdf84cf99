"""The people of the address book: list, card, form, import."""
