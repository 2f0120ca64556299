"""What Google says no with, or not at all."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.servers.running import ROOT
from tests.workbooks.google.conftest import BOOK, HASTY
from toolkit.errors import BusyError, ConfigError, ToolkitError, WorkbookError
from toolkit.i18n import translator
from toolkit.schema.definitions import LANGUAGES
from toolkit.sheets_server.api import Answer, Request
from toolkit.sheets_server.refusals import Refused, service_disabled
from toolkit.sheets_server.server import Fault, SheetsServer
from toolkit.sheets_server.tokens import make_account
from toolkit.workbooks.google.client import SheetsClient
from toolkit.workbooks.google.credentials import KEY_VARIABLE, load_credentials
from toolkit.workbooks.google.reader import read_snapshot
from toolkit.workbooks.google.refusals import UnsureError

ADD: dict[str, Any] = {"requests": [{"addSheet": {"properties": {"title": "Neu"}}}]}


def answered(refused: Refused) -> Answer:
    return Answer(refused.code, refused.body)


def first(count: int, fault: Fault) -> Callable[[Request], Fault | None]:
    return lambda request: fault if request.number <= count else None


def told(client: SheetsClient) -> str:
    with pytest.raises(ToolkitError) as error:
        read_snapshot(client)
    english = translator("en")
    return f"{english(error.value.problem)} {english(error.value.remedy)}"


@pytest.mark.parametrize(
    "fault",
    [
        Fault(Answer(429, {})),
        Fault(Answer(500, {})),
        Fault(Answer(502, "<html>Bad gateway</html>")),
        Fault(Answer(401, {"error": {"code": 401}})),
        Fault(None),
        Fault(None, delay_s=2.5),
    ],
)
def test_reading_is_tried_again(server: SheetsServer, client: SheetsClient, fault: Fault) -> None:
    client._patience = HASTY.__class__(2, 2, 9, 0.01, 0.02)
    server.between = first(1, fault)

    assert read_snapshot(client).title == "Programme"
    assert len(server.asked) == 2


def test_retry_after_is_heeded(server: SheetsServer, client: SheetsClient) -> None:
    server.between = first(1, Fault(Answer(429, {}), headers={"Retry-After": "60"}))

    with pytest.raises(BusyError):  # sixty seconds are more than the deadline leaves
        read_snapshot(client)
    assert len(server.asked) == 1


def test_there_is_an_end_to_patience(server: SheetsServer, client: SheetsClient) -> None:
    server.between = lambda _: Fault(Answer(503, {}))

    assert "next run" in told(client)
    assert 3 < len(server.asked) < 200


@pytest.mark.parametrize("is_applied", [False, True])
@pytest.mark.parametrize("answer", [Answer(503, {}), Answer(500, {}), None])
def test_a_change_is_not_sent_again_if_it_may_have_been_made(
    server: SheetsServer, client: SheetsClient, answer: Answer | None, is_applied: bool
) -> None:
    server.between = lambda _: Fault(answer, is_applied)

    with pytest.raises(UnsureError):
        client.batch_update(ADD)
    assert len(server.asked) == 1


def test_a_change_that_was_surely_not_made_is_sent_again(server: SheetsServer, client: SheetsClient) -> None:
    server.between = first(2, Fault(Answer(429, {})))

    client.batch_update(ADD)

    assert [tab.title for tab in server.api.books[BOOK].tabs] == ["Sheet1", "Neu"]


def test_not_shared_says_with_whom(server: SheetsServer, client: SheetsClient) -> None:
    server.api.shared[BOOK] = {}

    assert "toolkit@demo.example" in told(client)


def test_an_api_that_is_switched_off_says_where_to_switch_it_on(server: SheetsServer, client: SheetsClient) -> None:
    server.between = lambda _: Fault(answered(service_disabled("4711")))

    assert "https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=4711" in told(client)


def test_a_link_of_somebody_else_is_not_shown(server: SheetsServer, client: SheetsClient) -> None:
    refused = service_disabled()
    refused.body["error"]["details"][0]["metadata"]["activationUrl"] = "https://evil.example/"
    server.between = lambda _: Fault(answered(refused))

    assert "evil" not in told(client)


def test_an_excel_file_in_drive_is_told_as_one(server: SheetsServer, client: SheetsClient) -> None:
    server.api.office_files.add(BOOK)

    assert "Excel file" in told(client)


def test_a_wrong_id_is_told(server: SheetsServer, client: SheetsClient) -> None:
    del server.api.books[BOOK]

    assert "no Google spreadsheet" in told(client)


def test_a_revoked_key_is_told(server: SheetsServer, client: SheetsClient) -> None:
    email = client.email
    server.api.tokens.accounts[email], _ = make_account(email, "")

    assert "no longer valid" in told(client)


def test_a_deleted_account_is_told(server: SheetsServer, client: SheetsClient) -> None:
    server.api.tokens.accounts.clear()

    assert "no longer exists" in told(client)


@pytest.mark.parametrize("minutes", [-90, 90])
def test_a_wrong_clock_is_told(server: SheetsServer, client: SheetsClient, minutes: int) -> None:
    server.api.tokens.clock_offset_s = minutes * 60

    assert "clock" in told(client)


def test_a_token_endpoint_that_is_down_is_no_wrong_key(server: SheetsServer, client: SheetsClient) -> None:
    server.token_fault = Fault(None)

    assert "does not answer" in told(client)


def test_only_what_is_needed_is_asked_for(server: SheetsServer, key_file: Path) -> None:
    for writes, suffix in ((False, ".readonly"), (True, "")):
        with SheetsClient(BOOK, load_credentials(key_file, writes=writes), HASTY, server.url) as client:
            read_snapshot(client)
        scopes = list(server.api.tokens.given.values())[-1][1]
        assert scopes == {f"https://www.googleapis.com/auth/spreadsheets{suffix}"}


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"type": "service_account"}', "no key"])
def test_a_file_that_is_no_key_is_told_without_its_content(tmp_path: Path, content: str) -> None:
    file = tmp_path / "key.json"
    file.write_text(content)

    with pytest.raises(ConfigError) as error:
        load_credentials(file, writes=False)
    said = translator("en")(error.value.problem)
    assert "key.json" in said
    assert not content or content not in said


def test_the_key_may_stand_in_the_environment(key_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY_VARIABLE, key_file.read_text())

    assert (
        load_credentials(None, writes=False).service_account_email == json.loads(key_file.read_text())["client_email"]
    )


def test_no_key_at_all_is_told() -> None:
    with pytest.raises(ConfigError):
        load_credentials(None, writes=False)


def test_a_refused_change_is_no_traceback(server: SheetsServer, client: SheetsClient) -> None:
    server.api.shared[BOOK] = {client.email: "reader"}

    with pytest.raises(WorkbookError):
        client.batch_update(ADD)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_that_is_named_is_in_the_reader_s_language(
    server: SheetsServer, client: SheetsClient, language: str
) -> None:
    server.api.tokens.accounts.clear()
    with pytest.raises(ToolkitError) as error:
        read_snapshot(client)
    named = re.findall(r"docs/\S+\.md", translator(language)(error.value.remedy))

    (page,) = named
    assert page == ("docs/google.md" if language == "en" else f"docs/google.{language}.md")
    assert (ROOT / page).is_file()


def test_a_key_file_that_is_not_there_is_named_as_in_the_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        load_credentials(tmp_path / "google-key.json", writes=False)

    told = translator("fr")(error.value.problem)
    assert told == "Le fichier google-key.json, que key_file de [google] indique, n’existe pas."


def test_a_right_to_read_alone_is_told_as_one(server: SheetsServer, client: SheetsClient) -> None:
    server.api.shared[BOOK] = {client.email: "reader"}

    assert read_snapshot(client).title == "Programme"
    with pytest.raises(WorkbookError) as error:
        client.batch_update(ADD)
    assert translator("en")(error.value.problem) == "The spreadsheet is shared with the toolkit only for reading."
