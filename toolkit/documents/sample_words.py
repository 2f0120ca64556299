"""What sample people and a sample association have written, in each language: letters are looked at in one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SampleWords:
    """Free texts, as they would stand in the workbook and in config.toml."""

    reason: str
    goal: str
    criteria: tuple[str, ...]
    partner: str
    library: str
    session_place: str
    charter: str
    purpose: str
    insurance: str
    other_insurance: str


WORDS = {
    "fr": SampleWords(
        reason="Le projet se situe en dehors de la région de notre programme.",
        goal="Trouver un emploi dans la logistique",
        criteria=("secteur", "langue", "disponibilités"),
        partner="Maison de l’emploi, rue des Exemples 7, 04 000 00 07",
        library="Bibliothèque communale",
        session_place="Maison de quartier, place de l’Exemple 1, à 18 h",
        charter="charte-ethique.pdf",
        purpose="accompagner vers l’emploi les personnes qui en sont éloignées",
        insurance="Assurance Exemple, police 00.000.000",
        other_insurance="accidents corporels (Assurance Exemple, police 00.000.001)",
    ),
    "nl": SampleWords(
        reason="Uw plannen liggen buiten de regio van ons programma.",
        goal="Werk vinden in de logistiek",
        criteria=("sector", "taal", "beschikbaarheid"),
        partner="Werkwinkel, Voorbeeldstraat 7, 04 000 00 07",
        library="Gemeentelijke bibliotheek",
        session_place="Buurthuis, Voorbeeldplein 1, om 18 uur",
        charter="ethisch charter",
        purpose="mensen die ver van de arbeidsmarkt staan naar werk begeleiden",
        insurance="Verzekering Voorbeeld, polis 00.000.000",
        other_insurance="lichamelijke ongevallen (Verzekering Voorbeeld, polis 00.000.001)",
    ),
    "de": SampleWords(
        reason="Ihre Pläne liegen außerhalb der Region unseres Programms.",
        goal="Eine Stelle in der Logistik finden",
        criteria=("Branche", "Sprache", "freie Zeiten"),
        partner="Haus der Arbeit, Beispielstraße 7, 04 000 00 07",
        library="Gemeindebibliothek",
        session_place="Haus des Viertels, Beispielplatz 1, um 18 Uhr",
        charter="Ethik-Charta",
        purpose="Menschen, die dem Arbeitsmarkt fernstehen, auf dem Weg in Arbeit zu begleiten",
        insurance="Versicherung Beispiel, Police 00.000.000",
        other_insurance="Körperunfälle (Versicherung Beispiel, Police 00.000.001)",
    ),
    "en": SampleWords(
        reason="Your plans lie outside the region of our programme.",
        goal="To find a job in logistics",
        criteria=("sector", "language", "availability"),
        partner="House of Work, 7 Example Street, 04 000 00 07",
        library="Municipal library",
        session_place="Community centre, 1 Example Square, at 6 p.m.",
        charter="ethics charter",
        purpose="to help people who are far from the job market find work",
        insurance="Example Insurance, policy 00.000.000",
        other_insurance="bodily accidents (Example Insurance, policy 00.000.001)",
    ),
}
