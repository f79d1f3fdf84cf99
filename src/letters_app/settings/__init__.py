"""Where the program keeps its own things on this computer."""
