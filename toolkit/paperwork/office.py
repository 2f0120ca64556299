"""From the configuration to what letters need: who writes, by which rules, in which house style."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from toolkit.config import Config
from toolkit.documents.house import ACCENT, COLOUR, House, Logo, LogoError, logo_of
from toolkit.documents.kind import LetterRules, Office, Volunteers
from toolkit.documents.sender import sender_fields
from toolkit.errors import ConfigError, system_reason
from toolkit.model.message import say
from toolkit.resources import CORRECT_OR_DELETE, find, unusable
from toolkit.schema.definitions import LANGUAGES
from toolkit.schema.folding import fold
from toolkit.setup import Setup
from toolkit.toml_files import read_toml


def office_of(setup: Setup, today: dt.date) -> Office:
    """The office of an association on a day. Raises ConfigError if one of its own files is wrong."""
    settings = setup.config.settings
    documents, thresholds = settings.documents, setup.profile.thresholds
    volunteering = settings.volunteers
    rules = LetterRules(
        max_age_days=documents.max_age_days,
        repeat_days=documents.repeat_days,
        language=settings.language,
        languages=setup.schema.words("language"),
        reasons=_reasons(setup.config),
        volunteers=Volunteers(**asdict(volunteering), ceilings=_ceilings(setup.config)),
        min_months=thresholds.min_duration_months,
        min_contacts=thresholds.min_contacts_per_month,
        inclusive=documents.inclusive,
        without=frozenset(documents.without),
    )
    return Office(sender_fields(asdict(settings.association)), rules, today)


def house_of(config: Config) -> House:
    """The house style. Raises ConfigError if the logo cannot be used."""
    association = config.settings.association
    found = COLOUR.fullmatch(association.colour)
    return House(found[1].upper() if found else ACCENT, _logo(config), association.name)


def _logo(config: Config) -> Logo | None:
    name = config.settings.association.logo
    if not name:
        return None
    try:
        return logo_of(config.path(name).read_bytes())
    except OSError as error:
        problem = say("The logo {file} cannot be read ({error}).", file=name, error=system_reason(error))
    except LogoError:
        problem = say("The logo {file} is no picture in PNG or JPEG of up to 2 MB.", file=name)
    raise ConfigError(problem, say("Correct “logo” under [association] in config.toml, or leave it empty."))


def _reasons(config: Config) -> Mapping[str, Mapping[str, str]]:
    """The catalogue of reasons of refusal, by every short name in every language."""
    catalogue = _table(config, "templates/reasons.toml")
    found: dict[str, Mapping[str, str]] = {}
    for code, reason in catalogue.items():
        sentences, short = reason.get("sentence", {}), reason.get("short", {})
        if set(sentences) != set(LANGUAGES) or set(short) != set(LANGUAGES):
            raise unusable("templates/reasons.toml", f"[{code}]")
        found |= dict.fromkeys(map(fold, (code, *short.values())), sentences)
    return found


def _ceilings(config: Config) -> dict[int, tuple[int, int]]:
    """The flat rates by year, per day and per year, in cents."""
    table = _table(config, "templates/ceilings.toml")
    try:
        return {int(year): (rates["day_cents"], rates["year_cents"]) for year, rates in table.items()}
    except (KeyError, TypeError, ValueError) as error:
        raise unusable("templates/ceilings.toml", str(error)) from error


def _table(config: Config, name: str) -> Mapping[str, Any]:
    path = find(name, config.own)
    return read_toml(path, name, CORRECT_OR_DELETE) if path else {}
