"""Nights on which Google, the way to it or the key is out of order: told clearly, nothing twice, and made up for."""

import datetime as dt
import json
import socket
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.cli.books import Tables, due, duo
from tests.nights.conftest import HASTY, Association, association_at
from toolkit.scheduling.runs import RunState
from toolkit.sheets_server.api import Answer, Request
from toolkit.sheets_server.server import Fault
from toolkit.sheets_server.tokens import make_account
from toolkit.workbooks.google.scratch import TITLE

NIGHT = dt.datetime(2026, 3, 31, 3, tzinfo=ZoneInfo("Europe/Brussels"))
MINUTE, DAY = dt.timedelta(minutes=1), dt.timedelta(days=1)
TRIED_AGAIN = {RunState.FAILED: 5 * MINUTE, RunState.WAITING: 30 * MINUTE}
CLAIM, WRITING = 4, 8
"""The first requests that write in the first night: our mark, before anything is prepared; all the rest, after."""
SILENT = "Google Sheets ne répond pas."
FULL = "Google Sheets n’accepte pas de demandes pour le moment."


def tables() -> Tables:
    """A few people, of whom the coach has something to do, and is reminded by mail."""
    found = due()
    found["staff"][0]["email"] = "lies@tremplin-duo.example"
    found["duos"].append(duo("D-003", "M-001", "E-001", coach="S-1", contract_on=None, start_on=dt.date(2026, 3, 1)))
    return found


@dataclass(frozen=True, slots=True)
class Outcome:
    """What people have of a night."""

    documents: set[str]
    filled: dict[str, object]
    mails: Counter[tuple[str, str]]
    sheets: list[str]


def outcome(association: Association) -> Outcome:
    return Outcome(set(association.documents()), association.filled(), association.mails(), association.sheets())


@pytest.fixture
def association(tmp_path: Path) -> Iterator[Association]:
    with association_at(tmp_path, tables()) as found:
        yield found


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """What a good night leaves."""
    with association_at(tmp_path_factory.mktemp("undisturbed"), tables()) as association:
        assert [one.state for one in association.look(NIGHT)] == [RunState.DONE]
        found = outcome(association)
    assert len(found.documents) > 1
    assert len(found.filled) > 0
    assert len(found.mails) > 1
    assert TITLE not in found.sheets
    return found


def stays_wrong(association: Association, fault: Fault, first: int) -> None:
    """From the request of that number on, Google answers nothing else."""
    association.server.between = lambda request: fault if request.number >= first else None


@pytest.mark.parametrize(
    ("fault", "first", "said"),
    [
        (Fault(Answer(503, {})), 1, FULL),
        (Fault(Answer(503, {})), CLAIM, FULL),
        (Fault(Answer(503, {})), WRITING - 1, FULL),
        (Fault(Answer(503, {})), WRITING, FULL),
        (Fault(Answer(503, {}), is_applied=True), CLAIM, FULL),
        (Fault(Answer(503, {}), is_applied=True), WRITING, FULL),
        (Fault(Answer(503, {}), is_applied=True), WRITING + 3, FULL),
        (Fault(Answer(429, {}), headers={"Retry-After": "30"}), 1, FULL),
        (Fault(Answer(429, {}), headers={"Retry-After": "30"}), WRITING, FULL),
        (Fault(None), WRITING + 2, SILENT),
        (Fault(None, delay_s=2.5), 1, SILENT),
        (Fault(None, delay_s=2.5), WRITING, SILENT),
    ],
    ids=lambda one: f"{one.answer and one.answer.status} {one.is_applied}" if isinstance(one, Fault) else None,
)
def test_a_night_without_google_is_told_and_made_up_for(
    association: Association, undisturbed: Outcome, fault: Fault, first: int, said: str
) -> None:
    impatient = replace(association, patience=replace(HASTY, answer_s=2)) if fault.delay_s else association
    stays_wrong(association, fault, first)

    (ran,) = impatient.look(NIGHT)
    prepared, mails = association.documents(), association.mails()
    association.server.between = None
    (again,) = association.look(NIGHT + TRIED_AGAIN[ran.state])

    assert ran.state is (RunState.FAILED if first < WRITING else RunState.WAITING)
    assert f"{said} Rien n’est perdu" in "\n".join(ran.told)
    assert bool(prepared) is bool(mails) is (first >= WRITING)
    assert again.state is RunState.DONE
    assert outcome(association) == undisturbed
    assert association.documents().items() >= prepared.items(), "prepared again"
    assert association.look(NIGHT + DAY - MINUTE) == []


def test_without_any_way_to_google_the_night_ends_at_once(association: Association, undisturbed: Outcome) -> None:
    """The network is down, or a firewall refuses: there is nobody to ask, so nobody is asked for minutes."""
    there = association.config.read_text(encoding="utf-8")
    with socket.socket() as closed:  # bound, but it listens to nobody
        closed.bind(("127.0.0.1", 0))
        away = f"http://127.0.0.1:{closed.getsockname()[1]}"
        key = json.loads(association.key_file.read_text())
        association.key_file.write_text(json.dumps(key | {"token_uri": f"{away}/token"}))
        association.config.write_text(there.replace(association.server.url, away), encoding="utf-8")
        (ran,) = association.look(NIGHT)
    association.key_file.write_text(json.dumps(key))
    association.config.write_text(there, encoding="utf-8")
    (again,) = association.look(NIGHT + 5 * MINUTE)

    assert (ran.state, again.state) == (RunState.FAILED, RunState.DONE)
    assert SILENT in ran.told[0]
    assert association.server.token_requests == 1
    assert outcome(association) == undisturbed


def test_a_key_that_was_revoked_is_told_and_a_new_one_makes_up_for_the_night(association: Association) -> None:
    association.look(NIGHT)
    before = outcome(association)
    email = json.loads(association.key_file.read_text())["client_email"]
    association.server.api.tokens.accounts[email], new = make_account(email, f"{association.server.url}/token")

    passes = [NIGHT + DAY + minutes * MINUTE for minutes in (0, 5, 20, 80, 140, 200)]
    ran = [association.look(now) for now in passes]
    without_access = outcome(association)
    association.key_file.write_text(json.dumps(new))
    (again,) = association.look(NIGHT + DAY + 260 * MINUTE)

    assert [one.state for tries in ran for one in tries] == [RunState.FAILED] * len(passes)
    (told,) = ran[-1][0].told
    assert told.startswith("La clé du compte de service n’est plus valable. Créez une nouvelle clé")
    assert without_access == before
    assert again.state is RunState.DONE
    assert outcome(association).documents == before.documents
    assert max(association.mails().values()) == 1
    failed, runs_again = association.told_operator()
    assert "La clé du compte de service n’est plus valable" in failed
    assert "fonctionne à nouveau" in runs_again


@pytest.mark.parametrize("is_applied", [False, True])
@pytest.mark.parametrize("answer", [Answer(503, {}), None])
def test_each_answer_to_a_change_is_lost_once(
    association: Association, undisturbed: Outcome, answer: Answer | None, is_applied: bool
) -> None:
    """Made or not, a change of which nothing is known is looked for: the night is as good as any."""
    lost = 0

    def lose(request: Request) -> Fault | None:
        nonlocal lost
        if request.method != "POST" or lost > sum(one.method == "POST" for one in association.server.asked) // 2:
            return None
        lost += 1
        return Fault(answer, is_applied)

    association.server.between = lose
    (ran,) = association.look(NIGHT)

    assert lost > 2
    assert ran.state is RunState.DONE
    assert outcome(association) == undisturbed
