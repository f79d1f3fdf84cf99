"""Pages of a finished PDF as pictures, from memory."""
