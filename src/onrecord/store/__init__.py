"""Record <-> SQLite: the one door to the database. One file a dossier.

Saved whole or not at all; every anchor's quote is checked against its text before it is written.
Knows rows and bytes, never what a statement means.
"""
