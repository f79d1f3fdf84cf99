"""The small parts all screens are built from. They know the theme and no letters, people or vaults."""
