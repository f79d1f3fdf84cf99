"""Vaults as a user meets them: make one, open one, try the demo one, keep backups of it."""
