"""Renders every screen and state of the window: light and dark, two sizes, two languages, and large text.

``--out`` names the folder, ``--looks`` and ``--scenes`` are beginnings of names to render only some.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append(
    str(Path(__file__).resolve().parent.parent / "tests")
)  # the letters of the pictures are those of the tests

from PySide6.QtWidgets import QApplication
from scenes import SCENES
from scenes_at_work import SCENES_AT_WORK
from scenes_of_writing import SCENES_OF_WRITING
from stage import CLOCK, Looks, Stage

from letters_app.gui.application import forbid_qt_settings
from letters_app.gui.theme.typefaces import load_typefaces
from letters_app.services.vaults.opening import make_demo
from letters_app.settings.preferences import Appearance

SIZES = ((1280, 800), (1024, 640))
ALL_LOOKS = (
    *(
        Looks(language, appearance, width, height)
        for language in ("en", "ru")
        for appearance in (Appearance.LIGHT, Appearance.DARK)
        for width, height in SIZES
    ),
    Looks("ru", Appearance.LIGHT, 1280, 800, 150),
)


def main() -> None:
    """Render what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/screenshots"))
    parser.add_argument("--looks", default="", help="beginning of a name such as en-light-1280x800")
    parser.add_argument("--scenes", default="", help="beginning of the name of a scene")
    wanted = parser.parse_args()
    forbid_qt_settings()
    application = QApplication([])
    load_typefaces()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        # The start shows where an address book lies, so that must be nobody's own folder.
        os.environ["XDG_DATA_HOME"] = str(root / "home")
        demo = root / "demo"
        make_demo(demo, CLOCK).close()
        for looks in (looks for looks in ALL_LOOKS if looks.name.startswith(wanted.looks)):
            for name, play in (SCENES | SCENES_AT_WORK | SCENES_OF_WRITING).items():
                if name.startswith(wanted.scenes):
                    stage = Stage(application, looks, root / f"{looks.name}-{name}", demo, wanted.out)
                    play(stage)
                    stage.close()
            print(wanted.out / looks.name)


if __name__ == "__main__":
    main()
