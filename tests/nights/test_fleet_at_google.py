"""Many associations at Google in one pass, with one service account: what they ask is counted together."""

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from tests.cli.test_jobs import write_job
from tests.cli.test_schedule import ALWAYS
from tests.nights.conftest import BOOK, Association
from toolkit.cli.fleet import configurations
from toolkit.scheduling.fleet import run_all_due
from toolkit.scheduling.processes import Processes
from toolkit.sheets_server.limits import Limit
from toolkit.workbooks.google.quota import FILE


def test_a_pool_counts_the_requests_of_all_together(association: Association, tmp_path: Path) -> None:
    write_job(association.config, "nightly", ALWAYS.replace('["letters"]', '["letters", "report"]'))
    config = association.config.read_text(encoding="utf-8").replace("../key.json", str(association.key_file))
    books = association.server.api.books
    for number in range(2):
        folder = tmp_path / "fleet" / f"association-{number}"
        shutil.copytree(association.config.parent, folder)
        other = str(number) * 44
        books[other] = type(books[BOOK])(other, "Programme", books[BOOK].tabs)
        (folder / "config.toml").write_text(config.replace(BOOK, other), encoding="utf-8")
    association.server.api.limit = limit = Limit()

    with Processes(2) as processes:
        called = list(run_all_due(configurations(tmp_path / "fleet"), "fr", processes))

    assert [one.has_failed for one in called] == [False, False]
    assert all(one.told for one in called)
    with closing(sqlite3.connect(tmp_path / "fleet" / ".mentorat" / FILE)) as connection:
        turns = dict(connection.execute("SELECT kind, COUNT(*) FROM turn GROUP BY kind"))
    assert turns == Counter(request.method.lower() for request in association.server.asked)
    assert min(turns["get"], turns["post"]) > 3
    assert limit.refused == 0
    assert not (tmp_path / "fleet" / "association-0" / ".mentorat" / FILE).exists()
