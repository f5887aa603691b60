"""Invented words: what was said, and how the papers have it."""

PRESSER = """\
Press conference of Transport Minister Edda Lorne on the Mardle Lock

Port Sarrow, 14 September 2033

MINISTER LORNE: Good morning. Carwen closed the Mardle Lock at six o'clock yesterday evening because 14 of its 40 gates are cracked. (Pause.) No barge will pass before they are mended.

We told Istrel on Monday. Ambassador Vash answered that his government "regrets the decision but understands the reason". I was grateful for that.

(Applause.)

Q: Minister, Istrel says that you have broken the Canal Treaty. Have you?

MINISTER LORNE: No. Article 9 lets either side close the lock for repairs for up to 30 days. We have not broken the treaty, and we will not break it.

Questions on the claims

MR. ABEL (spokesman): One more question, please.

Q: Will Carwen pay for the barges that are waiting?

MINISTER LORNE: We will look at every claim. I cannot promise that we will pay every claim.

The press conference ended at 10.40 a.m.
"""

STATEMENT = """\
Republic of Istrel
Ministry of Foreign Affairs

PRESS RELEASE No. 114

Statement by the Ministry of Foreign Affairs of Istrel on the closure of the Mardle Lock

Istrel protests in the strongest terms against the closure of the Mardle Lock, through which two thirds of its trade passes.

Carwen gave us nine hours' notice. The Canal Treaty requires nine days. Foreign Minister Tobin Vash told his Carwenian colleague that "a treaty is not a timetable".

The Ministry calls on Carwen to reopen the lock by 20 September. Istrel will not negotiate under blockade.

Dunmere, 15 September 2033
"""

POST = """\
Edda Lorne @eddalorne · 16 Sep

The lock is not a blockade. It is 14 broken gates. I asked Istrel to send its own engineers and I have had no answer.
"""
