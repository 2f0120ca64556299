"""The result of a check for people at a terminal: a scorecard by phase, then what to do first."""

import datetime as dt
import textwrap
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from toolkit.criteria.criterion import PHASES
from toolkit.i18n import Translator
from toolkit.model.finding import Finding, Notice
from toolkit.model.message import Message, say, say_many
from toolkit.model.verdict import Examination, Status, Verdict
from toolkit.reports.columns import column_title
from toolkit.reports.ordering import STATUS_WORDS, count_of, grouped
from toolkit.schema.definitions import Schema

_MARKS = {Status.MET: "✔", Status.NOT_MET: "✘", Status.NOT_EVIDENCED: "?", Status.NOT_APPLICABLE: "–"}
_WIDTH = 100
MAX_SHOWN = 12
"""So many findings of a group are shown; the rest is counted. All are in the sheet and in the JSON."""


def check_text(examination: Examination, workbook: str, today: dt.date, schema: Schema, translate: Translator) -> str:
    """Return the whole text, ready to print."""
    return "\n".join(
        (
            translate(say("{workbook}, as on {day}", workbook=workbook, day=today)),
            *_scorecard(examination, schema, translate),
            *_notices(examination, translate),
            *_todo(examination, translate),
            "",
            summary(examination, translate),
        )
    )


def summary(examination: Examination, translate: Translator) -> str:
    """Return one line: how many criteria stand how, and how many findings there are."""
    counts = Counter(verdict.status for verdict in examination.verdicts)
    parts = ", ".join(translate(count_of(status, counts[status])) for status in Status)
    found = len(examination.findings)
    findings = translate(say_many("{count} finding", "{count} findings", found))
    return translate(say("{total} criteria: {parts}. {findings}.", total=23, parts=parts, findings=findings))


def _scorecard(examination: Examination, schema: Schema, translate: Translator) -> Iterator[str]:
    width = max(len(translate(verdict.title)) for verdict in examination.verdicts)
    for phase, title in PHASES.items():
        yield ""
        yield f"{phase}. {translate(title)}"
        for verdict in examination.verdicts:
            if verdict.id.startswith(phase):
                yield _verdict(verdict, translate, width)
                yield from _missing(verdict, schema, translate)


def _verdict(verdict: Verdict, translate: Translator, width: int) -> str:
    share = f"{verdict.met}/{verdict.checked}" if verdict.checked else ""
    return (
        f"  {_MARKS[verdict.status]} {verdict.id}  {translate(verdict.title):<{width}}  "
        f"{translate(STATUS_WORDS[verdict.status]):<15} {share:>9}"
    ).rstrip()


def _missing(verdict: Verdict, schema: Schema, translate: Translator) -> list[str]:
    """Say which columns a criterion lacks, under its line."""
    if not verdict.missing:
        return []
    columns = tuple(column_title(path, schema) for path in verdict.missing)
    return _wrapped(translate(say("missing: {columns}", columns=columns)), " " * 8, " " * 8)


def _notices(examination: Examination, translate: Translator) -> Iterator[str]:
    if examination.notices:
        yield ""
        yield translate(say("About the reading of the workbook"))
        for notice in examination.notices:
            yield from _wrapped(notice_text(notice, translate), "  • ", "    ")


def notice_text(notice: Notice, translate: Translator) -> str:
    """Return a remark on the reading of a sheet, the sheet named."""
    return translate(say("{sheet}: {remark}", sheet=notice.sheet, remark=translate.sentence(notice.message)))


def _todo(examination: Examination, translate: Translator) -> Iterator[str]:
    for title, findings in grouped(examination.findings):
        yield ""
        yield f"{translate(title)} ({len(findings)})"
        for remedy, same in groupby(findings[:MAX_SHOWN], key=lambda finding: translate.sentence(finding.remedy)):
            for finding in same:
                yield from _finding(finding, translate)
            yield from _wrapped(remedy, "    → ", "      ")
        hidden = len(findings) - MAX_SHOWN
        if hidden > 0:
            yield "  " + translate(_hidden(hidden))


def _hidden(count: int) -> Message:
    return say_many(
        "… and {count} more: see the sheet that --write makes, or --json",
        "… and {count} more: see the sheet that --write makes, or --json",
        count,
    )


def _finding(finding: Finding, translate: Translator) -> list[str]:
    place = f"{finding.sheet or ''}!{finding.cell}" if finding.cell else (finding.sheet or "")
    column = f" ({finding.column})" if finding.column and finding.cell else ""
    where = translate(say("{place}: ", place=f"{place}{column}")) if place else ""
    text = f"{where}{finding.code} {translate.sentence(finding.message)}"
    return _wrapped(text, "  • ", "    ")


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False)
