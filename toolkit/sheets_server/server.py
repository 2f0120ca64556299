"""The server: HTTP on 127.0.0.1, one request after the other, with faults and other people's edits in between."""

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from toolkit.sheets_server.api import Answer, Api, Request
from toolkit.sheets_server.refusals import Json
from toolkit.sheets_server.tokens import TokenRefused, make_account


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with a request: the answer that comes instead, after `delay_s`; cut off if there is none."""

    answer: Answer | None
    is_applied: bool = False
    """Whether the request is carried out all the same."""
    delay_s: float = 0
    headers: Mapping[str, str] = field(default_factory=dict)


Between = Callable[[Request], Fault | None]
"""Called before each request of the API: people edit meanwhile, or it goes wrong."""


@dataclass(slots=True)
class SheetsServer:
    """The running server: what it holds, what it was asked, what is to happen in between."""

    url: str
    api: Api
    asked: list[Request] = field(default_factory=list)
    answered: list[tuple[Request, Answer]] = field(default_factory=list)
    token_requests: int = 0
    between: Between | None = None
    token_fault: Fault | None = None

    @property
    def request_count(self) -> int:
        """How many HTTP requests came, those for tokens included."""
        return len(self.asked) + self.token_requests

    def make_account(self, email: str = "toolkit@demo.example") -> Json:
        """Make a service account and return its key file."""
        account, file = make_account(email, f"{self.url}/token")
        self.api.tokens.accounts[email] = account
        return file


@contextmanager
def serve(api: Api | None = None) -> Iterator[SheetsServer]:
    """Run a server on a free port as long as the context lasts."""
    http = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    http.daemon_threads = True
    server = SheetsServer(f"http://127.0.0.1:{http.server_port}", api or Api())
    http.sheets = server  # type: ignore[attr-defined] # the handler finds it there
    http.lock = threading.Lock()  # type: ignore[attr-defined]
    thread = threading.Thread(target=lambda: http.serve_forever(poll_interval=0.02), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # the answer in one piece: else each waits 40 ms for the acknowledgement of its first
    timeout = 60

    def _handle(self) -> None:
        server: SheetsServer = self.server.sheets  # type: ignore[attr-defined]
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        with self.server.lock:  # type: ignore[attr-defined]
            if self.path == "/token":
                fault, answer = self._token(server, raw)
            else:
                fault, answer = self._api(server, raw)
        if fault is not None:
            time.sleep(fault.delay_s)
            if fault.answer is None:
                self.close_connection = True
                return
            self._send(fault.answer, fault.headers)
            return
        self._send(answer, {})

    do_GET = do_POST = do_PUT = do_DELETE = _handle  # noqa: N815 - the names that http.server calls

    def _token(self, server: SheetsServer, raw: bytes) -> tuple[Fault | None, Answer]:
        server.token_requests += 1
        if server.token_fault is not None:
            return server.token_fault, Answer(503, {})
        try:
            return None, Answer(200, server.api.tokens.grant(parse_qs(raw.decode())))
        except TokenRefused as error:
            return None, Answer(400, error.body)

    def _api(self, server: SheetsServer, raw: bytes) -> tuple[Fault | None, Answer]:
        request = Request(len(server.asked) + 1, self.command, self.path, self._body(raw))
        server.asked.append(request)
        fault = server.between(request) if server.between else None
        if fault is not None and not fault.is_applied:
            return fault, Answer(503, {})
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        answer = server.api.answer(request, token)
        server.answered.append((request, answer))
        return fault, answer

    def _body(self, raw: bytes) -> Json:
        if self.headers.get("Content-Type") == "text/csv":
            return {"csv": raw.decode(errors="replace")}
        try:
            body = json.loads(raw) if raw else {}
        except ValueError:
            return {}
        return body if isinstance(body, dict) else {}

    def _send(self, answer: Answer, headers: Mapping[str, str]) -> None:
        is_text = isinstance(answer.body, str)
        content = answer.body.encode() if isinstance(answer.body, str) else json.dumps(answer.body).encode()
        with suppress(ConnectionError):
            self.send_response(answer.status)
            self.send_header("Content-Type", "text/html" if is_text else "application/json; charset=UTF-8")
            self.send_header("Content-Length", str(len(content)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of http.server
        """Say nothing: what was asked stands in `asked`."""
