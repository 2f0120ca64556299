"""The token endpoint: a service account's signed request for an access token is really checked."""

import base64
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from toolkit import clock
from toolkit.sheets_server.refusals import Json

AUDIENCE = "https://oauth2.googleapis.com/token"
"""What google-auth writes into every request, wherever the token endpoint is."""

LIFETIME_S = 3599
_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_TOLERANCE_S = 300
_LONGEST_S = 3600


class TokenRefused(Exception):  # noqa: N818 - an answer of the server, not a fault of ours
    """No token is given."""

    def __init__(self, description: str, error: str = "invalid_grant") -> None:
        super().__init__(description)
        self.body = {"error": error, "error_description": description}


@dataclass(slots=True)
class Account:
    """A service account: the public keys that are valid for it, by their ids."""

    email: str
    keys: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Tokens:
    """The accounts that are known, and the tokens that were given."""

    accounts: dict[str, Account] = field(default_factory=dict)
    given: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    """Token -> e-mail address and scopes."""
    clock_offset_s: float = 0
    """How far this server's clock is ahead of the machine's: to see what a wrong clock does."""

    def grant(self, form: Mapping[str, Sequence[str]]) -> Json:
        """Return a token for the signed assertion. Raises TokenRefused."""
        if form.get("grant_type") != [_GRANT]:
            raise TokenRefused("Invalid grant_type", "unsupported_grant_type")
        claims = self._checked(form.get("assertion", [""])[0])
        scopes = frozenset(str(claims.get("scope", "")).split())
        if not scopes:
            raise TokenRefused("Invalid OAuth scope or ID token audience provided.", "invalid_scope")
        token = f"ya29.{secrets.token_urlsafe(24)}"
        self.given[token] = (claims["iss"], scopes)
        return {"access_token": token, "expires_in": LIFETIME_S, "token_type": "Bearer"}

    def _checked(self, assertion: str) -> Mapping[str, Any]:
        from google.auth import jwt
        from google.auth.exceptions import GoogleAuthError

        try:
            header = jwt.decode_header(assertion)  # type: ignore[no-untyped-call]
            claims: Mapping[str, Any] = jwt.decode(assertion, verify=False)  # type: ignore[no-untyped-call]
        except (ValueError, GoogleAuthError) as error:
            raise TokenRefused("Bad Request") from error
        account = self.accounts.get(str(claims.get("iss", "")))
        if account is None:
            raise TokenRefused("Invalid grant: account not found")
        key = account.keys.get(str(header.get("kid", "")))
        if header.get("alg") != "RS256" or key is None or not _is_signed(assertion, key):
            raise TokenRefused("Invalid JWT Signature.")
        if claims.get("aud") != AUDIENCE:
            raise TokenRefused("Failed audience check", "invalid_request")
        self._check_times(claims)
        return claims

    def _check_times(self, claims: Mapping[str, Any]) -> None:
        now = clock.now().timestamp() + self.clock_offset_s
        made, ends = float(claims.get("iat", 0)), float(claims.get("exp", 0))
        if not (made - _TOLERANCE_S <= now <= ends + _TOLERANCE_S and 0 < ends - made <= _LONGEST_S):
            raise TokenRefused(
                "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
                "Check your iat and exp values in the JWT claim."
            )


def _is_signed(assertion: str, key: str) -> bool:
    from google.auth import crypt

    signed, _, signature = assertion.rpartition(".")
    try:
        raw = base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4))
        return bool(crypt.verify_signature(signed.encode(), raw, key))  # type: ignore[no-untyped-call]
    except ValueError:
        return False


def make_account(email: str, token_uri: str) -> tuple[Account, Json]:
    """Return an account and its key file, as Google would let one download it."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    public = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    key_id = secrets.token_hex(20)
    file: Json = {
        "type": "service_account",
        "project_id": "demo",
        "private_key_id": key_id,
        "private_key": pem,
        "client_email": email,
        "client_id": "100000000000000000000",
        "token_uri": token_uri,
    }
    return Account(email, {key_id: public.decode()}), file
