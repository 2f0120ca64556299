"""How long a check takes, against merely reading the same cells and against a general validator.

`python bench/check.py [--rounds 5] [--scale 1.0] [--frictionless]` builds the large workbook once (in
bench/.cache), then runs these as whole processes, in turn, and prints medians and ratios:

- `check`         mentorat check --json
- `calamine`      reading all cells with python-calamine (`to_python` of each sheet)
- `openpyxl`      reading all cells with openpyxl, read-only
- `frictionless`  validating types, required, unique and foreign keys only (once: it takes minutes)

The goals: at most 2.0 times calamine, at least 25 times faster than frictionless, under 400 MB.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.large_workbook import TODAY, YES, LargeWorkbook

CACHE = Path(__file__).resolve().parent / ".cache"

_CALAMINE = """
import sys
from python_calamine import CalamineWorkbook
book = CalamineWorkbook.from_path(sys.argv[1])
cells = sum(len(row) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python())
print(cells)
"""
_OPENPYXL = """
import sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1], read_only=True, data_only=True)
print(sum(len(row) for sheet in book for row in sheet.iter_rows(values_only=True)))
"""
_FRICTIONLESS = """
import sys
from frictionless import Package
report = Package(sys.argv[1]).validate(limit_errors=10_000_000)
print(report.stats, {error.type for task in report.tasks for error in task.errors})
"""


@dataclass(frozen=True)
class Run:
    """One finished process: seconds of CPU and on the clock, and its peak memory in MB."""

    cpu: float
    wall: float
    megabytes: float


def measure(command: list[str], *, expected: tuple[int, ...] = (0,)) -> Run:
    """Run the command to its end. Its output is thrown away."""
    started = time.perf_counter()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in expected:
        sys.exit(f"{command[:3]} ended with {process.returncode}")
    wall = time.perf_counter() - started
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def workbook(scale: float) -> Path:
    """Return the workbook of this size, made if it is not there."""
    path = CACHE / f"large-{scale:g}.xlsx"
    if not path.exists():
        CACHE.mkdir(exist_ok=True)
        print(f"making {path.name} ...", file=sys.stderr)
        fresh = path.with_suffix(".tmp")
        LargeWorkbook(scale).write(fresh)
        fresh.replace(path)
    return path


def descriptor(path: Path) -> Path:
    """Write a Data Package of our own schema for the sheets of the workbook; return its path.

    It asks less than the toolkit does: types, required, unique and foreign keys, no choices.
    """
    from toolkit.resources import load_schema
    from toolkit.schema.data_package import data_package

    headers = {name: next(rows) for name, rows in LargeWorkbook(0.0).sheets()}
    package: dict[str, Any] = data_package(load_schema(), "fr", "0")
    package["resources"] = [one for one in package["resources"] if one["title"] in headers]
    known = {resource["name"] for resource in package["resources"]}
    for resource in package["resources"]:
        schema = resource["schema"]
        fields = {field["title"]: field for field in schema["fields"]}
        schema["fields"] = [fields[heading] for heading in headers[resource["title"]]]
        for field, heading in zip(schema["fields"], headers[resource["title"]], strict=True):
            field.get("constraints", {}).pop("enum", None)
            if field["type"] == "boolean":
                field |= {"trueValues": list(YES), "falseValues": ["non"]}
            field["name"], field["was"] = heading, field["name"]
        names = {field["was"]: field["name"] for field in schema["fields"]}
        schema["primaryKey"] = [names[name] for name in schema.get("primaryKey", ()) if name in names]
        schema["foreignKeys"] = [
            {
                "fields": [names[name] for name in key["fields"]],
                "reference": {"resource": key["reference"]["resource"], "fields": ["Référence"]},
            }
            for key in schema.get("foreignKeys", ())
            if key["reference"]["resource"] in known and set(key["fields"]) <= set(names)
        ]
        for field in schema["fields"]:
            del field["was"]
        resource |= {"path": path.name, "format": "xlsx", "dialect": {"excel": {"sheet": resource["title"]}}}
    target = path.with_suffix(".package.json")
    target.write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")
    return target


def show(name: str, runs: list[Run], base: list[Run]) -> None:
    """Print the medians, and the ratios to the runs of `base` pair by pair: on the clock, and of CPU."""
    wall = median(one.wall / other.wall for one, other in zip(runs, base, strict=False))
    cpu = median(one.cpu / other.cpu for one, other in zip(runs, base, strict=False))
    print(
        f"{name:<14}{median(run.cpu for run in runs):8.2f} s CPU {median(run.wall for run in runs):8.2f} s "
        f"{max(run.megabytes for run in runs):7.0f} MB   {wall:6.2f} x calamine on the clock, {cpu:.2f} x its CPU"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--frictionless", action="store_true", help="measure frictionless too (minutes)")
    options = parser.parse_args()
    path = workbook(options.scale)
    python = sys.executable
    mentorat = str(Path(python).with_name("mentorat"))
    commands: dict[str, tuple[list[str], tuple[int, ...]]] = {
        "calamine": ([python, "-c", _CALAMINE, str(path)], (0,)),
        "check": ([mentorat, "check", "--json", "--today", TODAY.isoformat(), str(path)], (1,)),
        "openpyxl": ([python, "-c", _OPENPYXL, str(path)], (0,)),
    }
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for round_number in range(options.rounds + 1):  # the first warms the disk's cache and does not count
        for name, (command, expected) in commands.items():
            run = measure(command, expected=expected)
            if round_number:
                runs[name].append(run)
    print(f"{path.name}, {path.stat().st_size / 1e6:.1f} MB; {options.rounds} rounds, medians")
    for name, measured in runs.items():
        show(name, measured, runs["calamine"])
    if options.frictionless:
        run = measure([python, "-c", _FRICTIONLESS, str(descriptor(path))])
        show("frictionless", [run], runs["calamine"])
        clock = run.wall / median(one.wall for one in runs["check"])
        cpu = run.cpu / median(one.cpu for one in runs["check"])
        print(f"check is {clock:.0f} times faster than frictionless on the clock, with {cpu:.0f} times less CPU")


if __name__ == "__main__":
    main()
