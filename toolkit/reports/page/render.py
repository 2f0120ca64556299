"""From the sources to one HTML file that loads nothing.

The templates escape all they show. The policy in the page's head allows the one script and the one style
that came with the program, by their hashes, and nothing else: no text of a workbook can become code.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from toolkit.model.message import say
from toolkit.reports.page.content import Sources, scorecard, verdict_counts, verdict_ring
from toolkit.reports.page.figures import charts
from toolkit.reports.page.items import Item, Items
from toolkit.reports.page.phrases import Phrases
from toolkit.reports.page.words import PAGE
from toolkit.reports.trend import trend
from toolkit.schema.definitions import LANGUAGES

if TYPE_CHECKING:
    from jinja2 import Environment

STATIC = 40
"""So many entries of each list stand on the page without JavaScript; it brings the others."""


def report_page(sources: Sources, language: str) -> str:
    """Return the page, in `language` first; with JavaScript its readers may choose another."""
    phrases = Phrases(language)
    items = sources.items
    title = say("Quality report of {day}", day=sources.figures.day)
    data = {"lists": [], "people": [], "remedies": []} if items is None else _lists(items, phrases)
    page = environment().get_template("page.html.j2")
    shown = page.render(
        sources=sources,
        figures=sources.figures,
        items=items,
        language=language,
        languages=LANGUAGES,
        title=phrases.translate(title),
        heading=title,
        phrases=phrases,
        t=phrases.show,
        w=PAGE,
        recorded=say("As recorded on {day}.", day=sources.recorded_on),
        phases=scorecard(sources),
        ring=verdict_ring(sources.figures),
        verdicts=verdict_counts(sources.figures),
        trend=trend(sources.figures, sources.month_before),
        first=items.first if items else (),
        charts=list(charts(sources.figures, sources.needed_contacts, phrases)),
        static=STATIC,
        style=asset("page.css"),
        style_hash=hash_of(asset("page.css")),
        script=asset("page.js"),
        script_hash=hash_of(asset("page.js")),
        data=Markup("@data@"),
    )
    told = {
        "language": language,
        "joint": phrases.code(say("; ")),
        "title": phrases.code(title),
        "all": phrases.code(PAGE["all"]),
        **data,
        **phrases.data(),
    }
    return shown.replace("@data@", _json(told), 1)


@cache
def environment() -> "Environment":
    """The templates of the pages: everything that is put into them is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("toolkit.reports", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def asset(name: str) -> Markup:
    """A file of this folder, which goes into the page as it is."""
    return Markup(files("toolkit.reports.page").joinpath(name).read_text(encoding="utf-8"))  # noqa: S704 - our own file


def hash_of(text: str) -> str:
    """Return what a content security policy knows a script or style by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _lists(items: Items, phrases: Phrases) -> dict[str, list[object]]:
    """The lists as data: sentences as messages, remedies once."""
    remedies: dict[str, int] = {}
    told: list[object] = []

    def remedy(item: Item) -> int:
        if item.todo is None:
            return -1
        coded = phrases.code(item.todo)
        if repr(coded) not in remedies:
            remedies[repr(coded)] = len(told)
            told.append(coded)
        return remedies[repr(coded)]

    def entries(rows: Sequence[Item]) -> list[object]:
        return [
            [
                phrases.code(item.group)[0],
                item.who,
                item.phases,
                item.head,
                [phrases.code(line) for line in item.lines],
                remedy(item),
                phrases.code(item.place) if item.place else 0,
            ]
            for item in rows
        ]

    return {
        "lists": [entries(items.risks), entries(items.todo)],
        "people": [phrases.code(name) for name in items.people],
        "remedies": told,
    }


def _json(data: object) -> str:
    """JSON that cannot end the element it stands in."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
