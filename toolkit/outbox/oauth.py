"""An access token from the provider's token endpoint. Source: RFC 6749, 4.4 and 6.

Microsoft 365 gives one for the application itself (client_credentials), Google for a refresh token.
"""

import json
import os
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from toolkit.errors import ConfigError, MailError, system_reason
from toolkit.model.message import Message, say

_NEEDED = ("token_url", "client_id")
_KNOWN = (*_NEEDED, "client_secret", "refresh_token", "scope")


def access_token(file: Path, timeout_s: int, ca_file: str | None = None) -> str:
    """Return a fresh access token, by what the JSON file says. Raises ConfigError or MailError.

    A provider may replace the refresh token; the new one is then kept in the file.
    """
    known = _read(file)
    grant = "refresh_token" if known.get("refresh_token") else "client_credentials"
    form = {name: text for name, text in known.items() if name != "token_url"} | {"grant_type": grant}
    answer = _ask(known["token_url"], form, timeout_s, ca_file)
    renewed = answer.get("refresh_token")
    if isinstance(renewed, str) and renewed != known.get("refresh_token") and grant == "refresh_token":
        _keep(file, {**known, "refresh_token": renewed})
    token = answer.get("access_token")
    if not isinstance(token, str) or not token.isprintable():
        raise _failed(say("the answer holds no access token"))
    return token


def _read(file: Path) -> dict[str, str]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(
            say("The file {file} of “secret_file” cannot be read.", file=file.name),
            say("docs/mail.md says what it must hold."),
        ) from error
    is_right = isinstance(found, dict) and all(isinstance(text, str) for text in found.values())
    if not is_right or not set(_NEEDED) <= set(found) <= set(_KNOWN):
        raise ConfigError(
            say(
                "The file {file} must hold these texts, and no others: {names}.",
                file=file.name,
                names=", ".join(_KNOWN),
            ),
            say("docs/mail.md says what it must hold."),
        )
    if urllib.parse.urlsplit(found["token_url"]).scheme != "https":
        raise ConfigError(
            say("In {file} “token_url” does not begin with https://.", file=file.name),
            say("docs/mail.md says what it must hold."),
        )
    return dict(found)


def _ask(url: str, form: Mapping[str, str], timeout_s: int, ca_file: str | None) -> dict[str, object]:
    request = urllib.request.Request(url, urllib.parse.urlencode(form).encode(), method="POST")  # noqa: S310 - https
    context = ssl.create_default_context(cafile=ca_file)
    try:
        with urllib.request.urlopen(request, timeout=timeout_s, context=context) as answer:  # noqa: S310 - https
            found = json.load(answer)
    except urllib.error.HTTPError as error:
        error.close()
        is_passing = error.code >= 500 or error.code == 429  # noqa: PLR2004 - RFC 9110, 15; RFC 6585, 4
        raise _failed(say("it answered {code}", code=error.code), is_passing=is_passing) from error
    except urllib.error.URLError as error:
        reason = error.reason
        told = system_reason(reason) if isinstance(reason, OSError) else str(reason)
        raise _failed(say("{reason}", reason=told), is_passing=True) from error
    except (OSError, ValueError) as error:
        raise _failed(say("{reason}", reason=type(error).__name__), is_passing=True) from error
    return found if isinstance(found, dict) else {}


def _keep(file: Path, known: Mapping[str, str]) -> None:
    """Put the renewed token into the file, which only its owner may read."""
    fresh = file.with_name(f".{file.name}.tmp")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
            json.dump(known, out, indent=2)
        fresh.replace(file)
    except OSError as error:
        raise ConfigError(
            say("{file} cannot be written ({error}).", file=file.name, error=system_reason(error)),
            say("The provider gave a new token, which must be kept: make the file writable."),
        ) from error


def _failed(why: Message, *, is_passing: bool = False) -> MailError:
    return MailError(
        say("The provider of the mailbox gives no access: {why}.", why=why),
        say("Get a new authorisation: docs/mail.md says how."),
        is_passing=is_passing,
    )
