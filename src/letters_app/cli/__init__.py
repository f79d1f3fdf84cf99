"""The command line: the second face of the program, for scripts, batch jobs and people who like it."""
