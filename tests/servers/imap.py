"""A mailbox of Debian's own IMAP server, Dovecot, on 127.0.0.1."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid=mail gid=mail home={folder}
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

    def put(self, name: str, message: str, at: float) -> None:
        """Let a message arrive at an instant (seconds since 1970)."""
        path = self.box / "new" / name
        path.write_text(message, encoding="utf-8")
        os.utime(path, (at, at))
        shutil.chown(path, "mail", "mail")

    def flags(self) -> set[str]:
        """What the server noted beside the messages: in a Maildir it stands at the end of their names."""
        return {path.name.partition(":2,")[2] for part in ("new", "cur") for path in (self.box / part).iterdir()}


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
