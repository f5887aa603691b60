"""The brief: what an analyst reads first, every line with its document, its place and its words.

`outline` decides what is said and in which order, from the record alone; `markdown` and
`terminal` only set it. Established rows come first; the rest stand apart below them, as "to check".
"""

from onrecord.export.brief.markdown import brief_markdown
from onrecord.export.brief.terminal import brief_terminal

__all__ = ["brief_markdown", "brief_terminal"]
