"""The ground floor: the values that every other room speaks in.

Nothing here reads a file, a clock or a network; nothing here knows how a value is found.
Every value is frozen, and every row carries the words it stands on.
"""
