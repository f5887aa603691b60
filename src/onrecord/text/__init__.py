"""The only room that knows a foreign language model: text in, a `Parse` of plain values out.

Above it nobody sees spaCy's objects or a treebank's dialect: labels are Universal Dependencies.
It must never decide what a sentence means for a dispute.
"""
