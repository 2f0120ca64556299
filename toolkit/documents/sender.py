"""Who writes: the fields of the association that every document bears."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.documents.words import clean, phone
from toolkit.model.message import Message, say

REQUIRED = ("name", "legal_form", "seat", "enterprise_number", "register", "email")
"""What must stand on every document of an ASBL, VZW or VoG, and an address to answer to.

Source: Code des sociétés et des associations, art. 2:20, as summarised by monasbl.be.
"""


_LOOKS = ("logo", "colour")
"""Settings of the same section that are no text: see toolkit/documents/house.py."""


@dataclass(frozen=True, slots=True)
class SenderFields:
    """The fields, and what is missing of those required."""

    fields: dict[str, object]
    problems: tuple[Message, ...]


def sender_fields(association: Mapping[str, object]) -> SenderFields:
    """Return the fields `association.*` of a template, from the section [association] of the configuration."""
    fields: dict[str, object] = {"in_liquidation": False}
    fields |= {
        name: clean(value) if isinstance(value, str) else value
        for name, value in association.items()
        if name not in _LOOKS
    }
    fields["phone"] = phone(str(fields.get("phone", "")))
    problems = tuple(
        say("fill in “{setting}” under [association] in config.toml", setting=name)
        for name in REQUIRED
        if not fields.get(name)
    )
    return SenderFields(fields, problems)
