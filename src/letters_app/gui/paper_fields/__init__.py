"""What can be chosen for paper, the same in a letter and in a mailing."""
