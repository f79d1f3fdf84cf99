"""Makes sure of the libraries of the system that Qt needs: for this session's screen, with ``--tests`` for any screen.

Installs them where that needs neither a password nor a question (as root, where there is apt-get); elsewhere it says
the one command that does, and fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Collection

from letters_app.cli.face import make_face
from letters_app.cli.sentences import sentence_for
from letters_app.i18n.catalogue import language_of_environment, languages, open_catalogue
from letters_app.resources import translations_root
from letters_app.services.display import missing_for_session
from letters_app.services.window_libraries import QtPart, SystemLibrary, WindowLibraries, load_window_libraries

APT = "apt"
TESTS = "--tests"


def install(known: WindowLibraries, missing: Collection[SystemLibrary]) -> None:
    """Install what brings ``missing`` if this account may."""
    manager = known.manager()
    if manager is None or manager.id != APT or os.geteuid() != 0:
        return
    packages = known.packages(missing, manager)
    print(f"Installing the system packages the window needs: {' '.join(packages)} ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for order in (("update", "-q"), ("install", "-y", "-q", "--no-install-recommends", *packages)):
        done = subprocess.run([manager.program, *order], check=False, capture_output=True, text=True, env=environment)
        if done.returncode != 0:
            print(done.stderr.strip(), file=sys.stderr)
            return


def lacking(known: WindowLibraries) -> tuple[SystemLibrary, ...]:
    """Return the libraries that are missing now."""
    return known.missing(set(QtPart)) if TESTS in sys.argv[1:] else missing_for_session(os.environ, known)


def main() -> int:
    """Return 0 if nothing is missing any more."""
    known = load_window_libraries()
    missing = lacking(known)
    if missing:
        install(known, missing)
        missing = lacking(known)
    if not missing:
        return 0
    root = translations_root()
    face = make_face(open_catalogue(root, language_of_environment(os.environ, languages(root))))
    face.tell(f"letters: {sentence_for(known.error(missing), face)}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
