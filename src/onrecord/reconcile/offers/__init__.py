"""Offers: by whom and to whom, how each party answered, and the state that follows."""
