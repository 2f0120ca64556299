"""The service account: its key, from a file or the environment, and the tokens it gets."""

import json
import os
from pathlib import Path
from typing import Any

import google.auth.transport.requests
import requests
from google.auth.exceptions import GoogleAuthError, RefreshError
from google.oauth2 import service_account
from requests.auth import AuthBase

from toolkit.errors import ConfigError, system_reason
from toolkit.model.message import say
from toolkit.workbooks.google.patience import Patience
from toolkit.workbooks.google.refusals import no_token, unreachable

KEY_VARIABLE = "MENTORAT_GOOGLE_KEY"
"""The environment variable that may hold the whole key file."""
_SCOPE = "https://www.googleapis.com/auth/spreadsheets"
_GUIDE = say("docs/google.md shows how to make the key of a service account.")


def load_credentials(key_file: Path | None, *, writes: bool) -> service_account.Credentials:
    """Return what signs in; only for reading unless it `writes`. Raises ConfigError, without a word of the key."""
    text = os.environ.get(KEY_VARIABLE, "")
    name = KEY_VARIABLE if text or key_file is None else key_file.name
    if not text:
        if key_file is None:
            problem = say("No key of a service account is set: neither key_file of [google] nor {name}.", name=name)
            raise ConfigError(problem, _GUIDE)
        try:
            text = key_file.read_text(encoding="utf-8-sig")
        except FileNotFoundError as error:
            raise ConfigError(
                say("The file {file}, which key_file of [google] names, is not there.", file=name), _GUIDE
            ) from error
        except OSError as error:
            raise ConfigError(
                say("{file} cannot be read ({error}).", file=name, error=system_reason(error)), _GUIDE
            ) from error
    try:
        info: dict[str, Any] = json.loads(text)
        scopes = [_SCOPE if writes else f"{_SCOPE}.readonly"]
        found: service_account.Credentials = service_account.Credentials.from_service_account_info(info, scopes=scopes)  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, AttributeError, KeyError, GoogleAuthError) as error:
        raise ConfigError(say("{file} is not the key of a service account.", file=name), _GUIDE) from error
    return found


class TokenAuth(AuthBase):
    """Signs requests with the access token of a service account.

    google-auth's own session would look up regions of the account at another host, in the background, with
    the token; since 2.55.0 and with no switch. This does not.
    """

    def __init__(self, credentials: service_account.Credentials, patience: Patience) -> None:
        self._credentials = credentials
        self._patience = patience
        self._session = requests.Session()

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Add the token, a fresh one if it is too old. Raises ToolkitError."""
        if not self._credentials.valid:
            self._refresh()
        request.headers["Authorization"] = f"Bearer {self._credentials.token}"
        return request

    def forget(self) -> None:
        """Ask for a new token before the next request: the old one was refused."""
        self._credentials.token = None

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def _refresh(self) -> None:
        transport = google.auth.transport.requests.Request(self._session)

        def ask(**given: Any) -> Any:
            return transport(**{**given, "timeout": self._patience.timeout})

        try:
            self._credentials.refresh(ask)  # type: ignore[no-untyped-call]
        except RefreshError as error:
            if error.retryable:
                raise unreachable() from error
            raise no_token(str(error)) from error
        except GoogleAuthError as error:
            raise unreachable() from error
