"""A brief as Markdown. All words from outside are escaped: they are text, never markup."""

import re

from onrecord.export.brief.outline import TO_CHECK, Line, outline_brief
from onrecord.model.record import Record

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!$])")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def brief_markdown(record: Record) -> str:
    """Return the brief of a record as Markdown, ending in a line break."""
    outline = outline_brief(record)
    out = [f"# {escape(outline.title)}", "", escape(outline.summary), ""]
    for section in outline.sections:
        out += [f"## {section.title}", ""]
        out += [_line(line) for line in section.lines]
        if section.to_check:
            out += ["", f"*{TO_CHECK}*", "", *(_line(line) for line in section.to_check)]
        elif not section.lines:
            out.append(f"*{section.empty}*")
        out.append("")
    return "\n".join(out)


def _line(line: Line) -> str:
    quotes = "; ".join(
        f"“{escape(strip_marks(words))}”{f' [{escape(place)}]' if place else ''}" for words, place in line.quotes
    )
    parts = [
        f"**{escape(line.label)}**",
        escape(line.text),
        f"— {quotes}" if quotes else "",
        f"`{line.short_row}`" if line.row else "",
    ]
    return "    " * line.depth + "- " + " ".join(p for p in parts if p)


def strip_marks(words: str) -> str:
    """Take off one pair of outer quotation marks, since the brief sets its own."""
    if len(words) > 2 and words[0] in "\"“'‘«„" and words[-1] in "\"”'’»“":
        return words[1:-1]
    return words


def escape(text: str) -> str:
    """Return text in which nothing is markup: control and direction marks gone, the rest escaped."""
    return _MARKUP.sub(r"\\\1", _CONTROL.sub(" ", text))
