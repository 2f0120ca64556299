"""The jobs of the folder `jobs/`: which steps, in which order."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import ConfigError
from toolkit.model.message import say
from toolkit.resources import find, shipped
from toolkit.schema.definitions import Reader, SchemaError, Texts

STEPS = ("check", "letters", "contracts", "report")
"""Every step a job may have."""


@dataclass(frozen=True, slots=True)
class Job:
    """A named list of steps."""

    name: str
    title: Texts
    steps: tuple[str, ...]


def load_job(name: str, own: Path | None) -> Job:
    """Return the job called `name`, the association's own before ours. Raises ConfigError."""
    path = find(f"jobs/{name}.toml", own) if name.replace("-", "").replace("_", "").isalnum() else None
    if path is None:
        folders = [shipped("jobs"), *([own / "jobs"] if own else [])]
        names = sorted({file.stem for folder in folders for file in folder.glob("*.toml")})
        raise ConfigError(
            say("There is no job “{name}”.", name=name), say("Jobs are: {names}.", names=", ".join(names))
        )
    try:
        job = _job(path)
    except (SchemaError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(
            say("{where} cannot be read ({error}).", where=f"jobs/{path.name}", error=str(error)),
            say("Correct the file, or delete it to use the one that comes with the program."),
        ) from error
    unknown = [step for step in job.steps if step not in STEPS]
    if unknown:
        raise ConfigError(
            say("jobs/{file}: there is no step “{step}”.", file=path.name, step=unknown[0]),
            say("Steps are: {names}.", names=", ".join(STEPS)),
        )
    return job


def _job(path: Path) -> Job:
    where = f"jobs/{path.name}"
    reader = Reader(tomllib.loads(path.read_text(encoding="utf-8-sig")), where)
    reader.expect(("job", "title", "steps"))
    job = Job(reader.string("job"), reader.texts("title"), reader.strings("steps"))
    if not job.steps:
        msg = f"{where}: “steps” is missing"
        raise SchemaError(msg)
    return job
