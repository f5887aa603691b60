"""Ids: hashes of content, so that the same documents in any order give the same ids."""

import hashlib
import re
import unicodedata

_LENGTH = 16  # hex digits: 64 bits, a collision is not to be expected below a billion rows


def content_id(kind: str, *parts: object) -> str:
    """Return `kind-<hash>` of the parts; None and "" are told apart."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(b"\x00" if part is None else b"\x01" + str(part).encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return f"{kind}-{digest.hexdigest()[:_LENGTH]}"


def kebab(name: str) -> str:
    """Return a name as an actor id is written: `Mohammad Ishaq Dar` -> `mohammad-ishaq-dar`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold().replace("'", "")).strip("-") or "unknown"
