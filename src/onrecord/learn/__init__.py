"""Learning from a corpus that somebody marked by hand. Nothing here is needed to read."""
