"""A large workbook as a federation might have it, with the spellings and slips of real ones.

10,000 mentors, mentees and duos, 200,000 contacts, 60,000 follow-ups: 2.6 million cells. Three dates in
ten are text in five forms, yes and no have nine spellings, choices come in four languages. The same seed
gives the same cells.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from random import Random

TODAY = dt.date(2026, 3, 31)
YES = ("oui", "OUI", "o", "x", "✓", "ja", "yes", "vrai", "1")
_ACCEPTED = ("accepté", "acceptée", "Accepté·e", "aanvaard", "angenommen", "accepted", "ACCEPTE")
_LAST = ("Dubois", "Peeters", "Janssens", "El Amrani", "Müller", "N'Diaye", "Van den Broeck", "Öztürk", "Lefèvre")
_FIRST = ("Anne", "Koen", "Fatima", "Jürgen", "Élodie", "Mehmet", "Siobhán", "Łukasz", "Mariama", "Zoé")
_TOPICS = ("tous", "durée d'engagement; fréquence; attentes réalistes; compétences; attentes; besoins", "alle", "all")
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_MENTOR_COLUMNS = (
    *("Référence", "Prénom", "Nom", "E-mail", "Téléphone", "Langue", "Code postal", "Année de naissance", "Secteur"),
    *("Compétences", "Disponibilités", "Candidature le", "Séance d'info le", "Entretien le", "Entretien par"),
    *("Sujets de l'entretien", "Décision", "Décision le", "Motif du refus", "Courrier envoyé le"),
)
_DUO_COLUMNS = (
    *("Référence", "Mentor", "Mentee", "Accompagnant·e", "Matching le", "Matching par", "Critères du matching"),
    *("Première rencontre le", "Lieu de la première rencontre", "Lieu neutre", "Première rencontre avec"),
    *("Accord mentor", "Accord mentee", "Contrat signé le", "Début", "Fin prévue", "Contacts par mois", "Fin"),
    *("Fin anticipée", "Motif de fin", "Dernière rencontre le", "Mode de la dernière rencontre"),
)
_STAFF = 40
_SESSION_DAYS = 26


class LargeWorkbook:
    """Makes the rows; `scale` 1.0 is the full size."""

    def __init__(self, scale: float = 1.0, seed: int = 7) -> None:
        self._rng = Random(seed)
        self.people = int(10_000 * scale)
        self.contacts = int(200_000 * scale)
        self.followups = int(60_000 * scale)

    def write(self, path: Path) -> None:
        """Write the workbook with xlsxwriter: texts are shared, as in files of Excel."""
        import xlsxwriter

        book = xlsxwriter.Workbook(str(path), {"strings_to_urls": False})
        date = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in self.sheets():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for index, value in enumerate(row):
                    if isinstance(value, dt.date):
                        sheet.write_datetime(number, index, dt.datetime(value.year, value.month, value.day), date)  # noqa: DTZ001 - a cell has no time zone
                    elif isinstance(value, str):
                        sheet.write_string(number, index, value)
                    elif value is not None:
                        sheet.write_number(number, index, value)
        book.close()

    def sheets(self) -> Iterator[tuple[str, Iterator[tuple[object, ...]]]]:
        """Yield (sheet name, rows with the header first)."""
        yield "Équipe", self._staff()
        yield "Mentors", self._candidates("M", ("Formation le",))
        yield "Mentees", self._candidates("E", ("Objectif", "Besoins", "Réorienté·e vers"))
        yield "Duos", self._duos()
        yield "Rencontres", self._contacts()
        yield "Suivis", self._followups()
        yield "Séances", self._sessions()

    def _day(self, low: int, high: int) -> dt.date | str:
        day = TODAY - dt.timedelta(days=self._rng.randint(low, high))
        if self._rng.random() >= 0.3:
            return day
        forms = (
            day.isoformat(),
            f"{day:%d/%m/%Y}",
            f"{day.day}-{day.month}-{day:%y}",
            f"{day:%d.%m.%Y}",
            f"{day.day} {_MONTHS[day.month - 1]} {day.year}",
        )
        return self._rng.choice(forms)

    def _staff(self) -> Iterator[tuple[object, ...]]:
        yield "Référence", "Prénom", "Nom", "E-mail", "Salarié·e", "Actif"
        for number in range(_STAFF):
            name = self._rng.choice(_FIRST), f"{self._rng.choice(_LAST)}-{number}"
            yield f"S-{number}", *name, f"s{number}@equipe.example", self._rng.choice(YES), "oui"

    def _candidates(self, prefix: str, more: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
        rng = self._rng
        yield (*_MENTOR_COLUMNS, *more)
        for number in range(self.people):
            dirty = rng.random() < 0.1
            yield (
                f"{prefix}-{number:05d}",
                rng.choice(_FIRST),
                f"{rng.choice(_LAST)} {number}",
                f"{prefix}{number}@boite.example".lower(),
                f"0470 {number // 10000:02d} {number % 10000:04d}",
                rng.choice(("français", "Nederlands", "Deutsch", "English", "arabe")),
                f"{rng.randint(1000, 9999)}",
                "vers 1970" if dirty and rng.random() < 0.2 else rng.randint(1950, 2005),
                "Horeca",
                "vente; accueil",
                "flexible",
                self._day(400, 700),
                self._session_day(300, 399),
                self._day(250, 299),
                f"S-{rng.randrange(_STAFF)}",
                rng.choice(_TOPICS),
                rng.choice(_ACCEPTED) if rng.random() < 0.9 else rng.choice(("refusé", "geweigerd", "en attente")),
                self._day(200, 249),
                None,
                None if dirty else self._day(180, 199),
                *((self._session_day(150, 179),) if prefix == "M" else ("Trouver un emploi", "CV, réseau", None)),
            )

    def _session_day(self, low: int, high: int) -> dt.date:
        days = self._rng.randint(low, high)
        return TODAY - dt.timedelta(days=days - days % _SESSION_DAYS)

    def _duos(self) -> Iterator[tuple[object, ...]]:
        rng = self._rng
        yield _DUO_COLUMNS
        for number in range(self.people):
            start, ended = self._day(60, 140), rng.random() < 0.2
            yield (
                f"D-{number:05d}",
                f"M-{number:05d}",
                f"E-{rng.randrange(self.people):05d}",
                f"S-{rng.randrange(_STAFF)}",
                self._day(160, 170),
                f"S-{rng.randrange(_STAFF)}",
                "langue; secteur",
                self._day(141, 155),
                "Bibliothèque",
                rng.choice(YES),
                f"S-{rng.randrange(_STAFF)}",
                rng.choice(YES),
                rng.choice(YES),
                self._day(141, 150) if rng.random() < 0.95 else None,
                start,
                TODAY + dt.timedelta(days=rng.randint(60, 200)),
                2,
                self._day(0, 50) if ended else None,
                "non" if ended else None,
                None,
                self._day(0, 40) if ended else None,
                rng.choice(("présentiel", "en ligne", "online", "persönlich")) if ended else None,
            )

    def _contacts(self) -> Iterator[tuple[object, ...]]:
        rng = self._rng
        yield "Duo", "Date", "Mode", "Durée (min)"
        modes = ("présentiel", "en ligne", "téléphone", "online", "telefoon", "phone", "message")
        for _ in range(self.contacts):
            duo = f"D-{rng.randrange(self.people):05d}" if rng.random() < 0.999 else "D-99999"
            yield duo, self._day(0, 140), rng.choice(modes), rng.randint(10, 120)

    def _followups(self) -> Iterator[tuple[object, ...]]:
        rng = self._rng
        yield "Duo", "Date", "Par", "Avec", "Type", "Note"
        for _ in range(self.followups):
            duo, by = f"D-{rng.randrange(self.people):05d}", f"S-{rng.randrange(_STAFF)}"
            kind = "conflit" if rng.random() < 0.01 else rng.choice(("suivi", "opvolging", "Begleitung"))
            yield (
                duo,
                self._day(0, 140),
                by,
                rng.choice(("mentor", "mentee", "les deux", "beiden")),
                kind,
                "Tout va bien",
            )

    def _sessions(self) -> Iterator[tuple[object, ...]]:
        yield "Type", "Date", "Sujets abordés"
        for kind in ("info mentors", "info mentees", "formation initiale"):
            for days in range(0, 700, _SESSION_DAYS):
                yield kind, TODAY - dt.timedelta(days=days), "tous"
