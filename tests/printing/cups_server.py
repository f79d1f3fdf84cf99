"""A real CUPS server of the tests' own: a Unix socket, folders of its own, printers that print into PDF files.

Its printers are those of Debian's ``printer-driver-cups-pdf``, which prints through Ghostscript as a PostScript
printer would. That backend reads its settings from the system's folder only and must run as root; so each server puts
one file there, under a name nobody else has, and takes it away again.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

_SCHEDULER = "/usr/sbin/cupsd"
_ADMIN = "/usr/sbin/lpadmin"
_BACKEND = Path("/usr/lib/cups/backend/cups-pdf")
_PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd")
_BACKEND_SETTINGS = Path("/etc/cups")
_PATIENCE_S = 60.0

_FILES = """
ServerRoot {root}/etc
CacheDir {root}/cache
StateDir {root}/state
RequestRoot {root}/spool
TempDir {root}/tmp
AccessLog {root}/access_log
ErrorLog {root}/error_log
PageLog {root}/page_log
SystemGroup root
FileDevice Yes
"""
_SETTINGS = """
LogLevel debug
MaxLogSize 0
Listen {root}/socket
Browsing No
WebInterface No
DefaultAuthType None
LimitRequestBody 1m
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_OFFICE_OPTIONS = """
*OpenUI *Duplex/2-Sided Printing: PickOne
*OrderDependency: 20 AnySetup *Duplex
*DefaultDuplex: DuplexNoTumble
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long edge: ""
*Duplex DuplexTumble/Short edge: ""
*CloseUI: *Duplex
*OpenUI *InputSlot/Paper Source: PickOne
*OrderDependency: 21 AnySetup *InputSlot
*DefaultInputSlot: Tray1
*InputSlot Tray1/Tray 1: ""
*InputSlot Manual/By hand: ""
*CloseUI: *InputSlot
*OpenUI *MediaType/Media Type: PickOne
*OrderDependency: 22 AnySetup *MediaType
*DefaultMediaType: Plain
*MediaType Plain/Plain: ""
*MediaType Envelope/Envelope: ""
*CloseUI: *MediaType
"""


def reason_to_skip() -> str:
    """Return why there can be no server here, empty if there can."""
    if not all(Path(name).exists() for name in (_SCHEDULER, _ADMIN)) or not (_BACKEND.exists() and _PPD.exists()):
        return "CUPS and its PDF printer are not installed (Debian: cups, cups-client, printer-driver-cups-pdf)"
    return "" if os.geteuid() == 0 else "the PDF printer of CUPS works for a server run by root only"


class CupsServer:
    """A running server."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / "home"
        self._token = root.name
        for name in ("etc", "cache", "state", "spool", "tmp", "out", "home"):
            (root / name).mkdir()
        for path in (root, root / "tmp", root / "out"):
            path.chmod(0o777 if path != root else 0o755)  # filters and printers run as other users
        shutil.chown(root / "spool", group="lp")
        (root / "spool").chmod(0o710)
        (root / "etc" / "cups-files.conf").write_text(_FILES.format(root=root), encoding="utf-8")
        (root / "etc" / "cupsd.conf").write_text(_SETTINGS.format(root=root), encoding="utf-8")
        # Files are told apart by the number of the job; every job has the same title.
        (_BACKEND_SETTINGS / f"cups-pdf-{self._token}.conf").write_text(
            f"Out {root}/out\nAnonDirName {root}/out\nSpool {root}/pdf-spool\nLog\nLabel 2\nTitlePref 1\n",
            encoding="utf-8",
        )

    @property
    def environment(self) -> Mapping[str, str]:
        """Variables by which commands find this server, and no options of a user."""
        return {
            "PATH": f"{os.environ.get('PATH', '')}:/usr/sbin",  # where an administrator's commands are
            "HOME": str(self.home),
            "CUPS_SERVER": f"{self.root}/socket",
            "CUPS_SERVERROOT": f"{self.root}/etc",
        }

    def run(self, *command: str) -> str:
        """Run an administrator's command and return what it says."""
        done = subprocess.run(
            command, env={**self.environment, "LC_ALL": "C"}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, (command, done.stderr)
        return done.stdout

    def add_printer(self, name: str, *options: str) -> None:
        """Set up a printer that knows A4, DL, C5, #10 and any size by its measures."""
        self.run(_ADMIN, f"-p{name}", "-E", "-v", f"cups-pdf:/{self._token}", "-P", str(_PPD), *options)

    def add_office_printer(self, name: str, *options: str) -> None:
        """Set up a printer with trays that prints on both sides unless told otherwise, and knows no other sizes."""
        custom = ("VariablePaperSize", "CustomPageSize", "ParamCustomPageSize", "pop pop pop", "LeadingEdge")
        lines = _PPD.read_text(encoding="latin-1").splitlines()
        start = next(number for number, line in enumerate(lines) if line.startswith("*NonUIOrderDependency"))
        end = next(number for number, line in enumerate(lines) if line.startswith("*OpenUI *PageSize"))
        kept = [line for line in (*lines[:start], *lines[end:]) if not any(word in line for word in custom)]
        ppd = self.root / "tmp" / "office.ppd"
        ppd.write_text("\n".join(kept) + _OFFICE_OPTIONS, encoding="latin-1")
        self.run(_ADMIN, f"-p{name}", "-E", "-v", f"cups-pdf:/{self._token}", "-P", str(ppd), *options)

    def add_raw_printer(self, name: str) -> None:
        """Set up a printer that CUPS has no description of."""
        self.run(_ADMIN, f"-p{name}", "-E", "-v", "file:/dev/null", "-m", "raw")

    def printed(self, number: str) -> Path:
        """Return the PDF that came out of the printer for a job."""
        (path,) = (self.root / "out").glob(f"*job_{number}.pdf")
        return path

    def spooled(self, number: str) -> Path:
        """Return where the server keeps the file of a job."""
        return self.root / "spool" / f"d{int(number):05d}-001"

    def told(self, number: str) -> str:
        """Return the options that the first filter of a job was given."""
        log = (self.root / "error_log").read_text(encoding="utf-8", errors="replace")
        return next(line for line in log.splitlines() if f"[Job {number}] argv[5]=" in line)

    def forget_settings(self) -> None:
        """Take away the one file outside of the server's folder."""
        (_BACKEND_SETTINGS / f"cups-pdf-{self._token}.conf").unlink(missing_ok=True)


@contextlib.contextmanager
def running_server() -> Iterator[CupsServer]:
    """Start a server; skip the test where there can be none."""
    reason = reason_to_skip()
    if reason:
        pytest.skip(reason)
    # Below a short folder that other users may enter: a socket's path has a hundred characters at most.
    root = Path(tempfile.gettempdir()) / f"letters-cups-{secrets.token_hex(4)}"
    root.mkdir()
    server = CupsServer(root)
    settings = ("-c", f"{root}/etc/cupsd.conf", "-s", f"{root}/etc/cups-files.conf")
    process = subprocess.Popen(
        [_SCHEDULER, "-f", *settings], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_until_running(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(_PATIENCE_S)
        server.forget_settings()
        shutil.rmtree(root)


def _wait_until_running(server: CupsServer, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE_S
    while "scheduler is running" not in server.run("lpstat", "-r"):
        assert process.poll() is None, (server.root / "error_log").read_text(encoding="utf-8")
        assert time.monotonic() < end, "the server does not answer"
        time.sleep(0.05)
