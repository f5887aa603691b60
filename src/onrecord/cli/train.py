"""`onrecord train`: learning from a corpus that the user holds."""

import click


@click.group("train")
def train_group() -> None:
    """Learn weights from a corpus of your own."""


@train_group.command("statements")
@click.option(
    "--corpus",
    "corpora",
    required=True,
    multiple=True,
    type=click.Path(exists=True),
    help="A .jsonl file or a folder of them; may be given more than once.",
)
@click.option("--out", required=True, type=click.Path(dir_okay=False), help="The weights: a .toml file.")
@click.option("--model", help="An installed spaCy pipeline (name or path) instead of the bundled one.")
@click.option("--name", help="What the corpus is, for the weights' own words about themselves.")
def train_statements_command(corpora: tuple[str, ...], out: str, model: str | None, name: str | None) -> None:
    """Learn which proposals are statements, and where each ends, from marked documents.

    A line of the corpus is {"id", "text", "attributions": [{"source", "cue", "content"}]}, spans as
    [[start, end], ...] in code points of the text. Use the result with `--weights`, in annotate and add.
    """
    from pathlib import Path

    from onrecord.learn.statements import train_statements

    learned = train_statements([Path(place) for place in corpora], Path(out), model=model, name=name)
    click.echo(
        f"{out}: {len(learned.weights.weights)} weights from {learned.documents} documents, "
        f"{learned.proposals} proposals of which {learned.statements} are statements"
    )
