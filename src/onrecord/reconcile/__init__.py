"""Many Annotations -> one Record: copies, actors, utterances, incidents, claims, positions, offers.

`pipeline` is the readable list of its stages. Everything concluded carries its basis:
whose word it is, through how many mouths, from how many independent origins.
"""
