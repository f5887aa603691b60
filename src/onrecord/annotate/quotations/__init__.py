"""Quotation marks of a document, paired, whatever their shape; no text is refused, however its marks are broken.

`marks` judges each mark by what stands beside it, `pairs` joins them within a paragraph. This room never looks at
words: who speaks, and whether a quotation is a statement, is for `attributions`.
"""

from onrecord.annotate.quotations.find import find_quotations

__all__ = ["find_quotations"]
