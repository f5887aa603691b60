"""What reports print of words that a transcript, a statement or a post gives, held against these.

`voices` are the stretches in one mouth, `echoes` the statements of reports that stand in them, `weave`
puts the words themselves among the wordings of an utterance, as the one from which differences are told.
"""

from onrecord.reconcile.primaries.apart import among, ties_among, without_turns
from onrecord.reconcile.primaries.weave import Weaver

__all__ = ["Weaver", "among", "ties_among", "without_turns"]
