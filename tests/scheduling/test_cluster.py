"""A fleet on a real Dask cluster, over TLS, and what happens when some of it dies or is not as it should be."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.scheduling.fleets import NAMES, assert_done_once, letters, states, wait_until_begun
from tests.servers.dask import Authority, Cluster, dask_cluster
from toolkit import __version__
from toolkit.cli.fleet import configurations
from toolkit.errors import ConfigError
from toolkit.model.message import Message
from toolkit.scheduling.cluster.connection import connected
from toolkit.scheduling.cluster.probe import find_fault, laid_out
from toolkit.scheduling.cluster.settings import load_settings
from toolkit.scheduling.fleet import run_all_due
from toolkit.scheduling.runs import RunState

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the processes of workers are found through /proc")
HERE = "What is due is run on this computer alone.\n"
SUMMARY = f"{len(NAMES)} associations, 0 with a failure\n"


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with dask_cluster(tmp_path_factory.mktemp("cluster")) as cluster:
        yield cluster


def begin(fleet: Path, *options: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "toolkit", "--language", "en", "run-due", "--all", str(fleet), *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def night(fleet: Path, *options: str) -> tuple[int, str, str]:
    with begin(fleet, *options) as owner:
        out, err = owner.communicate(timeout=120)
    return owner.returncode, out, err


def test_each_association_has_its_night_once_on_the_workers(cluster: Cluster, fleet: Path) -> None:
    cluster.write_settings(fleet)

    status, out, err = night(fleet)
    again = night(fleet)

    assert (status, err) == (0, "")
    assert out.count("Prepared: 1 × letter") == len(NAMES)
    assert again == (0, SUMMARY, "")
    assert_done_once(fleet)


def test_what_is_broken_for_one_touches_no_other(cluster: Cluster, fleet: Path) -> None:
    cluster.write_settings(fleet)
    (fleet / NAMES[2] / "programme.xlsx").write_bytes(b"no workbook")
    (fleet / NAMES[4] / "config.toml").write_text("language = ", encoding="utf-8")

    status, out, err = night(fleet)

    assert (status, err) == (1, "")
    assert f"{len(NAMES)} associations, 2 with a failure" in out
    assert [name for name in NAMES if letters(fleet, name) != 1] == [NAMES[2], NAMES[4]]


def test_a_worker_that_is_killed_loses_nothing_and_doubles_nothing(cluster: Cluster, fleet: Path) -> None:
    cluster.write_settings(fleet)
    with begin(fleet) as owner:
        wait_until_begun(fleet)
        os.kill(cluster.workers()[0], signal.SIGKILL)
        out, err = owner.communicate(timeout=120)

    assert (owner.returncode, err) == (0, ""), out
    assert out.endswith(SUMMARY)
    assert_done_once(fleet)


def test_a_run_that_hangs_is_ended_and_the_fleet_goes_on(cluster: Cluster, fleet: Path) -> None:
    cluster.write_settings(fleet)
    hanging = fleet / NAMES[6] / "programme.xlsx"
    hanging.unlink()
    os.mkfifo(hanging)
    settings = load_settings(fleet)
    assert settings is not None
    told: list[Message] = []

    with connected(settings, fleet, told.append) as (executor, is_lost):
        configs = configurations(fleet)
        called = list(run_all_due(configs, "en", executor, minutes=0.25, is_lost=is_lost))

    assert told == []
    assert sorted(one.config for one in called) == configs
    (failed,) = (one for one in called if one.has_failed)
    assert failed.told == ("It took longer than 0.25 min and was ended.",)
    assert failed.config == configs[6]
    assert states(fleet, NAMES[6]) == [RunState.FAILED]
    assert [name for name in NAMES if letters(fleet, name) != 1] == [NAMES[6]]


def test_what_kills_every_worker_is_given_up(cluster: Cluster, fleet: Path) -> None:
    cluster.write_settings(fleet)
    settings = load_settings(fleet)
    assert settings is not None

    with connected(settings, fleet, lambda _: None) as (executor, _):
        with pytest.raises(Exception, match="_exit"):
            executor.submit(os._exit, 3).result(timeout=120)
        assert executor.submit(abs, -1).result(timeout=60) == 1


def test_asked_to_stop_it_begins_nothing_more_and_what_runs_there_ends(cluster: Cluster, fleet: Path) -> None:
    cluster.write_settings(fleet)
    with begin(fleet) as owner:
        wait_until_begun(fleet)
        owner.send_signal(signal.SIGTERM)
        out, err = owner.communicate(timeout=30)

    assert (owner.returncode, err) == (0, "")
    assert "Stopped as asked; the next run goes on from here." in out
    assert not all((fleet / name / ".mentorat").exists() for name in NAMES)
    assert night(fleet)[0] == 0
    assert_done_once(fleet)


def test_a_worker_that_answers_no_more_is_left_out(fleet: Path, tmp_path: Path) -> None:
    with dask_cluster(tmp_path, workers=1) as cluster:
        cluster.write_settings(fleet, timeout_s=2)
        (worker,) = cluster.workers()
        os.kill(worker, signal.SIGSTOP)
        status, out, err = night(fleet)
        os.kill(worker, signal.SIGCONT)

    assert status == 1
    assert err.startswith("The workers on 127.0.0.1 are not used: they did not answer.\n")
    assert out.endswith(SUMMARY)
    assert_done_once(fleet)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP], ids=["dies", "answers no more"])
def test_without_its_scheduler_the_rest_is_done_here(fleet: Path, tmp_path: Path, number: signal.Signals) -> None:
    with dask_cluster(tmp_path, workers=1) as cluster:
        cluster.write_settings(fleet, timeout_s=4)
        with begin(fleet) as owner:
            wait_until_begun(fleet)
            cluster.process.send_signal(number)
            out, err = owner.communicate(timeout=120)

    assert owner.returncode == 1
    assert err == "The cluster has gone; what it has not done is done on this computer.\n"
    assert out.endswith(SUMMARY)
    assert_done_once(fleet)


def test_a_cluster_that_is_not_there_costs_no_night(fleet: Path, tmp_path: Path) -> None:
    settings = Authority(tmp_path).issue("client") | {"scheduler": "tls://127.0.0.1:1"}
    text = "".join(f'{key} = "{value}"\n' for key, value in settings.items())
    (fleet / "cluster.toml").write_text(f"{text}timeout_s = 2\n", encoding="utf-8")

    status, out, err = night(fleet)

    assert status == 1
    assert err == (
        "The cluster tls://127.0.0.1:1 cannot be reached.\n"
        f"Check that its scheduler runs, its address in cluster.toml, and the network. {HERE}"
    )
    assert out.endswith(SUMMARY)
    assert_done_once(fleet)
    assert night(fleet, "--no-cluster") == (0, SUMMARY, "")


def test_certificates_that_do_not_fit_are_told(cluster: Cluster, fleet: Path, tmp_path: Path) -> None:
    for name in NAMES[1:]:
        shutil.rmtree(fleet / name)
    foreign = Authority(tmp_path / "foreign").issue("client")

    cluster.write_settings(fleet, certificate_file=foreign["certificate_file"], key_file=foreign["key_file"])
    refused = night(fleet)
    cluster.write_settings(fleet, ca_file=foreign["ca_file"])
    distrusted = night(fleet)

    assert refused[0] == distrusted[0] == 1
    assert refused[2] == (
        f"The cluster {cluster.scheduler} refuses our certificate.\n"
        f"Check “certificate_file” and “key_file” in cluster.toml. {HERE}"
    )
    assert distrusted[2] == (
        f"The cluster {cluster.scheduler} has a certificate that is not trusted here.\n"
        f"Check “ca_file” in cluster.toml, and that the cluster is yours. {HERE}"
    )
    assert letters(fleet, NAMES[0]) == 1


def test_workers_that_do_several_things_at_once_are_not_used(fleet: Path, tmp_path: Path) -> None:
    with dask_cluster(tmp_path, "--nthreads", "2", workers=1) as cluster:
        cluster.write_settings(fleet)
        status, out, err = night(fleet)

    assert status == 1
    assert err.splitlines()[0] == (
        "The workers on 127.0.0.1 are not used: they do several things at once: start them with --nthreads 1."
    )
    assert "has no worker that can be used" in err
    assert out.endswith(SUMMARY)
    assert_done_once(fleet)


def test_a_worker_must_share_the_folder_and_see_its_locks(tmp_path: Path) -> None:
    with laid_out(tmp_path) as laid:
        assert find_fault(laid, __version__) is None
        assert "version" in str(find_fault(laid, "0.0"))
        assert "do not have the folder" in str(find_fault(tmp_path / "elsewhere" / laid.name, __version__))
        with FileLock(tmp_path / "lock"):
            pass
        assert "do not see the locks" in str(find_fault(tmp_path, __version__))
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".cluster")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("scheduler = ", "{file} cannot be read ({error})."),
        ('schedulr = "tls://there:8786"', "{where}: the setting “{key}” is unknown."),
        ('scheduler = "tcp://there:8786"', "{where}: “{key}” {problem}."),
        ('scheduler = "tls://there:8786"\nca_file = "none.pem"', "{where}: “{key}” {problem}."),
    ],
)
def test_settings_that_are_wrong_are_told(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "cluster.toml").write_text(text, encoding="utf-8")

    with pytest.raises(ConfigError) as told:
        load_settings(tmp_path)
    assert told.value.problem.text == problem
