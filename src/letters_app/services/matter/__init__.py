"""What is printed from a small file: posters, signature sheets, fax cover sheets, appeals."""
