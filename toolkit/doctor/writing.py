"""What letters need, and what is remembered of them."""

import datetime as dt
from collections.abc import Iterator

from toolkit.doctor.diagnosis import Diagnosis, Health
from toolkit.memory.home import refuse_copy
from toolkit.memory.journal import FILE, EffectState, open_journal
from toolkit.model.message import say
from toolkit.paperwork.office import house_of, office_of
from toolkit.paperwork.template_check import NAMES, check_templates
from toolkit.pdf.libreoffice import find_libreoffice
from toolkit.resources import own_folders
from toolkit.setup import Setup

_LETTERS, _TEMPLATES, _PDF, _MEMORY = say("letters"), say("templates"), say("PDF"), say("memory of what was done")


def look_at_letters(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """The association's particulars, its logo, its own reasons."""
    house_of(setup.config)
    office = office_of(setup, now.date())
    for problem in office.sender.problems:
        remedy = say("Until then every letter is held back: the law wants it on each.")
        yield Diagnosis("letters", _LETTERS, Health.WRONG, problem, remedy)
    if not office.sender.problems:
        yield Diagnosis("letters", _LETTERS, Health.GOOD, say("all that must stand on every letter is there"))


def look_at_templates(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """The association's own templates; ours are tested before they travel."""
    del now
    own = {path.stem for folder in own_folders(setup.config.own) for path in (folder / "templates").glob("*/*.docx")}
    faults = [one for one in check_templates(setup.config, sorted(own & set(NAMES))) if one.is_fault]
    for fault in faults:
        said = say("{file}: {problem}", file=fault.file, problem=fault.message)
        remedy = say("Correct it in Word: until then its documents are held back, or wrong.")
        yield Diagnosis("templates", _TEMPLATES, Health.WRONG, said, remedy)
    if not faults:
        mixed = say("{count} of your own can be used; the others are ours", count=len(own))
        yield Diagnosis("templates", _TEMPLATES, Health.GOOD, mixed if own else say("all are ours"))


def look_at_pdf(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """LibreOffice, where PDF is wanted."""
    del now
    if not setup.config.settings.documents.pdf:
        return
    if find_libreoffice() is None:
        remedy = say("Install LibreOffice, or write pdf = false; until then the Word files come alone.")
        yield Diagnosis("pdf", _PDF, Health.WRONG, say("LibreOffice is not found"), remedy)
    else:
        yield Diagnosis("pdf", _PDF, Health.GOOD, say("LibreOffice is found"))


def look_at_memory(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """The journal: whether it can be read, is no copy of another, and something in it is in doubt."""
    del now
    if not (setup.state / FILE).exists():
        yield Diagnosis("memory", _MEMORY, Health.GOOD, say("nothing was done yet"))
        return
    with open_journal(setup.state, setup.association) as journal:
        refuse_copy(setup.state, journal)
        entries = journal.entries()
    doubtful = sum(entry.state is EffectState.CLAIMED for entry in entries)
    if doubtful:
        said = say("{count} of {total} things done are in doubt", count=doubtful, total=len(entries))
        remedy = say("A run was interrupted; the next run looks into it, and the sheet “Journal” shows what it found.")
        yield Diagnosis("memory", _MEMORY, Health.WARNING, said, remedy)
    else:
        yield Diagnosis("memory", _MEMORY, Health.GOOD, say("{count} things done are remembered", count=len(entries)))
