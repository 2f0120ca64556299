"""A mailbox of Debian's own IMAP server, Dovecot, on 127.0.0.1."""

import base64
import hmac
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest

from tests.servers.running import certificates, free_port, wait_for

DOVECOT = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
PASSWORD = "geheim"
_SETTINGS = """\
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
log_path = {folder}/log
ssl = required
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.pem
mail_location = maildir:{folder}/box
auth_mechanisms = plain xoauth2
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {folder}/oauth2
}}
passdb {{
  driver = static
  mechanisms = plain
  args = password={password}
}}
userdb {{
  driver = static
  args = uid=mail gid=mail home={folder}
}}
auth_failure_delay = 0
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
first_valid_uid = 1
first_valid_gid = 1
service imap-login {{
  inet_listener imap {{
    port = {starttls}
  }}
  inet_listener imaps {{
    port = {tls}
    ssl = yes
  }}
}}
"""
_TOKENS = """\
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={folder}/keys/
"""
_KEY = b"a key of the test and of nobody else"
needs_dovecot = pytest.mark.skipif(
    DOVECOT is None or not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="needs dovecot, run by the administrator: apt-get install dovecot-imapd",
)


@dataclass(frozen=True)
class Mailbox:
    """The ports, the authority that signed the certificate, and the folder of the messages."""

    tls: int
    starttls: int
    authority: Path
    box: Path

    def put(self, message: str, at: float) -> None:
        """Let a message arrive at an instant (seconds since 1970)."""
        path = self.box / "new" / uuid4().hex  # a name is never used again in a Maildir
        path.write_text(message, encoding="utf-8")
        os.utime(path, (at, at))
        shutil.chown(path, "mail", "mail")

    def flags(self) -> set[str]:
        """What the server noted beside the messages: in a Maildir it stands at the end of their names."""
        return {path.name.partition(":2,")[2] for part in ("new", "cur") for path in (self.box / part).iterdir()}


def token(user: str, seconds: int = 3600) -> str:
    """Return an access token for a user's mailbox, as the provider of the mailbox would sign it."""
    now = int(time.time())
    claims = {"sub": user, "email": user, "iat": now, "nbf": now - 60, "exp": now + seconds}
    signed = ".".join(_text64(json.dumps(part).encode()) for part in ({"alg": "HS256", "typ": "JWT"}, claims))
    return f"{signed}.{_text64(hmac.digest(_KEY, signed.encode(), 'sha256'))}"


def _text64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


@contextmanager
def imap_server() -> Iterator[Mailbox]:
    """Run Dovecot. Its processes run as other users, who may not look into pytest's own folder."""
    assert DOVECOT is not None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        _, authority = certificates(folder)
        for part in ("box", "box/new", "box/cur", "box/tmp"):
            (folder / part).mkdir()
            shutil.chown(folder / part, "mail", "mail")
        (folder / "oauth2").write_text(_TOKENS.format(folder=folder))
        (folder / "keys" / "default" / "HS256").mkdir(parents=True)
        (folder / "keys" / "default" / "HS256" / "default").write_bytes(base64.b64encode(_KEY))
        tls, starttls = free_port(), free_port()
        settings = folder / "settings"
        settings.write_text(_SETTINGS.format(folder=folder, tls=tls, starttls=starttls, password=PASSWORD))
        with subprocess.Popen(
            [DOVECOT, "-F", "-c", str(settings)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as server:
            try:
                wait_for((folder / "run" / "master.pid").exists)
                yield Mailbox(tls, starttls, authority, folder / "box")
            finally:
                server.terminate()
