"""Measures the check on passages that people have labelled."""
