"""Printing for both faces of the program: the words for jobs and printers."""
