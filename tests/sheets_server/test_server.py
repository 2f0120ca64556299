"""Signing in, rights, faults: over real HTTP, with the real google-auth."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import google.auth.transport.requests
import pytest
import requests
from google.auth import crypt, jwt
from google.oauth2 import service_account

from toolkit import clock
from toolkit.sheets_server.api import Answer
from toolkit.sheets_server.drive import new_book
from toolkit.sheets_server.server import Fault, SheetsServer
from toolkit.sheets_server.tokens import AUDIENCE, make_account

BOOK = "b" * 44
SCOPE = "https://www.googleapis.com/auth/spreadsheets"
GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"


@pytest.fixture(autouse=True)
def book(server: SheetsServer) -> None:
    server.api.books[BOOK] = new_book("Programme", BOOK)


def token(file: Mapping[str, Any], scope: str = SCOPE) -> str:
    credentials = service_account.Credentials.from_service_account_info(dict(file), scopes=[scope])  # type: ignore[no-untyped-call]
    with requests.Session() as session:
        credentials.refresh(google.auth.transport.requests.Request(session))
    return str(credentials.token)


def get(server: SheetsServer, bearer: str) -> requests.Response:
    headers = {"Authorization": f"Bearer {bearer}"}
    return requests.get(f"{server.url}/v4/spreadsheets/{BOOK}", headers=headers, timeout=5)


def change(server: SheetsServer, bearer: str) -> requests.Response:
    headers = {"Authorization": f"Bearer {bearer}"}
    body = {"requests": [{"addSheet": {"properties": {"title": "Neu"}}}]}
    return requests.post(f"{server.url}/v4/spreadsheets/{BOOK}:batchUpdate", headers=headers, json=body, timeout=5)


def test_a_signed_request_gets_a_token_that_opens_the_spreadsheet(server: SheetsServer) -> None:
    answer = get(server, token(server.make_account()))

    assert answer.json()["properties"]["title"] == "Programme"
    assert server.request_count == 2


def test_without_a_token_nothing_is_answered(server: SheetsServer) -> None:
    assert get(server, "made-up").status_code == 401


def test_a_token_for_reading_does_not_write(server: SheetsServer) -> None:
    bearer = token(server.make_account(), f"{SCOPE}.readonly")

    assert get(server, bearer).status_code == 200
    refused = change(server, bearer)
    assert refused.status_code == 403
    assert refused.json()["error"]["details"][0]["reason"] == "ACCESS_TOKEN_SCOPE_INSUFFICIENT"


@pytest.mark.parametrize(("right", "reads", "writes"), [("reader", 200, 403), ("writer", 200, 200), ("", 403, 403)])
def test_rights_are_those_of_the_share(server: SheetsServer, right: str, reads: int, writes: int) -> None:
    file = server.make_account()
    server.api.shared[BOOK] = {file["client_email"]: right} if right else {}
    bearer = token(file)

    assert get(server, bearer).status_code == reads
    assert change(server, bearer).status_code == writes


def asked(server: SheetsServer, key: Mapping[str, Any], **claims: Any) -> dict[str, Any]:
    now = int(clock.now().timestamp())
    payload = {"iss": key["client_email"], "scope": SCOPE, "aud": AUDIENCE, "iat": now, "exp": now + 3600} | claims
    signer = crypt.RSASigner.from_service_account_info(dict(key))  # type: ignore[no-untyped-call]
    form = {"grant_type": GRANT, "assertion": jwt.encode(signer, payload).decode()}  # type: ignore[no-untyped-call]
    answer: dict[str, Any] = requests.post(f"{server.url}/token", data=form, timeout=5).json()
    return answer


def test_the_signature_is_checked(server: SheetsServer) -> None:
    real = server.make_account()
    _, forged = make_account(real["client_email"], real["token_uri"])
    forged["private_key_id"] = real["private_key_id"]

    assert "access_token" in asked(server, real)
    assert asked(server, forged) == {"error": "invalid_grant", "error_description": "Invalid JWT Signature."}


@pytest.mark.parametrize("minutes", [-70, 70])
def test_a_wrong_clock_gets_no_token(server: SheetsServer, minutes: int) -> None:
    then = int((clock.now() + dt.timedelta(minutes=minutes)).timestamp())

    assert asked(server, server.make_account(), iat=then, exp=then + 3600)["error"] == "invalid_grant"


def test_another_audience_gets_no_token(server: SheetsServer) -> None:
    assert "error" in asked(server, server.make_account(), aud="https://evil.example/token")


def test_a_fault_may_come_before_or_after_the_change(server: SheetsServer) -> None:
    bearer = token(server.make_account())
    titles = lambda: [tab.title for tab in server.api.books[BOOK].tabs]  # noqa: E731
    for is_applied in (False, True):
        server.between = lambda _, is_applied=is_applied: Fault(Answer(503, {}), is_applied)
        assert change(server, bearer).status_code == 503
        assert ("Neu" in titles()) is is_applied  # type: ignore[no-untyped-call]


def test_a_connection_can_be_cut(server: SheetsServer) -> None:
    bearer = token(server.make_account())
    server.between = lambda _: Fault(None)

    with pytest.raises(requests.ConnectionError):
        get(server, bearer)
