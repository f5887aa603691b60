"""Acts of speech with all their wordings in print.

Keys by which statements are looked up and how alike two are (likeness), which of the likenesses make one
utterance (join), what it says in print (find). Comparing two statements never looks at a third, so that
what was found for a pair is kept.
"""

from onrecord.reconcile.utterances.find import find_utterances, make_utterance
from onrecord.reconcile.utterances.likeness import compare_statements, key_statement, relate_statements, text_of

__all__ = ["compare_statements", "find_utterances", "key_statement", "make_utterance", "relate_statements", "text_of"]
