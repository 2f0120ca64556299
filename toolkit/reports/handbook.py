"""The pages of the handbook: what each criterion asks, why, what to do, and where the paper says so."""

from collections.abc import Iterator
from dataclasses import asdict

from toolkit.criteria.criterion import PHASES, Criterion, Requirement
from toolkit.criteria.profile import Profile
from toolkit.criteria.registry import CRITERIA, criterion
from toolkit.i18n import Translator
from toolkit.model.message import Message, say
from toolkit.reports.columns import column_title
from toolkit.schema.definitions import Schema

WORKBOOK_FINDINGS: dict[str, tuple[Message, Message]] = {
    "W1": (
        say("A table has no sheet."),
        say("Criteria that need it are “not evidenced”. Add the sheet, or give this name to the one that holds it."),
    ),
    "W2": (
        say("A column that a criterion needs is missing."),
        say(
            "What the criterion asks of this column is “not evidenced”. Add the column, or give this title to the "
            "one that holds it."
        ),
    ),
    "W3": (
        say("A value cannot be read as a date, a number, yes or no, an e-mail address, or one of the possible values."),
        say("It counts as empty, for nothing is ever guessed. Write it in one of the ways the column accepts."),
    ),
    "W4": (
        say("A cell that every row needs is empty."),
        say("Fill it in; if the row is no longer used, delete the row."),
    ),
    "W5": (
        say("A reference stands twice."),
        say("A mention of it counts for the first row. Give each row a reference of its own."),
    ),
    "W6": (
        say("A reference names nobody, or more than one."),
        say("It counts as empty. Correct it; where two people have the same name, write the reference."),
    ),
    "W7": (
        say("Dates stand in an order that cannot be."),
        say(
            "An end before the start, a decision before the application, or a final meeting long after the end: "
            "correct the one that is wrong."
        ),
    ),
    "W8": (
        say("Probably the same person stands twice."),
        say(
            "Two rows share the e-mail address, or the full name with the year of birth or the phone. Keep one; "
            "if they are two people, correct what they share."
        ),
    ),
}
"""What each finding about the workbook means, and what to do. Source: spec of the workbook, last section."""


def page(code: str, profile: Profile, schema: Schema, translate: Translator) -> str | None:
    """Return the page of a criterion or of a finding about the workbook; `None` if there is no such code."""
    found = criterion(code)
    if found is not None:
        return "\n".join(_criterion(found, profile, schema, translate))
    about = WORKBOOK_FINDINGS.get(code.upper())
    if about is None:
        return None
    return f"# {code.upper()}. {translate(about[0])}\n\n{translate(about[1])}"


def handbook(profile: Profile, schema: Schema, translate: Translator) -> str:
    """Return the whole handbook in Markdown."""
    parts = [
        "# " + translate(say("The 23 criteria")),
        translate(
            say(
                "This page is made from the program by {command}; do not edit it. "
                "Thresholds are those of the profile “{profile}”.",
                command="`python tools/make_docs.py`",
                profile=dict(profile.title),
            )
        ),
        translate(
            say(
                "There are four verdicts: met, not met, not evidenced (a column or sheet it needs is missing, "
                "and nothing else is wrong), not applicable (nobody it concerns)."
            )
        ),
    ]
    for phase, title in PHASES.items():
        parts.append(f"## {phase}. {translate(title)}")
        parts.extend("##" + page_text(one, profile, schema, translate) for one in CRITERIA if one.phase == phase)
    parts.append("## W. " + translate(say("Findings about the workbook itself")))
    parts.extend(f"###{(page(code, profile, schema, translate) or '')[1:]}" for code in WORKBOOK_FINDINGS)
    return "\n\n".join(parts) + "\n"


def page_text(one: Criterion, profile: Profile, schema: Schema, translate: Translator) -> str:
    """Return the page of a criterion in Markdown."""
    return "\n".join(_criterion(one, profile, schema, translate))


def _criterion(one: Criterion, profile: Profile, schema: Schema, translate: Translator) -> Iterator[str]:
    yield f"# {one.id}. {translate(one.title)}"
    yield ""
    yield translate(one.why)
    thresholds = asdict(profile.thresholds)
    for requirement in one.requirements:
        yield ""
        yield "- " + translate(say("**What must hold**: {text}", text=Message(requirement.asks.text, thresholds)))
        yield from _topics(requirement, profile, schema, translate)
        yield "- " + translate(say("**What to do**: {text}", text=translate.sentence(requirement.remedy)))
        yield "- " + translate(say("**Read in the workbook**: {columns}.", columns=_columns(requirement, schema)))
    yield ""
    source = say(
        "Source: position paper of Mentoring × Belgium, “{chapter}”, {number}.",
        chapter=PHASES[one.phase],
        number=one.number,
    )
    yield translate(source)


def _topics(requirement: Requirement, profile: Profile, schema: Schema, translate: Translator) -> Iterator[str]:
    if requirement.topics is None:
        return
    list_name = "interview_topics" if requirement.topics.startswith("interview") else "session_topics"
    names = [schema.choice_title(list_name, name, translate.language) for name in profile.topics[requirement.topics]]
    yield "- " + translate(say("**Required topics**: {topics}.", topics=tuple(names)))


def _columns(requirement: Requirement, schema: Schema) -> tuple[Message, ...]:
    return tuple(column_title(path, schema) for path in requirement.reads)
