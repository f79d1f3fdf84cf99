"""The step Words: every sentence of a letter in two languages, with its other wordings and the remarks on it."""
