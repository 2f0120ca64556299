"""From the workbook through Debian's own mail server into a mailbox: nothing of it is ours but the first step."""

import mailbox
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.books import association
from tests.cli.conftest import Cli
from tests.cli.test_reminders import TODAY, tables
from tests.servers.running import free_port, wait_for

EXIM = shutil.which("exim4", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
SETTINGS = """\
exim_user = mail
exim_group = mail
local_interfaces = 127.0.0.1
daemon_smtp_ports = {port}
spool_directory = {folder}/spool
log_file_path = {folder}/log/%s
pid_file_path = {folder}/pid
primary_hostname = mail.example
tls_advertise_hosts =
keep_environment =
acl_smtp_rcpt = all
begin acl
all:
  accept
begin routers
all:
  driver = accept
  transport = maildir
begin transports
maildir:
  driver = appendfile
  maildir_format
  directory = {folder}/box
  create_directory
  user = mail
  group = mail
begin retry
"""

pytestmark = pytest.mark.skipif(
    EXIM is None or not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="needs exim4, run by the administrator: apt-get install exim4-daemon-light",
)


@contextmanager
def mail_server_of_debian() -> Iterator[tuple[int, Path]]:
    """Run exim on a free port; yield the port, and the folder of the mailbox. It runs as another user: no tmp_path."""
    assert EXIM is not None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("spool", "log"):
            (folder / part).mkdir()
        for path in (folder, *folder.iterdir()):
            shutil.chown(path, "mail", "mail")
            path.chmod(0o755)
        port = free_port()
        (folder / "settings").write_text(SETTINGS.format(port=port, folder=folder))
        command = [EXIM, "-C", str(folder / "settings"), "-bdf"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
            try:
                wait_for((folder / "pid").exists)
                yield port, folder / "box"
            finally:
                server.terminate()


def test_a_reminder_arrives_in_the_mailbox(cli: Cli, tmp_path: Path) -> None:
    with mail_server_of_debian() as (port, box):
        mail = f'[mail]\nway = "smtp"\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\nauth = "none"'
        config = association(tmp_path / "there", tables(), mail)

        assert cli("reminders", "--config", config, "--today", TODAY).out == "1 message with reminders was sent.\n"
        wait_for(lambda: (box / "new").is_dir() and any((box / "new").iterdir()))
        (message,) = mailbox.Maildir(box)

    assert message["To"] == "Lies De Smet <lies@tremplin.example>"
    assert "by mail.example with esmtp (Exim" in " ".join(str(message["Received"]).split())
    assert [part.get_content_type() for part in message.get_payload()] == ["text/plain", "text/html"]  # type: ignore[union-attr]
