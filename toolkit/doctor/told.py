"""What the doctor found, in the words of a language: for people, for programs, and from one process to another."""

from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from toolkit import clock
from toolkit.doctor.diagnosis import Diagnosis, Health
from toolkit.doctor.examination import diagnose
from toolkit.i18n import Translator, translator


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was looked at, as `Diagnosis` has it; `line` has its title before what is said."""

    name: str
    health: Health
    said: str
    remedy: str | None
    line: str


def told(config: Path, language: str, without: Container[str] = ()) -> list[Told]:
    """Look at everything now, but for what is named in `without`."""
    translate = translator(language)
    return [in_words(one, translate) for one in diagnose(config, clock.now(), without)]


def in_words(one: Diagnosis, translate: Translator) -> Told:
    """What a diagnosis says."""
    return Told(
        one.name,
        one.health,
        translate(one.said),
        translate.sentence(one.remedy) if one.remedy else None,
        translate.text("{title}: {said}", title=one.title, said=one.said),
    )
