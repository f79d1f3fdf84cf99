"""The statistical reader: sentences compared with labelled ones, in a process of its own.

Only ``encoders``, ``heads`` and ``child`` import numpy; they run in the child process alone. The client
side needs the standard library only and hands out domain values.
"""
