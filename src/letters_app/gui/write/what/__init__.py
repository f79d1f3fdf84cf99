"""Step What: kind of letter, languages, who signs, where an answer goes."""
