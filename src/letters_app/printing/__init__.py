"""Printing: finished PDFs to a printer, as they are.

``print_service`` is the protocol every way to a printer keeps; ``cups`` is the one through CUPS' own commands. Names
of paper stand in ``media``, jobs and their states in ``print_job``, what a printer is and can in ``printer``.
``calibration`` and ``placement`` say how pages have to be drawn so that they come out in the right place; nothing
here opens or changes a PDF.
"""
