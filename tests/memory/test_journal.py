import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.documents.cast import english
from toolkit.errors import ToolkitError
from toolkit.memory.journal import FILE, EffectState, Entry, Home, Journal, key_id, open_journal
from toolkit.memory.journal_schema import VERSION
from toolkit.model.effect import Key

AT = dt.datetime(2026, 3, 29, 1, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
LATER = dt.datetime(2026, 3, 29, 3, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))  # the clocks went forward
KEY = Key("letter.refusal-mentee", "E-001", "2026-03-28")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path, "Tremplin Duo") as journal:
        yield journal


def problem(folder: Path) -> str:
    with pytest.raises(ToolkitError) as caught, open_journal(folder, "Tremplin Duo") as journal:
        journal.entries()
    return english([caught.value.problem])[0]


def sql(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / FILE)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_an_effect_is_claimed_once(journal: Journal) -> None:
    assert journal.claim(KEY, AT, "2026-03-29/x.docx")
    assert not journal.claim(KEY, LATER, "elsewhere")

    assert journal.entries() == [Entry(KEY, EffectState.CLAIMED, "2026-03-29/x.docx", AT, None)]


def test_a_confirmed_effect_is_done_and_stays_claimed(journal: Journal) -> None:
    journal.claim(KEY, AT)
    journal.confirm(KEY, LATER)

    assert not journal.claim(KEY, LATER)
    assert journal.entries() == [Entry(KEY, EffectState.DONE, "", AT, LATER)]


def test_a_released_claim_may_be_made_again(journal: Journal) -> None:
    journal.claim(KEY, AT)
    journal.release(KEY)

    assert journal.entries() == []
    assert journal.claim(KEY, LATER)


def test_what_is_done_is_not_released(journal: Journal) -> None:
    journal.claim(KEY, AT)
    journal.confirm(KEY, LATER)
    journal.release(KEY)

    assert [entry.state for entry in journal.entries()] == [EffectState.DONE]


@pytest.mark.parametrize(
    "other",
    [
        Key("letter.refusal-mentor", "E-001", "2026-03-28"),
        Key("letter.refusal-mentee", "E-002", "2026-03-28"),
        Key("letter.refusal-mentee", "E-001", "2026-06-28"),
        Key("letter.refusal-mentee", "E-001", ""),
    ],
)
def test_kind_subject_and_occurrence_each_make_another_effect(journal: Journal, other: Key) -> None:
    assert journal.claim(KEY, AT)
    assert journal.claim(other, AT)
    journal.confirm(other, LATER)
    journal.release(KEY)

    assert [entry.key for entry in journal.entries()] == [other]


def test_the_effects_of_another_association_are_its_own(tmp_path: Path) -> None:
    with open_journal(tmp_path, "Tremplin Duo") as ours, open_journal(tmp_path, "Opstap") as theirs:
        assert ours.claim(KEY, AT)
        assert theirs.claim(KEY, AT)
        theirs.release(KEY)

        assert len(ours.entries()) == 1
        assert theirs.entries() == []


def test_entries_come_in_the_order_of_their_claims_and_by_kind(journal: Journal) -> None:
    contract = Key("document.contract", "D-001", "")
    journal.claim(contract, LATER)
    journal.claim(KEY, AT)

    assert [entry.key for entry in journal.entries()] == [KEY, contract]
    assert [entry.key for entry in journal.entries("document.contract")] == [contract]
    assert journal.entries("document") == []


def test_the_journal_is_kept_and_its_folder_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    with open_journal(folder, "Tremplin Duo") as journal:
        journal.claim(KEY, AT)

    with open_journal(folder, "Tremplin Duo") as journal:
        assert [entry.key for entry in journal.entries()] == [KEY]


def test_texts_of_any_kind_are_kept_as_they_are(journal: Journal) -> None:
    keys = [Key("letter.x", text, "") for text in ("'; DROP TABLE effect; --", "مريم 李 🎉", "x" * 5000, "a\0b", "")]
    for key in keys:
        journal.claim(key, AT, key.subject)

    assert {(entry.key, entry.detail) for entry in journal.entries()} == {(key, key.subject) for key in keys}


def test_two_claims_at_the_same_time_are_one(tmp_path: Path) -> None:
    with open_journal(tmp_path, "Tremplin Duo") as one, open_journal(tmp_path, "Tremplin Duo") as other:
        assert [one.claim(KEY, AT), other.claim(KEY, AT)] == [True, False]


def test_a_claim_survives_a_program_that_ends_without_closing(tmp_path: Path) -> None:
    with open_journal(tmp_path, "Tremplin Duo") as journal:
        journal.claim(KEY, AT)
        # Another program sees it at once: nothing waits in a transaction.
        with open_journal(tmp_path, "Tremplin Duo") as other:
            assert [entry.key for entry in other.entries()] == [KEY]


def test_an_error_of_the_caller_passes_through_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="mine"), open_journal(tmp_path, "Tremplin Duo"):
        raise ValueError("mine")


def test_a_journal_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    with open_journal(tmp_path, "Tremplin Duo") as journal:
        journal.claim(KEY, AT)
    sql(tmp_path, f"PRAGMA user_version = {VERSION + 1}")
    before = (tmp_path / FILE).read_bytes()

    assert problem(tmp_path) == "journal.sqlite3 was written by a newer version of the toolkit."
    assert (tmp_path / FILE).read_bytes() == before


def test_opening_a_journal_does_not_write_to_it(tmp_path: Path) -> None:
    with open_journal(tmp_path, "Tremplin Duo") as journal:
        journal.claim(KEY, AT)
    before = (tmp_path / FILE).read_bytes()

    with open_journal(tmp_path, "Tremplin Duo") as journal:
        journal.entries()

    assert (tmp_path / FILE).read_bytes() == before


MAIL = Key("mail.digest", "S-01", "2026-03-29")
PARTS = (Key("reminder.a.coach", "D-001", "1"), Key("reminder.b.coach", "D-002", "1"))


def states(journal: Journal) -> list[str]:
    return [f"{entry.key.subject} {entry.state}" for entry in journal.entries()]


def test_the_parts_of_an_effect_are_claimed_and_done_with_it(journal: Journal) -> None:
    journal.claim(MAIL, AT, parts=PARTS)
    assert {entry.part_of for entry in journal.entries()} == {"", key_id(MAIL)}

    journal.confirm(MAIL, LATER)

    assert states(journal) == ["S-01 done", "D-001 done", "D-002 done"]


def test_the_parts_of_a_released_effect_are_released(journal: Journal) -> None:
    journal.claim(MAIL, AT, parts=PARTS)
    journal.release(MAIL)

    assert journal.entries() == []


def test_what_is_put_off_may_be_claimed_again_and_knows_how_often_it_was_tried(journal: Journal) -> None:
    for attempt in (1, 2):
        assert journal.claim(MAIL, AT, parts=PARTS)
        journal.put_off(MAIL, "451 4.7.1")
        (entry,) = journal.entries()
        assert (entry.state, entry.attempts, entry.reason) == (EffectState.WAITING, attempt, "451 4.7.1")


@pytest.mark.parametrize(("keep_parts", "left"), [(True, ["S-01", "D-001", "D-002"]), (False, ["S-01"])])
def test_what_is_refused_is_not_claimed_again_until_it_is_released(
    journal: Journal, keep_parts: bool, left: list[str]
) -> None:
    journal.claim(MAIL, AT, parts=PARTS)
    journal.refuse(MAIL, "550", keep_parts=keep_parts)

    assert states(journal) == [f"{subject} refused" for subject in left]
    assert not journal.claim(MAIL, LATER)
    journal.release(MAIL)
    assert journal.claim(MAIL, LATER)


def test_an_address_is_suppressed_for_good_and_not_kept(journal: Journal, tmp_path: Path) -> None:
    journal.suppress(" Ann@Tremplin.example", AT)
    journal.suppress("ann@tremplin.example", LATER)

    assert journal.is_suppressed("ann@tremplin.EXAMPLE")
    assert not journal.is_suppressed("jo@tremplin.example")
    assert b"remplin.example" not in (tmp_path / FILE).read_bytes()


VERSION_1 = """
CREATE TABLE effect (
    association TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('claimed', 'done')),
    detail TEXT NOT NULL DEFAULT '',
    claimed_at TEXT NOT NULL,
    done_at TEXT,
    PRIMARY KEY (association, kind, subject, occurrence)
) STRICT
"""


def test_a_journal_of_version_1_opens_with_all_that_is_in_it(tmp_path: Path) -> None:
    done = f"('Tremplin Duo', 'letter.refusal-mentee', 'E-001', '2026-03-28', 'done', 'x.docx', '{AT}', '{LATER}')"
    doubt = f"('Tremplin Duo', 'letter.refusal-mentee', 'E-002', '2026-03-28', 'claimed', 'y.docx', '{AT}', NULL)"
    columns = "(association, kind, subject, occurrence, state, detail, claimed_at, done_at)"
    sql(tmp_path, VERSION_1, f"INSERT INTO effect {columns} VALUES {done}, {doubt}", "PRAGMA user_version = 1")  # noqa: S608

    for _ in range(2):
        with open_journal(tmp_path, "Tremplin Duo") as journal:
            assert journal.entries() == [
                Entry(KEY, EffectState.DONE, "x.docx", AT, LATER),
                Entry(Key(KEY.kind, "E-002", KEY.occurrence), EffectState.CLAIMED, "y.docx", AT, None),
            ]
    with open_journal(tmp_path, "Tremplin Duo") as journal:
        journal.claim(MAIL, AT, parts=PARTS)
        journal.refuse(MAIL, "550", keep_parts=True)

    with closing(sqlite3.connect(tmp_path / f"{FILE}.version-1")) as kept:
        assert kept.execute("SELECT subject, state FROM effect ORDER BY subject").fetchall() == [
            ("E-001", "done"),
            ("E-002", "claimed"),
        ]


@pytest.mark.parametrize(("version", "lacks"), [(2, ("lease", "home")), (3, ("home",))])
def test_a_journal_of_an_older_version_is_kept_beside_and_has_what_it_lacked(
    tmp_path: Path, version: int, lacks: tuple[str, ...]
) -> None:
    home = Home("id", "/there/.mentorat")
    with open_journal(tmp_path, "Tremplin Duo") as journal:
        journal.claim(KEY, AT)
    sql(tmp_path, *(f"DROP TABLE {name}" for name in lacks), f"PRAGMA user_version = {version}")

    with open_journal(tmp_path, "Tremplin Duo") as journal:
        assert not journal.knows_lease("t")
        journal.remember_lease("t", AT)
        assert journal.knows_lease("t")
        assert journal.home() is None
        journal.settle_in(home)
        assert journal.home() == home
        assert [entry.key for entry in journal.entries()] == [KEY]
    assert {path.name for path in tmp_path.iterdir()} == {FILE, f"{FILE}.version-{version}"}


def test_a_journal_of_today_is_not_copied(tmp_path: Path) -> None:
    for _ in range(2):
        with open_journal(tmp_path, "Tremplin Duo"):
            pass

    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_an_upgrade_that_fails_changes_nothing(tmp_path: Path) -> None:
    sql(tmp_path, VERSION_1, "CREATE TABLE suppressed (x)", "PRAGMA user_version = 1")
    before = (tmp_path / FILE).read_bytes()

    assert problem(tmp_path).startswith("The journal journal.sqlite3 cannot be used: ")
    assert (tmp_path / FILE).read_bytes() == before


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("Bonjour, ceci n’est pas une base de données. " * 100)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _zeros(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\0" * (len(data) - 4096))


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _lost_table(path: Path) -> None:
    sql(path.parent, "DROP TABLE effect")


def _no_time(path: Path) -> None:
    sql(path.parent, "UPDATE effect SET claimed_at = 'yesterday'")


@pytest.mark.parametrize("damage", [_empty, _text, _cut, _zeros, _folder, _lost_table, _no_time])
def test_a_damaged_journal_is_told_and_never_begun_anew(damage: Callable[[Path], None], tmp_path: Path) -> None:
    with open_journal(tmp_path, "Tremplin Duo") as journal:
        for number in range(50):
            journal.claim(Key(KEY.kind, f"E-{number}", KEY.occurrence), AT)
    damage(tmp_path / FILE)

    assert problem(tmp_path).startswith("The journal journal.sqlite3 ")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")

    assert problem(tmp_path / "state").startswith("The journal journal.sqlite3 cannot be used: ")


def test_a_read_only_journal_is_read_but_claims_nothing(tmp_path: Path) -> None:
    with open_journal(tmp_path, "Tremplin Duo") as journal:
        journal.claim(KEY, AT)

    with closing(sqlite3.connect(f"{(tmp_path / FILE).as_uri()}?mode=ro", uri=True)) as connection:
        journal = Journal(connection, "Tremplin Duo")
        assert [entry.key for entry in journal.entries()] == [KEY]
        for act in (
            lambda: journal.claim(Key("letter.x", "E-2", ""), AT),
            lambda: journal.confirm(KEY, AT),
            lambda: journal.release(KEY),
        ):
            with pytest.raises(ToolkitError) as caught:
                act()
            assert "cannot be written to" in english([caught.value.problem])[0]


def test_a_journal_is_never_there_half_made(tmp_path: Path) -> None:
    """What a killed run left of a new one is made anew."""
    (tmp_path / f".{FILE}.tmp").write_bytes(b"half of one")

    with open_journal(tmp_path, "Tremplin Duo") as journal:
        assert journal.claim(KEY, AT)

    assert [path.name for path in tmp_path.iterdir()] == [FILE]
