"""A mail server that keeps what it takes, and misbehaves towards addresses that ask for it.

Run as a program: it prints its port, and serves until its input ends. What it does is in the recipient:

unknown.…   550 5.1.1 at RCPT               policy.…   550 5.7.1 at RCPT
grey.…      451 4.7.1 the first time        full.…     452 4.2.2 always
spam.…      554 5.6.0 after the message     later.…    451 after the message, the first time
lost.…      takes the message, then drops the connection without an answer
cut.…       drops the connection at RCPT, the first time
slow.…      takes two seconds to answer
"""

import argparse
import asyncio
import json
import os
import ssl
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

Reply = str


class Handler:
    """Takes messages into a folder, one file each: envelope and content as JSON, in the order they came."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: Counter[str] = Counter()
        self._taken = 0

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Sequence[str]
    ) -> Reply:
        kind = address.partition(".")[0]
        self._seen[address] += 1
        is_first = self._seen[address] == 1
        if kind == "cut" and is_first:
            _hang_up(server)
        refusals = {"unknown": "550 5.1.1 <{}> unknown", "policy": "550 5.7.1 no relaying", "full": "452 4.2.2 full"}
        if kind in refusals:
            return refusals[kind].format(address)
        if kind == "grey" and is_first:
            return "451 4.7.1 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> Reply:  # noqa: N802
        (address,) = envelope.rcpt_tos
        kind = address.partition(".")[0]
        if kind == "spam":
            return "554 5.6.0 looks like spam"
        if kind == "later" and self._seen[address] == 1:
            return "451 4.3.0 disk is full"
        if kind == "slow":
            await asyncio.sleep(2)
        self._keep(envelope)
        if kind == "lost":
            _hang_up(server)
        return "250 2.0.0 taken"

    def _keep(self, envelope: Envelope) -> None:
        self._taken += 1
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        kept = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "at": time.time(), "content": content.decode()}
        fresh = self._folder / f".{self._taken}"
        fresh.write_text(json.dumps(kept), encoding="utf-8")
        fresh.rename(self._folder / f"{self._taken:06d}.json")


def _hang_up(server: SMTP) -> None:
    assert server.transport is not None
    server.transport.close()


class Server(SMTP):
    """Knows XOAUTH2 besides the usual ways to sign in."""

    token = ""

    async def auth_XOAUTH2(self, _server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802 - aiosmtpd's name
        import base64

        words = base64.b64decode(args[1]).decode()
        if f"auth=Bearer {self.token}\1" in words:
            return AuthResult(success=True, auth_data=words)
        challenge = await self.challenge_auth('{"status":"400"}')
        assert challenge is not None
        return AuthResult(success=False, handled=False)


def authenticator(user: str, password: str) -> Any:
    def check(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
        is_right = isinstance(data, LoginPassword) and (data.login, data.password) == (user.encode(), password.encode())
        return AuthResult(success=is_right, handled=False)

    return check


async def serve(options: argparse.Namespace) -> None:
    context = None
    if options.certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.certificate)
    handler = Handler(options.folder)
    Server.token = options.token
    arguments: dict[str, Any] = {"hostname": "mail.example", "enable_SMTPUTF8": options.utf8, "loop": None}
    if options.password or options.token:
        arguments |= {"authenticator": authenticator(options.user, options.password), "auth_required": True}
        arguments |= {"auth_require_tls": not options.tls}
    if context is not None and not options.tls:
        arguments |= {"tls_context": context, "require_starttls": True}
    loop = asyncio.get_running_loop()
    arguments["loop"] = loop
    server = await loop.create_server(
        lambda: Server(handler, **arguments), "127.0.0.1", 0, ssl=context if options.tls else None
    )
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201 - how the tests learn it
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--certificate", type=Path)
    parser.add_argument("--tls", action="store_true")
    parser.add_argument("--utf8", action="store_true")
    parser.add_argument("--user", default="")
    parser.add_argument("--password", default="")
    parser.add_argument("--token", default="")
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
