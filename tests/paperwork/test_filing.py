import multiprocessing
import os
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from tests.documents.cast import (
    DAY,
    RULES,
    SENDER,
    TODAY,
    duo,
    english,
    mentor,
    programme,
    refused_mentee,
    rewrite,
    text_of,
)
from toolkit import clock
from toolkit.documents.contracts import due_contracts
from toolkit.documents.letters import due_letters
from toolkit.documents.plan import Document, Remembered
from toolkit.documents.render import Renderer
from toolkit.errors import ToolkitError
from toolkit.memory.journal import EffectState, Journal, open_journal
from toolkit.model.effect import Key
from toolkit.model.records import Record
from toolkit.paperwork.filing import Desk, Filed, file_documents, settle
from toolkit.paperwork.register import Register, open_register
from toolkit.resources import shipped

PEOPLE = (mentor(), refused_mentee(), duo())
NAMES = [
    "confirmation-mentor_M-001_Jean-Dupont.docx",
    "contract_D-001_Jean-Dupont.docx",
    "refusal-mentee_E-001_Aicha-Noel.docx",
]


class Night:
    """One association: its journal, its folders, and what a run does with its programme."""

    def __init__(self, folder: Path, journal: Journal, register: Register) -> None:
        self.own = folder
        self.register = register
        self.documents = folder / "documents"
        self.journal = journal

    def due(self, *people: Record) -> list[Document]:
        """What is due, given what the journal remembers."""
        found: dict[tuple[str, str], list[str]] = {}
        for entry in self.journal.entries():
            found.setdefault((entry.key.kind, entry.key.subject), []).append(entry.key.occurrence)
        whole, remembered = programme(*people), Remembered(found)
        letters = due_letters(whole, TODAY, SENDER, RULES, remembered)
        return [*letters.documents, *due_contracts(whole, TODAY, SENDER, RULES, remembered).documents]

    def run(self, *people: Record) -> Filed:
        """One night: settle, plan, file."""
        settle(self.documents, self.journal, self.register, clock.now())
        return self.file(self.due(*people))

    def file(self, due: list[Document], folder: str = "2026-03-31", journal: Journal | None = None) -> Filed:
        desk = Desk(self.own, Renderer(), self.register)
        return file_documents(due, self.documents / folder, desk, journal or self.journal, TODAY)

    def files(self) -> list[str]:
        return sorted(path.name for path in self.documents.rglob("*") if path.is_file())

    def states(self) -> list[EffectState]:
        return [entry.state for entry in self.journal.entries()]


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    with open_journal(tmp_path / "state", "Tremplin Duo") as journal, open_register(tmp_path / "state") as register:
        yield Night(tmp_path, journal, register)


def test_a_night_prepares_what_is_due(night: Night) -> None:
    filed = night.run(*PEOPLE)

    assert (len(filed.prepared), filed.failed) == (3, [])
    assert night.files() == NAMES
    assert night.states() == [EffectState.DONE] * 3
    assert "Le projet est hors de la région." in text_of((night.documents / "2026-03-31" / NAMES[2]).read_bytes())


def test_a_second_night_prepares_nothing_again(night: Night) -> None:
    night.run(*PEOPLE)

    assert night.run(*PEOPLE) == Filed()
    assert night.files() == NAMES


def test_the_same_plan_carried_out_twice_is_carried_out_once(night: Night) -> None:
    due = night.due(*PEOPLE)

    assert len(night.file(due).prepared) == 3
    assert night.file(due) == Filed()
    assert night.files() == NAMES


def test_a_date_corrected_by_a_day_prepares_nothing_again(night: Night) -> None:
    night.run(mentor())

    assert night.run(mentor(decided_on=TODAY - 2 * DAY)) == Filed()


def test_the_journal_says_where_the_file_is(night: Night) -> None:
    night.run(mentor())

    (entry,) = night.journal.entries()
    assert entry.detail == "2026-03-31/confirmation-mentor_M-001_Jean-Dupont.docx"
    assert (night.documents / entry.detail).is_file()


def test_a_file_that_was_deleted_or_moved_is_not_prepared_again(night: Night) -> None:
    night.run(*PEOPLE)
    shutil.rmtree(night.documents)

    assert night.run(*PEOPLE) == Filed()


def test_two_people_with_the_same_file_name_get_a_file_each(night: Night) -> None:
    first = mentor(id="M 1", first_name="Zoé", last_name="Noël")
    second = mentor(id="M-1", first_name="Zoe", last_name="Noel", decided_on=TODAY)

    night.run(first, second)

    assert night.files() == ["confirmation-mentor_M-1_Zoe-Noel-2.docx", "confirmation-mentor_M-1_Zoe-Noel.docx"]
    texts = [text_of(path.read_bytes()) for path in sorted(night.documents.rglob("*.docx"))]
    assert ["Zoe Noel" in text for text in texts] == [True, False]


def test_a_file_that_lies_there_already_is_not_overwritten(night: Night) -> None:
    mine = night.documents / "2026-03-31" / NAMES[0]
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")

    night.run(mentor())

    assert mine.read_text() == "mine"
    assert night.files() == ["confirmation-mentor_M-001_Jean-Dupont-2.docx", NAMES[0]]


@pytest.mark.parametrize("name", ["../../x", "/etc/passwd", "CON", "..", "x" * 300, "a\nb", "C:\\x", "~", "$(touch x)"])
def test_no_reference_and_no_name_leads_out_of_the_folder(name: str, night: Night) -> None:
    night.run(mentor(id=name, first_name=None, last_name=name))

    (file,) = night.files()
    assert [path.name for path in (night.documents / "2026-03-31").iterdir()] == [file]
    assert sorted(path.name for path in night.own.iterdir()) == ["documents", "state"]


class Interrupted(Journal):
    """A journal during whose run the power fails, just after a claim or just before the confirmation."""

    def __init__(self, night: Night, *, after_claim: bool) -> None:
        super().__init__(night.journal._connection, night.journal.association)
        self._after_claim = after_claim

    def claim(self, *args: object, **kwargs: object) -> bool:
        assert super().claim(*args, **kwargs)  # type: ignore[arg-type]
        if self._after_claim:
            raise KeyboardInterrupt
        return True

    def confirm(self, *_: object) -> None:
        raise KeyboardInterrupt


def test_after_a_crash_between_claim_and_file_the_letter_is_due_again(night: Night) -> None:
    with pytest.raises(KeyboardInterrupt):
        night.file(night.due(mentor()), journal=Interrupted(night, after_claim=True))
    assert (night.states(), night.files()) == ([EffectState.CLAIMED], [])

    assert len(night.run(mentor()).prepared) == 1
    assert (night.states(), night.files()) == ([EffectState.DONE], [NAMES[0]])


def test_after_a_crash_between_file_and_confirmation_the_letter_is_done(night: Night) -> None:
    with pytest.raises(KeyboardInterrupt):
        night.file(night.due(mentor()), journal=Interrupted(night, after_claim=False))
    assert (night.states(), night.files()) == ([EffectState.CLAIMED], [NAMES[0]])

    assert settle(night.documents, night.journal, night.register, clock.now()) == 1
    assert night.states() == [EffectState.DONE]
    assert night.run(mentor()) == Filed()
    assert night.files() == [NAMES[0]]


def test_what_a_crash_left_of_a_half_written_file_is_cleared_away(night: Night) -> None:
    with pytest.raises(KeyboardInterrupt):
        night.file(night.due(mentor()), journal=Interrupted(night, after_claim=True))
    half = night.documents / "2026-03-31" / f".{NAMES[0]}.tmp"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"PK")

    settle(night.documents, night.journal, night.register, clock.now())

    assert night.files() == []


def test_settling_twice_changes_nothing_more(night: Night) -> None:
    night.run(*PEOPLE)

    assert settle(night.documents, night.journal, night.register, clock.now()) == 0
    assert night.states() == [EffectState.DONE] * 3


def test_only_documents_are_settled_by_looking_for_a_file(night: Night) -> None:
    mail = Key("reminder.monthly", "D-001", "2026-03")
    night.journal.claim(mail, clock.now(), "a message")

    assert settle(night.documents, night.journal, night.register, clock.now()) == 0
    assert night.states() == [EffectState.CLAIMED]


def test_a_contract_that_speaks_of_pay_is_held_back(night: Night) -> None:
    own = night.own / "templates" / "fr" / "contract.docx"
    rewrite(shipped("templates") / "fr" / "contract.docx", own, ("Objet", "Salaire"))

    filed = night.run(*PEOPLE)

    assert [document.template for document, _ in filed.failed] == ["contract"]
    assert "it speaks of “{word}”" in str(filed.failed[0][1].problem)
    assert len(filed.prepared) == 2


def test_a_bad_template_holds_its_own_letters_back_and_no_others(night: Night) -> None:
    own = night.own / "templates" / "fr" / "refusal-mentee.docx"
    rewrite(shipped("templates") / "fr" / "refusal-mentee.docx", own, ("{{ reason }}", "{{ raison }}"))

    filed = night.run(*PEOPLE)

    assert [document.template for document in filed.prepared] == ["confirmation-mentor", "contract"]
    ((failed, error),) = filed.failed
    assert failed.template == "refusal-mentee"
    assert english([error.problem]) == [
        "The template fr/refusal-mentee.docx cannot be used: it uses a field that does not exist (raison)."
    ]
    assert night.states() == [EffectState.DONE] * 2

    own.unlink()
    assert [document.template for document in night.run(*PEOPLE).prepared] == ["refusal-mentee"]


def test_an_association_s_own_template_goes_before_ours(night: Night) -> None:
    own = night.own / "templates" / "fr" / "confirmation-mentor.docx"
    rewrite(shipped("templates") / "fr" / "confirmation-mentor.docx", own, ("Bien cordialement", "Au plaisir"))

    night.run(mentor())

    assert "Au plaisir,\n" in text_of((night.documents / "2026-03-31" / NAMES[0]).read_bytes())


def test_a_language_without_templates_holds_the_letter_back(night: Night) -> None:
    import dataclasses

    (due,) = night.due(mentor())
    filed = night.file([dataclasses.replace(due, language="xx")])

    assert english([filed.failed[0][1].problem, filed.failed[0][1].remedy]) == [
        "There is no template “confirmation-mentor” in the language xx.",
        "Put it into templates/xx/.",
    ]
    assert night.states() == []


def test_a_folder_that_cannot_be_made_is_told_and_the_next_run_goes_on(night: Night) -> None:
    night.documents.write_text("a file where the folder should be")

    with pytest.raises(ToolkitError) as caught:
        night.run(*PEOPLE)
    assert english([caught.value.problem])[0].startswith("documents/2026-03-31 cannot be written (")
    assert night.states() == []

    night.documents.unlink()
    assert len(night.run(*PEOPLE).prepared) == 3


@contextmanager
def disk_with_room_for(size: int) -> Iterator[None]:
    """Let no file grow beyond `size` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_is_full_leaves_no_half_letter_and_what_was_prepared_stays(night: Night) -> None:
    # The contract is made bigger than the room left, the letters and the journal are not.
    noise = "".join(os.urandom(48).hex() for _ in range(4000))
    own = night.own / "templates" / "fr" / "contract.docx"
    rewrite(shipped("templates") / "fr" / "contract.docx", own, ("{{ charter }}", "{{ charter }} " + noise))

    with disk_with_room_for(100_000), pytest.raises(ToolkitError) as caught:
        night.run(*PEOPLE)
    assert english([caught.value.problem])[0].startswith("documents/2026-03-31 cannot be written (")
    assert night.files() == [NAMES[0], NAMES[2]]
    assert night.states() == [EffectState.DONE] * 2

    assert [document.template for document in night.run(*PEOPLE).prepared] == ["contract"]


def test_a_journal_that_cannot_be_written_prepares_nothing(night: Night) -> None:
    due = night.due(*PEOPLE)

    with disk_with_room_for(0), pytest.raises(ToolkitError) as caught:
        night.file(due)

    assert english([caught.value.problem])[0].startswith("The journal journal.sqlite3 cannot be used: ")
    assert night.files() == []


def file_at_once(folder: Path, due: list[Document], start: Barrier) -> None:
    """What each of two processes does."""
    with open_journal(folder / "state", "Tremplin Duo") as journal, open_register(folder / "state") as register:
        start.wait(60)
        desk = Desk(folder, Renderer(), register)
        filed = file_documents(due, folder / "documents" / "2026-03-31", desk, journal, TODAY)
    (folder / f"filed-{os.getpid()}").write_text("\n".join(document.subject for document in filed.prepared))


def test_two_processes_at_once_prepare_each_letter_once(tmp_path: Path) -> None:
    people = [mentor(id=f"M-{number:03}", last_name=f"Nom{number:03}") for number in range(20)]
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(2)
    with open_journal(tmp_path / "state", "Tremplin Duo") as journal, open_register(tmp_path / "state") as register:
        night = Night(tmp_path, journal, register)
        due = night.due(*people)
        both = [context.Process(target=file_at_once, args=(tmp_path, due, start)) for _ in range(2)]
        for process in both:
            process.start()
        for process in both:
            process.join(120)
            assert process.exitcode == 0

        prepared = [name for path in tmp_path.glob("filed-*") for name in path.read_text().split()]
        assert sorted(prepared) == [document.subject for document in due]
        assert night.files() == [document.file_name() for document in due]
        assert night.states() == [EffectState.DONE] * 20
