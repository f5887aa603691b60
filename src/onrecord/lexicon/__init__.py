"""The words: TOML data files, strictly decoded, each entry with examples that run as tests.

A linguist reviews a change here without reading Python. No rule about one report or one dispute;
a dossier's own words come in as an overlay (`dispute.toml`).
"""
