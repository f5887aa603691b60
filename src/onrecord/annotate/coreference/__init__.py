"""Which mentions of a document stand for one actor, and who that is.

Where the text gives no answer the actor stays None: nothing is guessed here.
It must never look for new mentions: what is found in the text is found before.
"""

from onrecord.annotate.coreference.resolve import resolve_coreference
from onrecord.annotate.coreference.speech import resolve_speech

__all__ = ["resolve_coreference", "resolve_speech"]
