"""What each of the other sheets asks for."""
