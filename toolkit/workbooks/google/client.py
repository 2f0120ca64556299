"""The two requests that the toolkit makes of the Sheets API: get a spreadsheet, and change it in one batch.

gspread's low level sends them; its own ways of retrying are not used, for they repeat what was carried out.
"""

import time
from collections.abc import Sequence
from itertools import islice
from typing import Any, Self, TypeAlias

import requests
from google.oauth2 import service_account
from gspread.exceptions import APIError
from gspread.http_client import HTTPClient

from toolkit.errors import ToolkitError
from toolkit.workbooks.google.credentials import TokenAuth
from toolkit.workbooks.google.patience import Patience, seconds_of
from toolkit.workbooks.google.quota import Quota
from toolkit.workbooks.google.refusals import StaleError, UnsureError, overloaded, refused, unreachable
from toolkit.workbooks.google.spreadsheet import GOOGLE

Json: TypeAlias = dict[str, Any]

_TOO_MANY, _SIGN_IN = 429, 401
_SERVER_FAULTS = 500
_MOST_UNSURE = 5
"""After so many changes in a row of which nothing is known, Google is not to be reckoned with for now."""


class _Sender(HTTPClient):
    """gspread's client, which may be pointed at another server."""

    base = GOOGLE

    def request(self, method: str, endpoint: str, *given: Any, **named: Any) -> requests.Response:
        return super().request(method, endpoint.replace(GOOGLE, self.base, 1), *given, **named)


class SheetsClient:
    """One spreadsheet at Google."""

    def __init__(
        self,
        spreadsheet: str,
        credentials: service_account.Credentials,
        patience: Patience | None = None,
        server: str = GOOGLE,
        quota: Quota | None = None,
    ) -> None:
        self.email = str(credentials.service_account_email)
        self._id = spreadsheet
        self._patience = patience or Patience()
        self._quota = quota
        self._auth = TokenAuth(credentials, self._patience)
        self._session = requests.Session()
        self._session.auth = self._auth
        if server != GOOGLE:
            self._session.trust_env = False  # a proxy of the network cannot reach this machine's own server
        self._sender = _Sender(auth=credentials, session=self._session)
        self._sender.base = server
        self._sender.set_timeout(self._patience.timeout)
        self._unsure_in_a_row = 0

    def __enter__(self) -> Self:
        """Nothing is opened yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connections."""
        self._session.close()
        self._auth.close()

    def get(self, fields: str, ranges: Sequence[str] = ()) -> Json:
        """Return the parts of the spreadsheet that the field mask names. Raises ToolkitError."""
        params: Json = {"fields": fields, "ranges": list(ranges)}
        try:
            return self._tried("get", f"{GOOGLE}/v4/spreadsheets/{self._id}", params=params)
        except (UnsureError, StaleError) as error:
            raise unreachable() from error

    def batch_update(self, body: Json) -> Json:
        """Change the spreadsheet, in one piece. Raises StaleError, UnsureError, ToolkitError.

        Before an UnsureError is raised there is a pause, longer each time: who looks at once finds the same trouble.
        """
        try:
            found = self._tried("post", f"{GOOGLE}/v4/spreadsheets/{self._id}:batchUpdate", json=body)
        except UnsureError:
            self._pause()
            raise
        self._unsure_in_a_row = 0
        return found

    def _pause(self) -> None:
        """Wait after a change of which nothing is known. Raises BusyError if there were too many in a row."""
        self._unsure_in_a_row += 1
        if self._unsure_in_a_row == _MOST_UNSURE:
            raise unreachable()
        time.sleep(next(islice(self._patience.waits(), self._unsure_in_a_row - 1, None)))

    def _tried(self, method: str, url: str, **given: Any) -> Json:
        self._take_turn(method)
        ends = time.monotonic() + self._patience.deadline_s
        waits, is_first = self._patience.waits(), True
        while True:
            try:
                answer = self._sender.request(method, url, **given)
                found: Json = answer.json()
            except APIError as error:
                asked = self._wait_after(error, method, is_first=is_first)
                problem: ToolkitError = overloaded()
            except requests.ConnectionError as error:
                if method == "post" and not _was_not_sent(error):
                    raise UnsureError from error
                asked, problem = 0, unreachable()
            except (requests.Timeout, requests.RequestException) as error:
                if method == "post":
                    raise UnsureError from error
                asked, problem = 0, unreachable()
            else:
                return found
            is_first, pause = False, max(next(waits), asked)
            if time.monotonic() + pause > ends:
                raise problem
            time.sleep(pause)
            self._take_turn(method)

    def _take_turn(self, method: str) -> None:
        if self._quota is not None:
            self._quota.take_turn(self.email, method)

    def _wait_after(self, error: APIError, method: str, *, is_first: bool) -> float:
        """Return how long Google asks to wait, if it is worth while to ask again."""
        status, body = error.response.status_code, error.error if isinstance(error.error, dict) else {}
        if status == _SIGN_IN and is_first:
            self._auth.forget()
            return 0
        if status == _TOO_MANY:
            return seconds_of(error.response.headers.get("Retry-After"))
        if status >= _SERVER_FAULTS:
            if method == "post":
                raise UnsureError from error
            return seconds_of(error.response.headers.get("Retry-After"))
        if method == "post" and status == 400 and body.get("status") == "INVALID_ARGUMENT":  # noqa: PLR2004 - HTTP
            raise StaleError from error
        raise refused(status, body, self.email, writes=method == "post") from error


def _was_not_sent(error: requests.ConnectionError) -> bool:
    """Whether there was not even a connection."""
    if isinstance(error, requests.ConnectTimeout):
        return True
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    return type(reason).__name__ in {"NewConnectionError", "NameResolutionError", "ConnectTimeoutError"}
