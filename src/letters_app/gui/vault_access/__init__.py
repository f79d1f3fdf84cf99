"""Passphrases, recovery codes and what a vault protects: what the start and the settings both show."""
