"""Whose words a transcript, a statement or a post gives, stretch by stretch; a report has none.

`labels` finds what may open a turn, `accept` tells labels from other words before a colon,
`heads` reads the lines on top, `parts` leaves off what nobody said.
"""

from onrecord.annotate.turns.find import find_turns

__all__ = ["find_turns"]
