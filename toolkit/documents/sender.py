"""Who writes: the fields of the association that every document bears."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.documents.words import clean
from toolkit.model.message import Message, say

REQUIRED = ("name", "legal_form", "seat", "enterprise_number", "register", "email")
"""What must stand on every document of an ASBL, VZW or VoG, and an address to answer to.

Source: Code des sociétés et des associations, art. 2:20, as summarised by monasbl.be.
"""


@dataclass(frozen=True, slots=True)
class SenderFields:
    """The fields, and what is missing of those required."""

    fields: dict[str, str]
    problems: tuple[Message, ...]


def sender_fields(association: Mapping[str, str]) -> SenderFields:
    """Return the fields `association.*` of a template, from the section [association] of the configuration."""
    fields = {name: clean(text) for name, text in association.items()}
    problems = tuple(
        say("fill in “{setting}” under [association] in config.toml", setting=name)
        for name in REQUIRED
        if not fields.get(name)
    )
    return SenderFields(fields, problems)
