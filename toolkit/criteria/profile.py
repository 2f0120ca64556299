"""The thresholds and required topics of a quality framework."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from toolkit.model.message import say
from toolkit.schema.definitions import Document, Reader, SchemaError, Texts


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The numbers of a profile. Source of each: the file of the profile."""

    strategy_review_months: int
    notification_days: int
    min_partners: int
    partner_contact_months: int
    min_partner_kinds: int
    min_matching_criteria: int
    validation_days: int
    min_duration_months: int
    min_contacts_per_month: int
    followup_days: int
    mediation_days: int
    training_months: int
    evaluation_days: int
    late_final_meeting_days: int


@dataclass(frozen=True, slots=True)
class Profile:
    """A quality framework: its thresholds, and the topics it requires by list."""

    name: str
    title: Texts
    thresholds: Thresholds
    topics: Mapping[str, tuple[str, ...]]


TOPIC_LISTS = (
    "info_mentors",
    "info_mentees",
    "info_mentees_any",
    "initial_training",
    "interview_mentors",
    "interview_mentees",
)
THRESHOLD_NAMES = tuple(field.name for field in fields(Thresholds))


def profile_of(document: Document) -> Profile:
    """Return the profile that a file describes. Raises SchemaError."""
    where = f"profiles/{document.get('profile', '?')}.toml"
    reader = Reader(document, where)
    reader.expect(("profile", "title", "thresholds", "topics"))
    thresholds = reader.get("thresholds", dict, {})
    topics = reader.get("topics", dict, {})
    topic_reader = Reader(topics if isinstance(topics, dict) else {}, f"{where} [topics]")
    topic_reader.expect(TOPIC_LISTS)
    numbers = numbers_of(thresholds if isinstance(thresholds, dict) else {}, f"{where} [thresholds]")
    absent = [name for name in THRESHOLD_NAMES if name not in numbers]
    if absent:
        raise SchemaError(f"{where} [thresholds]", say("missing: {names}", names=", ".join(absent)))
    return Profile(
        name=reader.string("profile"),
        title=reader.texts("title"),
        thresholds=Thresholds(**numbers),
        topics={name: topic_reader.strings(name) for name in TOPIC_LISTS},
    )


def numbers_of(document: Document, where: str) -> dict[str, int]:
    """Return the thresholds in `document`. Raises SchemaError for an unknown one or one that is no number."""
    Reader(document, where).expect(THRESHOLD_NAMES)
    numbers: dict[str, int] = {}
    for name, value in document.items():
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise SchemaError(where, say("“{key}” must be a whole number, 0 or more", key=name))
        numbers[name] = value
    return numbers


def with_thresholds(profile: Profile, numbers: Mapping[str, int]) -> Profile:
    """Return `profile` with an association's own thresholds."""
    return replace(profile, thresholds=replace(profile.thresholds, **numbers))
