"""Record -> what leaves the house: jsonl as the contract has it, briefs for people.

Reads the Record only. Text from outside is hostile here: it is escaped for where it goes.
"""
