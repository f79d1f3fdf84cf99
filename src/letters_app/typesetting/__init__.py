"""Typesetting: text and addresses in, pages measured in millimetres out; the PDF comes last.

Stages, each in its own module: ``printable`` cleans text, ``fonts`` and ``shaping`` turn words into glyphs,
``line_breaking`` makes lines, ``page_filling`` makes pages, ``letter_sheet``, ``envelope_face``,
``label_sheet``, ``postcard`` and ``parallel_copy`` place them. ``drawing`` is the only part that knows PDF.
"""
