"""The face of an envelope and the lines of an address."""
