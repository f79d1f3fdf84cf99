"""Other people's files: lists of prisoners in, lists out, and what the user hands the program."""
