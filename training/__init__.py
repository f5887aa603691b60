"""Makes the bundled language model from openly licensed treebanks; nothing at run time imports it.

In: the treebanks, name sets and vectors named in README.md. Out: a packaged spaCy
pipeline for `src/onrecord/text/en_record`. It must never read the project's gold data.
"""
