"""What mentors and mentees say of a duo that ended."""

import datetime as dt
from collections.abc import Iterator

from toolkit.demo import stories
from toolkit.demo.duos import Duo
from toolkit.demo.timeline import Row, chance, filled

_EFFECTS = {
    "mentor": (
        "A découvert un autre parcours, se sent utile",
        "Meilleure écoute, aussi avec sa propre équipe",
        "Regard neuf sur son secteur",
        "A appris à ne pas donner les réponses",
    ),
    "mentee": (
        "Confiance en soi, sait se présenter",
        "CV clair et réseau élargi",
        "Mieux préparé·e aux entretiens",
        "Connaît les codes du secteur et ses employeurs",
        "Ose téléphoner en néerlandais",
    ),
}
_OUTCOMES = (
    "CDI à temps plein",
    "CDD de six mois",
    "Stage en entreprise",
    "Formation qualifiante",
    "Toujours en recherche",
    "Intérim",
)


def evaluation_rows(duos: list[Duo]) -> list[Row]:
    """Return the evaluations, in the order in which the duos ended."""
    ended = sorted(((duo.ended_on, duo) for duo in duos if duo.ended_on is not None), key=lambda pair: pair[0])
    return [_evaluation(duo, ended_on, respondent) for ended_on, duo in ended for respondent in _respondents(duo)]


def _respondents(duo: Duo) -> Iterator[str]:
    yield "mentor"
    if duo.plan.number not in {stories.NO_EVALUATION, stories.JUST_ENDED}:
        yield "mentee"


def _evaluation(duo: Duo, ended_on: dt.date, respondent: str) -> Row:
    rng = chance("evaluation", duo.plan.number, respondent)
    days = rng.randint(3, 6) if duo.plan.number == stories.JUST_ENDED else rng.randint(4, 24)
    satisfaction = rng.choice((2, 3, 3, 4) if duo.plan.state == "early" else (3, 4, 4, 5, 5))
    is_unsigned = duo.plan.number == stories.UNSIGNED_EVALUATION and respondent == "mentee"
    return filled(
        {
            "duo": duo.plan.id,
            "on": ended_on + dt.timedelta(days=days),
            "respondent": None if is_unsigned else respondent,
            "satisfaction": satisfaction,
            "effects": rng.choice(_EFFECTS[respondent]),
            "outcome": rng.choice(_OUTCOMES) if respondent == "mentee" else None,
        }
    )
