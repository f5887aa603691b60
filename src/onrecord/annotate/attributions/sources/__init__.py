"""Who says it: the phrase that a cue verb has for its subject, also where the tree is broken.

`choose` picks the phrase, `extent` and `asides` say how far it reaches. No list of words lives here.
"""

from onrecord.annotate.attributions.sources.asides import with_asides
from onrecord.annotate.attributions.sources.choose import find_source
from onrecord.annotate.attributions.sources.extent import Source, before_verb, behind_verb, source_at
from onrecord.annotate.attributions.sources.outside import outside_quotation
from onrecord.annotate.attributions.sources.owners import find_owner

__all__ = [
    "Source",
    "before_verb",
    "behind_verb",
    "find_owner",
    "find_source",
    "outside_quotation",
    "source_at",
    "with_asides",
]
