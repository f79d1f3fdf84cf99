"""Step Who: fair suggestions, search, and what a writer should know of the person."""
