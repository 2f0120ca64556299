"""Whether the words of a contract say what they must, and agree with the duo's row because they take it from there.

Source: criterion C5 (duration, frequency, ethics charter), E3 (early end), and the law of 3 July 2005: volunteering
knows no pay and no subordination, so no word of either stands in it.
"""

import re
from collections.abc import Iterator

from toolkit.model.message import Message, say

NEEDED = ("mentor.full_name", "mentee.full_name", "start_on", "planned_end_on", "contacts_per_month", "charter")
_TAG = re.compile(r"\{[{%].*?[}%]\}")

_EARLY_END = {
    "fr": r"fin anticipée|mettre fin|prend fin plus tôt|s’arrêter|rupture",
    "nl": r"vroegtijdig|vroeger stoppen|stopzet|beëindig",
    "de": r"vorzeitig|jederzeit beenden|kündig|auflös",
    "en": r"early end|end the duo|terminat|end early",
}
_PAY = {
    "fr": r"\b(?:salaires?|employeurs?|rémunérations?|contrat de travail|subordination)\b",
    "nl": r"\b(?:loon|salaris|werkgever\w*|bezoldiging|arbeidsovereenkomst|ondergeschikt\w*)\b",
    "de": r"\b(?:Lohn|Gehalt|Arbeitgeber\w*|Vergütung|Arbeitsvertrag|Unterordnung\w*)\b",
    "en": r"\b(?:wages?|salary|salaries|employers?|remuneration|employment contract|subordination)\b",
}
_OWN_NUMBERS = {
    "fr": r"\b(?:\d+|un|deux|trois|quatre|cinq|six|douze)\s+(?:mois|fois par mois|rencontres? par mois)\b",
    "nl": r"\b(?:\d+|een|één|twee|drie|vier|vijf|zes|twaalf)\s+(?:maand(?:en)?|keer per maand)\b",
    "de": r"\b(?:\d+|ein|einen|zwei|drei|vier|fünf|sechs|zwölf)\s+(?:Monate?n?|Mal im Monat)\b",
    "en": r"\b(?:\d+|one|two|three|four|five|six|twelve)\s+(?:months?|times a month)\b|\b(?:once|twice) a month\b",
}


def lint_contract(text: str, used: frozenset[str], language: str) -> Iterator[Message]:
    """Yield what is wrong with the template of a contract."""
    missing = [name for name in NEEDED if name not in used]
    if missing:
        yield say("it does not show {fields}: put them in", fields=", ".join(f"{{{{ {name} }}}}" for name in missing))
    words = _TAG.sub("", text)
    if not re.search(_EARLY_END[language], words, re.IGNORECASE):
        yield say("it does not say how the duo can end early")
    for found in re.findall(_PAY[language], words, re.IGNORECASE):
        yield say("it speaks of “{word}”: between volunteers there is neither pay nor subordination", word=found)
    for found in re.findall(_OWN_NUMBERS[language], words, re.IGNORECASE):
        yield say(
            "it says “{word}” by itself: let {field} say it, so that text and workbook agree", word=found, field=_FIELDS
        )


_FIELDS = "{{ duration }} / {{ contacts_per_month }}"
