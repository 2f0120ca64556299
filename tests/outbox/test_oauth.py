"""Against a token endpoint on 127.0.0.1, over TLS."""

import json
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from google.auth import jwt

from tests.documents.cast import english
from tests.servers.running import certificates
from toolkit.errors import ToolkitError
from toolkit.outbox.oauth import access_token

USER = "bonjour@tremplin.example"
KEY = rsa.generate_private_key(public_exponent=65_537, key_size=2048)
PEM = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
PUBLIC = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


class Endpoint(BaseHTTPRequestHandler):
    """Gives a token for the refresh token "old", and a new refresh token with it; to a service account for whom."""

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        answers = {
            "/token": (200, {"access_token": f"for {form['grant_type'][0]}", "refresh_token": "new"}),
            "/refused": (400, {"error": "invalid_grant"}),
            "/busy": (503, {}),
            "/account": (200, {}),
            "/odd": (200, {"token": "?"}),
        }
        status, body = answers[self.path]
        if self.path == "/account":
            claims = jwt.decode(form["assertion"][0], certs=PUBLIC)  # type: ignore[no-untyped-call]
            body = {"access_token": " ".join(str(claims[name]) for name in ("iss", "sub", "scope"))}
        elif form["client_id"] != ["app"]:
            status = 401
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def endpoint(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """Its address, and the file of the authority that vouches for it."""
    own, authority = certificates(tmp_path / "certificates")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(own)
    with HTTPServer(("127.0.0.1", 0), Endpoint) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"https://127.0.0.1:{server.server_port}", str(authority)
        server.shutdown()
        thread.join()


def secret(folder: Path, **texts: str) -> Path:
    file = folder / "mail.json"
    file.write_text(json.dumps({"client_id": "app", **texts}), encoding="utf-8")
    return file


def account(folder: Path, token_uri: str, key: str = PEM) -> Path:
    """The file of a key as Google gives it."""
    file = folder / "key.json"
    known = {"type": "service_account", "client_email": "night@project.example", "private_key_id": "1"}
    file.write_text(json.dumps({**known, "private_key": key, "token_uri": token_uri}), encoding="utf-8")
    return file


def test_a_service_account_shows_that_it_acts_for_the_mailbox(tmp_path: Path, endpoint: tuple[str, str]) -> None:
    url, authority = endpoint

    token = access_token(account(tmp_path, f"{url}/account"), USER, 5, authority)

    assert token == f"night@project.example {USER} https://mail.google.com/"


def test_a_key_that_is_none_and_an_address_without_tls_are_told_without_a_word_of_the_key(tmp_path: Path) -> None:
    no_key = account(tmp_path, "https://127.0.0.1:9/x", "no key")
    assert problem(no_key)[0] == "key.json is not the key of a service account."
    no_tls = account(tmp_path, "http://127.0.0.1/x")
    assert problem(no_tls)[0] == "In key.json “token_uri” does not begin with https://."


def problem(file: Path, authority: str | None = None) -> tuple[str, bool]:
    with pytest.raises(ToolkitError) as caught:
        access_token(file, USER, 5, authority)
    return english([caught.value.problem])[0], getattr(caught.value, "is_passing", False)


def test_a_refresh_token_gives_an_access_token_and_the_new_one_is_kept(
    tmp_path: Path, endpoint: tuple[str, str]
) -> None:
    url, authority = endpoint
    file = secret(tmp_path, token_url=f"{url}/token", refresh_token="old")

    assert access_token(file, USER, 5, authority) == "for refresh_token"
    assert json.loads(file.read_text())["refresh_token"] == "new"
    assert file.stat().st_mode & 0o077 == 0


def test_an_application_has_a_token_of_its_own(tmp_path: Path, endpoint: tuple[str, str]) -> None:
    url, authority = endpoint
    file = secret(tmp_path, token_url=f"{url}/token", client_secret="s", scope="https://outlook.office365.com/.default")
    before = file.read_bytes()

    assert access_token(file, USER, 5, authority) == "for client_credentials"
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("path", "told", "is_passing"),
    [("refused", "it answered 400", False), ("busy", "it answered 503", True), ("odd", "no access token", False)],
)
def test_what_the_provider_says_against_it_is_told(
    tmp_path: Path, endpoint: tuple[str, str], path: str, told: str, is_passing: bool
) -> None:
    url, authority = endpoint
    problem_told, passing = problem(secret(tmp_path, token_url=f"{url}/{path}", refresh_token="old"), authority)

    assert told in problem_told
    assert passing is is_passing


def test_a_provider_nobody_vouches_for_gets_no_secret(tmp_path: Path, endpoint: tuple[str, str]) -> None:
    assert "certificate" in problem(secret(tmp_path, token_url=f"{endpoint[0]}/token", refresh_token="old"))[0]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"token_url": 3, "client_id": "x"}', '{"token_url": "https://x"}'])
def test_a_file_without_what_is_needed_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mail.json"
    file.write_text(text)

    assert "mail.json" in problem(file)[0]


def test_a_secret_leaves_over_tls_alone(tmp_path: Path) -> None:
    assert "https://" in problem(secret(tmp_path, token_url="http://127.0.0.1/token"))[0]
