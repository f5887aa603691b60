"""Record -> Findings: one check a file, `run` lists them.

A finding is something the reader must know, told as data with every value's words.
A check never changes the record and never guesses: a false finding costs more than a missed one.
"""
