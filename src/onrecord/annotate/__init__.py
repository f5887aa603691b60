"""Document -> Annotations: one stage a file, each a pure function; `pipeline` is their readable list.

A stage takes values by name and returns a tuple of new values. No disk, clock or global here;
no stage calls another; words come from `lexicon`, trees from `text`.
"""
