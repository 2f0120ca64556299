"""What a setting may say beyond its type."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from toolkit.criteria.profile import THRESHOLD_NAMES
from toolkit.model.message import say
from toolkit.schema.definitions import LANGUAGES
from toolkit.settings import Settings
from toolkit.toml_tables import Section, unknown, wrong

_MAX_THRESHOLD = 9_999
"""So many months before or after a day of our time there still is a calendar."""


def check(settings: Settings, file: Section) -> None:
    """Raise ConfigError over a value that is none of those a setting may have."""
    from toolkit.documents.house import COLOUR
    from toolkit.documents.registry import KINDS

    try:
        ZoneInfo(settings.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise wrong(file, "time_zone", say("must be the name of a time zone, such as Europe/Brussels")) from error
    if settings.monitoring.ping_url and not settings.monitoring.ping_url.startswith(("https://", "http://127.0.0.1")):
        raise wrong(file.inner("monitoring"), "ping_url", say("must begin with https://"))
    if settings.language not in LANGUAGES:
        raise wrong(file, "language", say("must be one of: {names}", names=", ".join(LANGUAGES)))
    mailable = [kind.name for kind in KINDS.values() if kind.addressees]
    for setting, known in (("without", [*KINDS]), ("mail_people", mailable)):
        if not set(getattr(settings.documents, setting)) <= set(known):
            raise wrong(file.inner("documents"), setting, say("must be one of: {names}", names=", ".join(known)))
    if settings.association.colour and not COLOUR.fullmatch(settings.association.colour):
        problem = say("must be a colour in six figures, such as {example}", example="#1F4E5F")
        raise wrong(file.inner("association"), "colour", problem)
    for name, number in settings.quality.thresholds.items():
        where = file.inner("quality").inner("thresholds")
        if name not in THRESHOLD_NAMES:
            raise unknown(where, name, THRESHOLD_NAMES)
        if number > _MAX_THRESHOLD:
            raise wrong(where, name, say("must be {number} or less", number=_MAX_THRESHOLD))
