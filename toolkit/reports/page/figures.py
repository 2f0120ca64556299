"""The charts of the page, each with its title, a sentence, and its figures as a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from toolkit.figures.figures import Figures
from toolkit.model.message import Message, say, say_many
from toolkit.reports.page.charts import bars, columns
from toolkit.reports.page.phrases import Phrases
from toolkit.reports.page.words import OUTCOMES, STATES, STOPS, WEEKS, grade

_WEEK = 7
_MENTEES_AND_MENTORS = (say("mentees"), say("mentors"))


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing, and all that it shows in words."""

    title: Message
    sentence: Message
    drawing: Markup
    headings: tuple[Message, ...]
    rows: tuple[tuple[Message, ...], ...]
    legend: tuple[Message, ...] = ()


def charts(figures: Figures, needed: int, phrases: Phrases) -> Iterator[Chart]:
    """Yield the charts for which the workbook has the columns, and that have something to show."""
    running = figures.table("running")
    if any(running.values()):
        yield _running(running, phrases)
    if any(figures.table("contact_duos").values()):
        yield _contacts(figures, needed, phrases)
    if any(figures.table("stops").values()):
        title = say("Where duos stop")
        stopped = sum(figures.table("stops").values())
        sentence = say_many("{count} duo stopped before its time.", "{count} duos stopped before their time.", stopped)
        yield _bars((title, sentence), figures, STOPS, ("stops",), phrases)
    if any((*figures.table("wait_mentee").values(), *figures.table("wait_mentor").values())):
        names = ("wait_mentee", "wait_mentor")
        yield _bars((say("From application to start"), _waits(figures)), figures, WEEKS, names, phrases)
    if any(figures.table("duos").values()):
        title = say("Where the duos are")
        total = sum(figures.table("duos").values())
        sentence = say_many("{count} duo in the workbook.", "{count} duos in the workbook.", total)
        yield _bars((title, sentence), figures, STATES, ("duos",), phrases)
    if any(figures.table("outcomes").values()):
        total = sum(figures.table("outcomes").values())
        sentence = say_many("{count} mentee was asked at the end.", "{count} mentees were asked at the end.", total)
        yield _bars((say("What mentees do at the end"), sentence), figures, OUTCOMES, ("outcomes",), phrases)
    if sum(map(sum, (figures.table(f"grades_{role}").values() for role in ("mentee", "mentor")))):
        grades = {name: grade(name) for name in ("5", "4", "3", "2", "1")}
        told = say("Satisfaction at the end"), say("As both noted it in the evaluations.")
        yield _bars(told, figures, grades, ("grades_mentee", "grades_mentor"), phrases)


def _running(counts: Mapping[str, int], phrases: Phrases) -> Chart:
    last = list(counts.values())[-1]
    sentence = say_many(
        "{count} duo is under way today, as against {before} a year ago.",
        "{count} duos are under way today, as against {before} a year ago.",
        last,
        before=list(counts.values())[-13],
    )
    title = say("Duos under way")
    rows = tuple((_plain(month), _plain(number)) for month, number in counts.items())
    headings = say("Month"), say("Duos")
    return Chart(title, sentence, columns(counts, title, phrases), headings, rows)


def _contacts(figures: Figures, needed: int, phrases: Phrases) -> Chart:
    duos, enough = figures.table("contact_duos"), figures.table("contact_enough")
    average = {
        month: round(number / duos[month], 1)
        for month, number in figures.table("contacts").items()
        if duos[month]  # without a duo nobody was to meet
    }
    last = list(duos)[-1]
    title = say("Contacts a month for each duo")
    sentence = say_many(
        "Last month {enough} of {count} duo had the {needed} contacts that are asked (dashed line).",
        "Last month {enough} of {count} duos had the {needed} contacts that are asked (dashed line).",
        duos[last],
        enough=enough[last],
        needed=needed,
    )
    rows = tuple(
        (_plain(month), say("{number}", number=average[month]), _plain(enough[month]), _plain(duos[month]))
        for month in average
    )
    headings = say("Month"), say("Average"), say("With enough contacts"), say("Duos")
    return Chart(title, sentence, columns(average, title, phrases, line=needed), headings, rows)


def _bars(
    told: tuple[Message, Message],
    figures: Figures,
    words: Mapping[str, Message],
    tables: Sequence[str],
    phrases: Phrases,
) -> Chart:
    title, sentence = told
    counts = [figures.table(name) for name in tables]
    rows = [(text, [table.get(name, 0) for table in counts]) for name, text in words.items()]
    legend = _MENTEES_AND_MENTORS if len(tables) > 1 else ()
    shown = tuple((text, *map(_plain, values)) for text, values in rows)
    headings = say("What"), *(legend or (say("Number"),))
    return Chart(title, sentence, bars(rows, title, phrases), headings, shown, legend)


def _waits(figures: Figures) -> Message:
    told = [
        say("half of the {people} started within {weeks} weeks", people=people, weeks=round(median / _WEEK))
        for role, people in zip(("mentee", "mentor"), _MENTEES_AND_MENTORS, strict=True)
        if (median := figures.medians.get(f"wait_{role}")) is not None
    ]
    return say("{parts}", parts=tuple(told)) if told else say("nobody has started yet")


def _plain(value: object) -> Message:
    return say("{value}", value=value)
