"""Use cases: what a user does, put together from the rooms below. Owns jobs, progress and transactions."""
