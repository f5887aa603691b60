"""`onrecord schema`: what the jsonl files hold."""

import click

from onrecord.cli.tell import WrongCall


@click.command("schema")
@click.argument("name", required=False)
def schema_command(name: str | None) -> None:
    """Print the JSON Schema of a jsonl file (`onrecord schema statements`), or the names of all."""
    import json

    from onrecord.export.schemas import FILES, schema_of

    if name is None:
        for file, row in FILES.items():
            click.echo(f"{file:13} {', '.join(schema_fields(row))}")
        return
    name = name.removesuffix(".jsonl")
    if name not in FILES:
        msg = f"there is no file {name!r}; there are {', '.join(FILES)}"
        raise WrongCall(msg)
    click.echo(json.dumps(schema_of(name), indent=2))


def schema_fields(row: type) -> tuple[str, ...]:
    """Return a row's fields as they are written."""
    fields: tuple[str, ...] = row.__struct_encode_fields__  # type: ignore[attr-defined]
    return fields
