"""What ships with the program beside its code: where it lies, and how its data packs are read."""

from __future__ import annotations

from letters_app.resources.locations import (
    demo_root,
    font_root,
    pack_root,
    resources_root,
    translations_root,
    wordlist_root,
)

__all__ = ["demo_root", "font_root", "pack_root", "resources_root", "translations_root", "wordlist_root"]
