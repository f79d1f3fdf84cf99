"""The data packs that ship with the program, each read when it is first needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property

from letters_app.checking.policy_pack import PolicyLibrary, load_policy_library
from letters_app.checking.rule_pack import RuleLibrary, load_rule_packs
from letters_app.composing.sheet_words import SheetWords, load_sheet_words
from letters_app.composing.template_pack import TemplateLibrary, load_template_library
from letters_app.domain.address_lines import AddressTables
from letters_app.resources import font_root, pack_root
from letters_app.services.letter_language import load_forms_of_address
from letters_app.services.postal_tables import load_address_tables
from letters_app.services.transit import TransitTimes, load_transit_times
from letters_app.typesetting.fonts import FontLibrary


class Packs:
    """Reads packs on demand and keeps them; a broken pack raises ``PackError`` when it is needed."""

    @cached_property
    def addresses(self) -> AddressTables:
        """Address forms, names of countries and spelling tables."""
        return load_address_tables(pack_root("addresses"), pack_root("transliteration"))

    @cached_property
    def templates(self) -> TemplateLibrary:
        """The sentences of all kinds of letters."""
        return load_template_library(pack_root("templates"))

    @cached_property
    def rules(self) -> RuleLibrary:
        """The rules of the check."""
        return load_rule_packs(pack_root("rules"))

    @cached_property
    def policies(self) -> PolicyLibrary:
        """Mail policies by country and place."""
        return load_policy_library(pack_root("facilities"))

    @cached_property
    def transit_times(self) -> TransitTimes:
        """How long mail takes."""
        return load_transit_times(pack_root("facilities") / "transit-days.toml")

    @cached_property
    def fonts(self) -> FontLibrary:
        """The bundled fonts."""
        return FontLibrary(font_root())

    @cache  # noqa: B019 - one instance lives as long as the process
    def sheet_words(self, language: str) -> SheetWords:  # noqa: D102 - see the function it calls
        return load_sheet_words(pack_root("sheet-words"), language)

    @cache  # noqa: B019 - one instance lives as long as the process
    def forms_of_address(self, language: str) -> Mapping[str, str] | None:
        """Names by the form a greeting in ``language`` needs; ``None`` if it needs none."""
        return load_forms_of_address(pack_root("forms-of-address") / f"{language}.toml")
