"""What the associations of a fleet share: the settings in `shared.toml`, and the folders beside it."""

from pathlib import Path

from toolkit.config import Config, load_shared
from toolkit.jobs import job_names, load_job
from toolkit.resources import load_reminders


def load_all_shared(folder: Path) -> Config | None:
    """Return the settings that the associations in `folder` share; `None` if they share nothing.

    Raises ConfigError if these, or a file of `jobs/` or `sheets_schema/` beside them, are wrong for all.
    """
    shared = load_shared(folder.resolve())
    if shared is not None:
        load_reminders(shared.folder)
        for name in job_names(shared.folder):
            load_job(name, shared.folder)
    return shared
