"""Starting the servers of this folder, each in a process of its own."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_string
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import trustme

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Taken:
    """A message that a server took."""

    recipients: list[str]
    sender: str
    message: EmailMessage


@dataclass(frozen=True)
class MailServer:
    """A mail server on 127.0.0.1."""

    port: int
    folder: Path

    def taken(self) -> list[Taken]:
        """What it took, in order."""
        found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(self.folder.glob("*.json"))]
        return [Taken(one["to"], one["from"], message_from_string(one["content"], policy=default)) for one in found]

    def ids(self) -> list[str]:
        """The Message-IDs of what it took, in order."""
        return [str(one.message["Message-ID"]) for one in self.taken()]


@contextmanager
def mail_server(folder: Path, *options: str) -> Iterator[MailServer]:
    """Run a mail server that keeps what it takes in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-W", "ignore", "-m", "tests.servers.smtp", str(folder), *options]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield MailServer(int(process.stdout.readline()), folder)
        finally:
            process.communicate("", timeout=10)  # the end of its input ends it


def certificates(folder: Path, host: str = "127.0.0.1") -> tuple[Path, Path]:
    """Make a certificate for `host`; return it (with its key), and the authority that signed it."""
    folder.mkdir(parents=True, exist_ok=True)
    authority = trustme.CA()
    own = folder / "server.pem"
    authority.issue_cert(host).private_key_and_cert_chain_pem.write_to_path(str(own))
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    return own, folder / "ca.pem"


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def wait_for(happened: Callable[[], bool]) -> None:
    """Wait until something happened, as long as a busy machine may need."""
    deadline = time.monotonic() + 20
    while not happened():
        assert time.monotonic() < deadline, "the server did nothing for 20 seconds"
        time.sleep(0.05)
