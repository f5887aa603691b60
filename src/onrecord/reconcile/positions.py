"""Positions: what each party wants on each issue, from when to when, and on whose word that stands."""
