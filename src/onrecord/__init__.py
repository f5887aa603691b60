"""onrecord reads news reports of a dispute and keeps the record: who said what, on whose word."""

__version__ = "0.1.0"
