"""An access token from the provider's token endpoint. Source: RFC 6749, 4.4 and 6; RFC 7523, 2.1.

Microsoft 365 gives one for the application itself (client_credentials), Google for a refresh token, or to a service
account that may act for the mailbox (domain-wide delegation).
"""

import json
import os
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from toolkit import clock
from toolkit.errors import ConfigError, MailError, system_reason
from toolkit.model.message import Message, say

_NEEDED = ("token_url", "client_id")
_KNOWN = (*_NEEDED, "client_secret", "refresh_token", "scope")
_ACCOUNT = ("token_uri", "client_email", "private_key")
_GOOGLE_MAIL = "https://mail.google.com/"
"""The scope of SMTP and IMAP. Source: Google, "XOAUTH2 Mechanism"."""
_HOUR_S = 3600


def access_token(file: Path, user: str, timeout_s: int, ca_file: str | None = None) -> str:
    """Return a fresh access token to the mailbox of `user`, by what the JSON file says.

    A provider may replace the refresh token; the new one is then kept in the file. Raises ConfigError or MailError.
    """
    known = _read(file)
    if "private_key" in known:
        return _token_in(_ask(known["token_uri"], _assertion(known, user, file), timeout_s, ca_file))
    grant = "refresh_token" if known.get("refresh_token") else "client_credentials"
    form = {name: text for name, text in known.items() if name != "token_url"} | {"grant_type": grant}
    answer = _ask(known["token_url"], form, timeout_s, ca_file)
    renewed = answer.get("refresh_token")
    if isinstance(renewed, str) and renewed != known.get("refresh_token") and grant == "refresh_token":
        _keep(file, {**known, "refresh_token": renewed})
    return _token_in(answer)


def _token_in(answer: Mapping[str, object]) -> str:
    token = answer.get("access_token")
    if not isinstance(token, str) or not token.isprintable():
        raise _failed(say("the answer holds no access token"))
    return token


def _assertion(known: Mapping[str, str], user: str, file: Path) -> dict[str, str]:
    """What a service account shows: that it speaks for the mailbox, signed with its key."""
    from google.auth import crypt, jwt

    now = int(clock.now().timestamp())
    claims = {
        "iss": known["client_email"],
        "sub": user,
        "scope": _GOOGLE_MAIL,
        "aud": known["token_uri"],
        "iat": now,
        "exp": now + _HOUR_S,
    }
    try:
        signer = crypt.RSASigner.from_service_account_info(known)  # type: ignore[no-untyped-call]
        assertion: bytes = jwt.encode(signer, claims)  # type: ignore[no-untyped-call]
    except (ValueError, TypeError) as error:
        raise ConfigError(
            say("{file} is not the key of a service account.", file=file.name),
            say("docs/mail.md says what it must hold."),
        ) from error
    return {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": assertion.decode()}


def _read(file: Path) -> dict[str, str]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(
            say("The file {file} of “secret_file” cannot be read.", file=file.name),
            say("docs/mail.md says what it must hold."),
        ) from error
    is_right = isinstance(found, dict) and all(isinstance(text, str) for text in found.values())
    is_account = is_right and set(_ACCOUNT) <= set(found)
    if not is_account and (not is_right or not set(_NEEDED) <= set(found) <= set(_KNOWN)):
        raise ConfigError(
            say(
                "The file {file} must hold these texts, and no others: {names}.",
                file=file.name,
                names=", ".join(_KNOWN),
            ),
            say("docs/mail.md says what it must hold."),
        )
    address = "token_uri" if is_account else "token_url"
    if urllib.parse.urlsplit(found[address]).scheme != "https":
        raise ConfigError(
            say("In {file} “{name}” does not begin with https://.", file=file.name, name=address),
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
        told = system_reason(reason) if isinstance(reason, OSError) else say("{reason}", reason=reason)
        raise _failed(told, is_passing=True) from error
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
