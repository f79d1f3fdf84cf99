"""Many letters at once: the order, the run, the list of what was printed."""
