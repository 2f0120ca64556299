"""A night of many associations: one call of `run-due --all`, against a call for each, one after the other.

`python bench/fleet.py [--associations 200] [--each 20] [--cluster]` makes copies of the demo association (740 rows),
all with a night that is due, and runs them in both ways; the loop only over `--each` of them, for its share is enough.
With `--cluster` also on a Dask cluster on this machine, with a worker for each core: what it costs beyond the work.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.servers.dask import dask_cluster
from toolkit import clock
from toolkit.demo.folder import make_folder

_JOB = """job = "nightly"
title = { fr = "La nuit", nl = "De nacht", de = "Die Nacht", en = "The night" }
steps = ["check", "letters", "contracts", "reminders", "report"]
every = "day"
at = "03:00"
late_hours = 24
"""


def fleet(folder: Path, count: int) -> Path:
    """Make the associations."""
    model = folder / "model"
    make_folder(model, clock.today(), "fr")
    (model / "jobs").mkdir()
    (model / "jobs" / "nightly.toml").write_text(_JOB, encoding="utf-8")
    for number in range(count):
        shutil.copytree(model, folder / "fleet" / f"association-{number:03}")
    return folder / "fleet"


def call(*arguments: str) -> float:
    """Run `mentorat run-due` with these arguments; return how long it took."""
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "toolkit", "run-due", *arguments], capture_output=True, check=False)
    if done.returncode:
        sys.exit((done.stdout + done.stderr).decode())
    return time.perf_counter() - started


def on_cluster(count: int) -> float:
    """Run a fleet on a cluster that is there already; return how long it took."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with dask_cluster(folder, workers=os.cpu_count() or 1) as cluster:
            cluster.write_settings(fleet(folder, count))
            return call("--all", str(folder / "fleet"))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--associations", type=int, default=200)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--cluster", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = str(fleet(Path(folder), options.associations))
        before = os.times()
        together = call("--all", made)
        after = os.times()
        work = after.children_user + after.children_system - before.children_user - before.children_system
    with tempfile.TemporaryDirectory() as folder:
        configs = sorted(fleet(Path(folder), options.each).glob("*/config.toml"))
        apart = sum(call("--config", str(config)) for config in configs)
    one, other = together / options.associations, apart / options.each
    print(f"{options.associations} associations in one call: {together:.1f} s, {one:.2f} s each")
    print(
        f"work for the processor: {work:.1f} s, so {work / (os.cpu_count() or 1):.1f} s on a machine that does no other"
    )
    print(f"a call for each: {other:.2f} s each; one call is {other / one:.1f} times faster")
    if options.cluster:
        spread = on_cluster(options.associations)
        print(f"on a cluster on this machine: {spread:.1f} s, {spread / together:.2f} times as long")


if __name__ == "__main__":
    main()
