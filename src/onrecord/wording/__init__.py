"""Words set beside words, without a parse: sentences, likeness, how two wordings of one thing differ.

What reconciles reports and what checks a draft against them compare words in one way: this one.
"""
