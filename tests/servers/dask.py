"""A Dask cluster on 127.0.0.1: a scheduler and workers, each a process of its own, speaking TLS."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import trustme

from tests.scheduling.fleets import spawned_by

ROOT = Path(__file__).resolve().parent.parent.parent
_PATIENCE_S = 60


@dataclass(frozen=True)
class Authority:
    """Who signs, and where its certificates are."""

    folder: Path
    _signs: trustme.CA = field(default_factory=trustme.CA)

    def issue(self, name: str) -> dict[str, str]:
        """Make a certificate; return the files that prove it and whom it trusts, by the names of cluster.toml."""
        self.folder.mkdir(parents=True, exist_ok=True)
        files = {key: self.folder / f"{name}-{key}.pem" for key in ("ca_file", "certificate_file", "key_file")}
        issued = self._signs.issue_cert("127.0.0.1")
        self._signs.cert_pem.write_to_path(str(files["ca_file"]))
        issued.cert_chain_pems[0].write_to_path(str(files["certificate_file"]))
        issued.private_key_pem.write_to_path(str(files["key_file"]))
        return {key: str(file) for key, file in files.items()}


@dataclass(frozen=True)
class Cluster:
    """The address of the scheduler, and the processes."""

    scheduler: str
    authority: Authority
    process: "subprocess.Popen[bytes]"
    nannies: Sequence["subprocess.Popen[bytes]"]

    def workers(self) -> list[int]:
        """The processes that do the work, by id: each is a child of its nanny."""
        return [pid for nanny in self.nannies for pid in spawned_by(nanny.pid)]

    def write_settings(self, folder: Path, timeout_s: int = 30, **other: str) -> None:
        """Write the cluster.toml of a fleet in `folder`."""
        settings = {"scheduler": self.scheduler, **self.authority.issue("client"), **other}
        lines = [f'{key} = "{text}"' for key, text in settings.items()]
        (folder / "cluster.toml").write_text("\n".join([*lines, f"timeout_s = {timeout_s}"]), encoding="utf-8")


@contextmanager
def dask_cluster(folder: Path, *options: str, workers: int = 2, **environment: str) -> Iterator[Cluster]:
    """Run a cluster, until the block ends; `options` and `environment` are those of its workers."""
    authority = Authority(folder / "certificates")
    own = authority.issue("cluster")
    tls = ["--tls-ca-file", own["ca_file"], "--tls-cert", own["certificate_file"], "--tls-key", own["key_file"]]
    common = ["--host", "127.0.0.1", "--no-dashboard", *tls]
    known = folder / "scheduler.json"
    with ExitStack() as stack:
        command = ["dask_scheduler", "--protocol", "tls", "--port", "0", "--no-show", "--scheduler-file", str(known)]
        scheduler = stack.enter_context(_running(folder / "scheduler.log", *command, *common))
        _until(known.exists)
        address = str(json.loads(known.read_text(encoding="utf-8"))["address"])
        command = ["dask_worker", address, "--nthreads", "1", "--local-directory", str(folder / "scratch"), *common]
        logs = [folder / f"worker-{number}.log" for number in range(workers)]
        nannies = [stack.enter_context(_running(log, *command, *options, **environment)) for log in logs]
        _until(lambda: all("Registered to" in log.read_text(encoding="utf-8") for log in logs))
        yield Cluster(address, authority, scheduler, nannies)


@contextmanager
def _running(log: Path, module: str, *options: str, **environment: str) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "-W", "ignore", "-m", f"distributed.cli.{module}", *options]
    with (
        log.open("wb") as file,
        subprocess.Popen(
            command, cwd=ROOT, env=os.environ | environment, stdout=subprocess.DEVNULL, stderr=file
        ) as process,
    ):
        try:
            yield process
        finally:
            process.send_signal(signal.SIGCONT)
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()


def _until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while not is_so() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert is_so()
