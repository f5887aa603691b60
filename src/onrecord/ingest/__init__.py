"""Bytes of the world -> Document: files now, feeds and archives later; cleaning; metadata.

A document that cannot be read is a value with its name, a code and what to do, never a crash.
Nothing is invented: a date, an outlet or a dateline that the page does not tell stays None.
"""
