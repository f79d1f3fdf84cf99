"""Taking in a list of people: from a file or pasted text to what it would change, and only then into the vault."""
