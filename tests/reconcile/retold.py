"""One strike of a ferry, told by two reporters who were there, and what other outlets made of the first report."""

REPORT = """SOLLEN, May 11 (Northwire) - Ferry crews walked off the boats between Orlan and Vesta at dawn on Tuesday, leaving some 900 travellers on the quays and thirty lorries of vegetables to rot in the sun.
The walkout began after the harbour board cut the night allowance from 48 crowns to 31, a step it had announced by a note pinned to the winch house.
"We load their cabbages in the dark and they count our coffee," Tomas Rill, who speaks for the crews, told reporters at the gate.
He said no boat would sail until the note was taken down and the four men dismissed on Friday were back at their posts.
The board's chairwoman, Ines Korvat, called the walkout unlawful and said the allowance had been agreed in 2027 for two winters only.
"Nobody was promised a feast that never ends," she said in a statement read out at noon.
Vesta's transport ministry has sent two naval tenders to carry the sick and the mail, but neither can take vehicles.
A baker from Karrow, Lene Obst, had waited since three in the morning with a van of flour and a sleeping child.
The last stoppage on the line, in 2019, lasted eleven days and ended when the bishop of Orlan offered his kitchen for talks.
Rill said he would sit in any kitchen, but not before Thursday, when the crews meet in the net loft.
Traders on the northern islands say they have flour for five days and lamp oil for eight.
The ferry is the only link for 14,000 people north of the Sollen narrows."""

HEARD_TOO = """The gates at Sollen harbour stayed chained this morning and the queue of cars reached the brewery.
It is about money, and about a piece of paper. Night work on the boats will be paid worse from now on, and the men found out from a notice on a door.
Tomas Rill, a broad man with a bandaged thumb, climbed on a bollard to speak for them.
"We load their cabbages in the dark and they count our coffee," he shouted, and the men cheered.
In the chandler's shop opposite they were less cheerful: old Mrs Dahl has sold out of candles and does not expect more this week.
The chairwoman Ines Korvat would not come out. Her secretary handed a sheet through the window.
"Nobody was promised a feast that never ends," it said, and not much else.
Police Sergeant Pohl counted two hundred people at the gate and arrested none.
My own sister should be on the Vesta side by tonight for a christening; she is looking for a fisherman with a big boat.
Nobody here believes that it will be over before the weekend."""

AS_IF_TRANSLATED = """From dawn of Tuesday the crews of the ferries between Orlan and Vesta have left the boats, by which around 900 passengers remained on the quays, and the vegetables of thirty lorries are spoiling under the sun, reports Northwire.
As cause of the strike it is named the reduction of the night supplement from 48 to 31 crowns; of this the administration of the harbour informed by a paper on the door of the winch house.
"In the darkness we are loading their cabbage, and they are counting our coffees," declared to journalists the representative of the crews Tomas Rill.
To his words, not one boat will go out before the paper is removed and the four men who were dismissed on Friday are returned to work.
The chairwoman of the administration Ines Korvat named the strike illegal and noted that about the supplement it had been agreed in the year 2027, and only for two winters.
"A banquet without end was promised to nobody," it is said in her declaration.
For the transport of the sick and of the post the ministry of transport of Vesta directed two tenders of the navy, which however do not take vehicles.
In 2019 the previous strike on this line continued eleven days and was completed by talks in the kitchen of the bishop of Orlan.
Rill is prepared to sit in whatever kitchen, but not earlier than Thursday, when the assembly of the crews takes place in the net loft.
As traders of the northern islands communicate, their flour suffices for five days and their lamp oil for eight."""

ELSEWHERE = """The council of Karrow voted on Monday evening to pull down the old fish hall and build sixty flats in its place.
Seven members were for it and five against, after a debate that went on past midnight.
The mayor, Jost Abel, said the hall had not seen a fish for nine years and that pigeons were its only tenants.
Those who want to keep it point to the iron roof, which a shipwright made in 1871 without a drawing.
A petition with 2,300 names was handed in on a herring barrel.
The builder, a firm from Vesta, promises to leave one gable standing and to name the yard after the shipwright.
Work is to begin in October, if the province does not object.
The museum society has asked for a stay and will be heard on the second of June.
Rents in the new flats are to be held at twelve crowns a metre for ten years.
Old Mr Veen, who sold cod there for forty years, said he would like one with a view of the crane."""

NEW_LEAD = (
    "Shops in the northern islands put up empty boards on Wednesday as the harbour quarrel went into its second day.\n"
)


def sentences(text: str) -> list[str]:
    return text.splitlines()


def live_page() -> str:
    """A page of the day on which another's report was pasted between other things."""
    before, after = sentences(ELSEWHERE)[:6], sentences(ELSEWHERE)[6:]
    return "\n".join(["LIVE: the day in the islands", *before, *sentences(REPORT), *after])


def merged() -> str:
    """One text out of two sources, in turns."""
    rows = zip(sentences(REPORT)[:10], sentences(ELSEWHERE), strict=True)
    return "\n".join(s for row in rows for s in row)


def with_background_of(text: str) -> str:
    """Another report that ends in the same paragraph of background."""
    return "\n".join([*sentences(text), sentences(REPORT)[8], sentences(REPORT)[11]])
