"""What LibreOffice makes of the documents: the only reader of them that is not ours."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.documents.cast import DAY, RULES, SENDER, TODAY, coach, duo, mentee, mentor, programme, refused_mentee
from toolkit.documents.contracts import due_contracts
from toolkit.documents.letters import due_letters
from toolkit.documents.plan import Document, Remembered
from toolkit.documents.words import long_date
from toolkit.filing import file_documents
from toolkit.journal import open_journal
from toolkit.model.records import Record
from toolkit.schema.definitions import LANGUAGES

REASON = (
    "Notre programme s’adresse aux personnes qui cherchent un emploi dans la région de Liège ; d’après notre "
    "entretien, vous souhaitez d’abord terminer votre formation, qui dure encore dix-huit mois."
)
GOAL = "Trouver un emploi d’aide-comptable & progresser en néerlandais <niveau B1>"
HOSTILE = "{{ 7 * 7 }} {% if x %} <b>&amp;</b>"


def everything() -> list[Document]:
    """Every letter and the contract in every language, and one letter to somebody with an odd name."""
    people: list[Record] = [mentor(id="X-1", last_name=HOSTILE)]
    pairs = []
    for language in LANGUAGES:
        own = {"language": language, "email": "maximilienne.vanden-exemple@courrier.example"}
        people += [
            mentor(id=f"M-1{language}", last_name="Vanden Exemple-Noël", **own),
            mentor(id=f"M-2{language}", decision="refused", refusal_reason=REASON, **own),
        ]
        pairs.append((mentee(id=f"E-1{language}", objective=GOAL, **own), language))
        people.append(pairs[-1][0])
        people.append(
            refused_mentee(
                id=f"E-2{language}",
                refusal_reason=REASON,
                redirected_to="Maison de l’emploi de Liège, rue des Exemples 7, 04 000 00 07",
                redirected_on=TODAY,
                **own,
            )
        )
    duos = [duo(id=f"D-{language}", mentee=person, coach=coach()) for person, language in pairs]
    whole = programme(*people, *duos)
    letters = due_letters(whole, TODAY, SENDER, RULES, Remembered({}))
    contracts = due_contracts(whole, TODAY, SENDER, RULES, Remembered({}))
    assert (letters.held_back, contracts.held_back) == ((), ())
    return [*letters.documents, *contracts.documents]


def expected(document: Document) -> set[str]:
    """What must stand in a document."""
    language = document.language
    texts = {"Tremplin Duo", "0123.456.789", "RPM Liège", long_date(TODAY, language)}
    if document.template == "contract":
        names = {"Jean Dupont", "Aïcha Noël", "Ann Peeters", "charte-2026.pdf", GOAL}
        return texts | names | {long_date(TODAY + DAY, language), str(document.fields["duration"])}
    texts |= {document.name, long_date(TODAY - DAY, language), "Anne Exemple"}
    if document.template.startswith("refusal"):
        texts.add(REASON)
    if document.template == "refusal-mentee":
        texts.add("Maison de l’emploi de Liège, rue des Exemples 7, 04 000 00 07")
    return texts


def as_pdf(folder: Path, profile: Path) -> None:
    files = sorted(path.name for path in folder.glob("*.docx"))
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf", *files],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=180,
    )


def bare(text: str) -> str:
    """The text without spaces and hyphens: the layout ends lines, and pdftotext joins what stood on two."""
    return re.sub(r"[\s-]+", "", text)


def pages(pdf: Path) -> list[str]:
    """The text of each page."""
    done = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, timeout=60)
    return [bare(page) for page in done.stdout.decode().split("\f")[:-1]]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Document]:
    """Each document as a PDF."""
    folder = tmp_path_factory.mktemp("documents") / "2026-03-31"
    due = everything()
    with open_journal(folder.parent / "state", "Tremplin Duo") as journal:
        assert file_documents(due, folder, folder.parent, journal).failed == []
    as_pdf(folder, folder.parent / "profile")
    return {folder / document.file_name().replace(".docx", ".pdf"): document for document in due}


def test_a_letter_takes_one_page_a_contract_two_and_nothing_in_them_is_lost(prepared: dict[Path, Document]) -> None:
    wrong = []
    for pdf, document in prepared.items():
        found = pages(pdf)
        limit = 2 if document.template == "contract" else 1
        if not 1 <= len(found) <= limit:
            wrong.append(f"{pdf.name} has {len(found)} pages")
        text = "".join(found)
        absent = [part for part in expected(document) if bare(part) not in text]
        wrong += [f"{pdf.name} lacks {part}" for part in absent]

    assert len(prepared) == 4 * 5 + 1
    assert wrong == []
