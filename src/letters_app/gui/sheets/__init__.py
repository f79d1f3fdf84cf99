"""Other sheets: what is printed beside letters."""
