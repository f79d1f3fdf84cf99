"""Other people's files: lists of recipients in and out, and what the user hands the program (sender, addresses).

Everything read here is foreign and untrusted. Bytes become a table (``text_decoding``, ``delimited``,
``spreadsheets``, ``json_people``, ``address_blocks``), the table becomes recipients (``people_reader``), recipients
become a plan that a person can look at (``import_plan``), and only ``apply_plan`` yields a changed address book.
"""
