"""What is meant, as somebody might type it."""

import datetime as dt
import random
import unicodedata
from collections.abc import Callable

from tests.oracle.values import ERROR, Cell
from tests.oracle.vocabulary import CHOICES, EVERY_TOPIC, TOPICS

Truth = str | float | bool | dt.date | tuple[str, ...] | None

BLANKS: tuple[Cell, ...] = (None, "", "   ", "-", " - ", "/", "n/a", "N/A", "néant", "Néant", "?")
UNREADABLE: dict[str, tuple[Cell, ...]] = {
    "date": (
        "31/02/2025",
        "2025-02-30",
        "12/13/2025",
        "00/01/2025",
        "bientôt",
        "mars 2025",
        "29.02.2023",
        "30 février 2024",
        "1/2/3/2025",
        "12 brumaire 2025",
        True,
        "12/03/225",
    ),
    "yesno": ("peut-être", 2.0, dt.date(2025, 1, 3), "oui/non", "à voir", "ouin"),
    "number": ("beaucoup", "trois", "2 par mois", True, dt.date(2025, 1, 3)),
    "integer": ("inconnue", 1990.5),
    "satisfaction": ("bien", 0.0, 6.0, 5.1, "7"),
}
MONTH_NAMES = (
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
)


def without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


class Hand:
    """Somebody typing: more or less careful, never twice the same way."""

    def __init__(self, rng: random.Random, mess: float) -> None:
        self.rng = rng
        self.mess = mess
        self.ways: dict[str, Callable[[Truth], Cell]] = {
            "date": self.type_date,
            "yesno": self.type_yes_no,
            "number": self.type_number,
            "integer": self.type_number,
            "satisfaction": self.type_number,
        }

    def slips(self, share: float = 1.0) -> bool:
        """Whether something goes wrong here."""
        return self.rng.random() < self.mess * share

    def type(self, truth: Truth, kind: str) -> Cell:
        """A cell for what is meant, sometimes blank or unreadable instead."""
        if self.slips(0.3):
            return self.rng.choice(BLANKS)
        if self.slips(0.25):
            return self.spoil(kind)
        if truth is None:
            return None if self.rng.random() < 0.8 else self.rng.choice(BLANKS)
        return self.spell(truth, kind)

    def spell(self, truth: Truth, kind: str) -> Cell:
        if isinstance(truth, tuple):
            return self.type_list(truth)
        if kind in CHOICES:
            return self.vary(self.rng.choice((str(truth), *CHOICES[kind][str(truth)])), inclusive=kind == "decision")
        if kind in self.ways:
            return self.ways[kind](truth)
        return truth

    def spoil(self, kind: str) -> Cell:
        if kind in UNREADABLE:
            return self.rng.choice((*UNREADABLE[kind], ERROR))
        if kind in CHOICES:
            return self.rng.choice(("autre", "voir dossier", 3.0, True, dt.date(2025, 5, 1), ERROR))
        return self.rng.choice((ERROR, None))

    def vary(self, word: str, *, inclusive: bool = False) -> str:
        """The same word, whatever the case, accents, spaces, hyphens and inclusive endings."""
        if inclusive and word.endswith("é"):
            word += self.rng.choice(("", "e", "·e", "(e)", "-e"))
        way = self.rng.randrange(9)
        if way == 0:
            return word.upper()
        if way == 1:
            return without_accents(word)
        if way == 2:
            return f" {word.capitalize()} "
        if way == 3:
            return word.replace(" ", self.rng.choice(("-", "  ")))
        return word

    def type_date(self, truth: Truth) -> Cell:
        if not isinstance(truth, dt.date):
            return None
        way = self.rng.randrange(15)
        texts = (
            f"{truth:%Y-%m-%d}",
            f"{truth:%d/%m/%Y}",
            f"{truth.day}-{truth.month}-{truth:%y}",
            f"{truth:%d.%m.%Y}",
            f"{truth.day}/{truth.month}/{truth.year}",
            f" {truth:%d/%m/%y} ",
            f"{truth:%d-%m-%Y}",
        )
        if way < len(texts):
            return texts[way]
        if way == 7:
            return self.type_month_by_name(truth)
        if way == 8:
            return dt.datetime.combine(truth, dt.time(self.rng.randrange(24), 30))
        return truth

    def type_month_by_name(self, truth: dt.date) -> str:
        month = self.rng.choice(MONTH_NAMES)[truth.month - 1]
        month = self.rng.choice((month, month.upper(), without_accents(month), month.lower()))
        year = self.rng.choice((f"{truth:%Y}", f"{truth:%Y}", f"{truth:%y}"))
        return f"{truth.day}{self.rng.choice(('', '', '.'))} {month} {year}"

    def type_yes_no(self, truth: Truth) -> Cell:
        if truth:
            return self.rng.choice(("oui", "Oui", "O", "x", "X", "✓", "vrai", "ja", "yes", "Y", "true", "1", 1.0, True))
        return self.rng.choice(("non", "NON", "n", "faux", "nee", "nein", "no", "False", "0", 0.0, False))

    def type_number(self, truth: Truth) -> Cell:
        if not isinstance(truth, float):
            return None
        text = f"{truth:g}"
        return self.rng.choice((truth, truth, truth, text, text.replace(".", ","), f" {text} "))

    def type_list(self, topics: tuple[str, ...]) -> Cell:
        words = [self.rng.choice((topic.replace("_", " "), *TOPICS.get(topic, ()))) for topic in topics]
        if topics and topics[0] in EVERY_TOPIC:
            return self.vary(topics[0])
        self.rng.shuffle(words)
        words = [self.vary(word) for word in words]
        way = self.rng.randrange(4)
        if way == 0:
            return "".join(f"• {word}\n" for word in words)
        return ("; ", ", ", "\n")[way - 1].join(words)

    def type_reference(self, identity: str, first: str, last: str) -> str:
        """Somebody, by reference or by name in either order."""
        if identity and self.rng.random() < 0.4:
            return self.rng.choice((identity, identity, identity.lower(), f" {identity} "))
        name = self.rng.choice((f"{first} {last}", f"{last} {first}"))
        way = self.rng.randrange(5)
        if way == 0:
            return name.upper()
        if way == 1:
            return without_accents(name).lower()
        if way == 2:
            return f"  {name.replace(' ', '  ')} "
        return name
