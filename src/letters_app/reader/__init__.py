"""The statistical reader: sentence embeddings and linear heads, in a process of their own.

Only ``encoders``, ``ngrams``, ``heads`` and ``child`` import numpy; they run in the child process alone. The client
side needs the standard library only and hands out domain values.
"""
