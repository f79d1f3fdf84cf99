"""What lies on the tables of a letter-writing evening."""
