"""Dask: the only module that knows it. A fleet sees an executor, and whether it is lost."""

import logging
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from toolkit import __version__
from toolkit.errors import ToolkitError
from toolkit.model.message import Message, say
from toolkit.scheduling.cluster.probe import find_fault, laid_out
from toolkit.scheduling.cluster.settings import Settings

if TYPE_CHECKING:
    from distributed import Client

_RETRIES = 2
_PATIENCE = 3
"""So many times the time for an answer, no worker need be there: one that died is begun anew by its nanny."""
_ALONE = say("What is due is run on this computer alone.")


@contextmanager
def connected(
    settings: Settings, folder: Path, tell: Callable[[Message], object]
) -> Iterator[tuple[Executor, Callable[[], bool]]]:
    """Yield an executor, and whether it was lost since.

    Tells of workers that cannot be used. Raises ToolkitError if the cluster cannot be reached, or none can.
    """
    with _client(settings) as client:
        hosts = _sound_hosts(client, settings, folder, tell)
        # By host: a worker that is begun anew has another address. Nothing is remembered from one call to the next.
        executor = client.get_executor(pure=False, retries=_RETRIES, workers=sorted(hosts))
        yield executor, _Watch(client, hosts, settings.timeout_s).is_lost


def _host_of(worker: str) -> str:
    """The name or number of the computer in the address of a worker."""
    return urlsplit(worker).hostname or worker


@contextmanager
def _client(settings: Settings) -> "Iterator[Client]":
    try:
        from distributed import Client
        from distributed.security import Security
    except ImportError as error:
        raise ToolkitError(
            say("The part of the program that speaks with a cluster is not installed."),
            say("Install the toolkit with [cluster], as docs/operators.md shows. {alone}", alone=_ALONE),
        ) from error
    for name in ("distributed", "distributed.client", "distributed.core", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what matters is told in words
    try:
        security = Security(
            require_encryption=True,
            tls_ca_file=settings.ca_file,
            tls_client_cert=settings.certificate_file,
            tls_client_key=settings.key_file,
        )
        client = Client(settings.scheduler, security=security, timeout=settings.timeout_s, set_as_default=False)
    except (OSError, ValueError) as error:
        raise _refused(settings) from error
    try:
        yield client
    finally:
        with suppress(OSError, TimeoutError):
            client.close(timeout=5)


def _refused(settings: Settings) -> ToolkitError:
    """Why no connection came about, tried anew step by step: Dask tells all of it in much the same way."""
    scheduler, address = settings.scheduler, urlsplit(settings.scheduler)
    try:
        trusting = ssl.create_default_context(cafile=settings.ca_file)
        trusting.check_hostname = False  # as Dask does: who has a certificate of the authority is trusted
        with (
            socket.create_connection((address.hostname, address.port), settings.timeout_s) as plain,
            trusting.wrap_socket(plain),
        ):
            pass
    except ssl.SSLCertVerificationError:
        return ToolkitError(
            say("The cluster {scheduler} has a certificate that is not trusted here.", scheduler=scheduler),
            say("Check “ca_file” in cluster.toml, and that the cluster is yours. {alone}", alone=_ALONE),
        )
    except (OSError, ValueError):
        return ToolkitError(
            say("The cluster {scheduler} cannot be reached.", scheduler=scheduler),
            say("Check that its scheduler runs, its address in cluster.toml, and the network. {alone}", alone=_ALONE),
        )
    return ToolkitError(
        say("The cluster {scheduler} refuses our certificate.", scheduler=scheduler),
        say("Check “certificate_file” and “key_file” in cluster.toml. {alone}", alone=_ALONE),
    )


def _sound_hosts(client: "Client", settings: Settings, folder: Path, tell: Callable[[Message], object]) -> set[str]:
    """Return the computers whose workers may run associations. Raises ToolkitError if there are none."""
    threads: Mapping[str, int] = client.nthreads()
    faults: dict[str, Message] = {}
    with laid_out(folder.resolve()) as laid:
        for worker, count in sorted(threads.items()):
            fault = _fault(client, worker, laid, settings.timeout_s)
            if fault is None and count != 1:
                fault = say("they do several things at once: start them with --nthreads 1")
            if fault is not None:
                faults.setdefault(_host_of(worker), fault)
    for host, fault in faults.items():
        tell(say("The workers on {host} are not used: {fault}.", host=host, fault=fault))
    sound = {_host_of(worker) for worker in threads} - set(faults)
    if not sound:
        raise ToolkitError(
            say("The cluster {scheduler} has no worker that can be used.", scheduler=settings.scheduler),
            say("Start workers as docs/operators.md shows. {alone}", alone=_ALONE),
        )
    return sound


def _fault(client: "Client", worker: str, laid: Path, timeout_s: int) -> Message | None:
    """Ask a worker, also one that is busy, what `find_fault` says there."""
    try:
        answers = client.run(find_fault, laid, __version__, workers=[worker], callback_timeout=timeout_s)
    except TimeoutError:
        return say("they did not answer")
    except Exception as error:  # noqa: BLE001 - what another version, or none, does there
        return say("they do not have this version of the toolkit ({error})", error=type(error).__name__)
    fault: Message | None = answers[worker]
    return fault


class _Watch:
    """Looks now and then whether there still is a worker."""

    def __init__(self, client: "Client", hosts: set[str], timeout_s: float) -> None:
        self._client, self._hosts, self._timeout_s = client, hosts, timeout_s
        self._seen = self._looked = time.monotonic()

    def is_lost(self) -> bool:
        """Whether the scheduler has gone or does not answer, or the workers have gone for good."""
        if time.monotonic() - self._looked >= self._timeout_s:
            try:
                workers = self._client.nthreads(callback_timeout=self._timeout_s)
            except (OSError, TimeoutError):
                return True
            self._looked = time.monotonic()
            if self._hosts & set(map(_host_of, workers)):
                self._seen = self._looked
        return self._client.status != "running" or time.monotonic() - self._seen > _PATIENCE * self._timeout_s
