"""The data packs that ship with the program, each read when it is first needed.

So are the rooms that read them: a check needs neither typesetting nor Fluent, and starts in half the time without.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from letters_app.resources import font_root, pack_root
from letters_app.settings.folders import added_fonts_folder, group_rules_folder

if TYPE_CHECKING:
    from letters_app.checking.policy_pack import PolicyLibrary
    from letters_app.checking.rule_pack import RuleLibrary
    from letters_app.composing.matter_words import MatterWords
    from letters_app.composing.puzzles.chess_position import ChessPosition
    from letters_app.composing.puzzles.puzzle_words import PuzzleWords
    from letters_app.composing.sheet_words import SheetWords
    from letters_app.composing.template_pack import TemplateLibrary
    from letters_app.domain.address_lines import AddressTables
    from letters_app.services.letters.prompts import PromptLibrary
    from letters_app.services.letters.reply_envelopes import ReplyFits
    from letters_app.services.postage import PostageSteps
    from letters_app.services.transit import TransitTimes
    from letters_app.typesetting.booklets.booklet import BookletLayout
    from letters_app.typesetting.handwriting.rulings import Hand, RuledSheet
    from letters_app.typesetting.labels.label_layout import LabelSheet
    from letters_app.typesetting.layouts import EnvelopeFormat, LetterLayout
    from letters_app.typesetting.matter.matter_layouts import FaxLayout, PosterLayout, SignatureLayout
    from letters_app.typesetting.postcards.postcard_layout import PostcardFormat
    from letters_app.typesetting.puzzles.puzzle_layout import PuzzleLayout
    from letters_app.typesetting.text.fonts import FontLibrary


_SPOKEN_BY_ALL = "en"
"""Languages nobody has worded something in are served in it."""


def existing_group_rules() -> Path | None:
    """Return the folder of the group's own rules beside the vault, ``None`` if there is nothing in it."""
    folder = group_rules_folder()
    return folder if folder.is_dir() and any(folder.iterdir()) else None


class Packs:
    """Reads packs on demand and keeps them; a broken pack raises ``PackError`` when it is needed."""

    def __init__(
        self,
        group_rules: Path | None = None,
        *,
        languages: Collection[str] | None = None,
        countries: Collection[str] | None = None,
    ) -> None:
        """Read nothing yet.

        Args:
            group_rules: folder of the group's own rules; by default the one beside the vault, if it exists.
            languages: read the rules of these alone, for a process that checks one letter; ``None`` reads all.
            countries: read the mail policies of these alone.
        """
        self._group_rules = group_rules
        self._languages = languages
        self._countries = countries

    @cached_property
    def addresses(self) -> AddressTables:
        """Address forms, names of countries and spelling tables."""
        from letters_app.services.postal_tables import load_address_tables

        return load_address_tables(pack_root("addresses"), pack_root("transliteration"))

    @cached_property
    def templates(self) -> TemplateLibrary:
        """The sentences of all kinds of letters."""
        from letters_app.composing.template_pack import load_template_library

        return load_template_library(pack_root("templates"))

    @cached_property
    def rules(self) -> RuleLibrary:
        """The rules of the check, with those of the group; broken packs of the group are among its ``problems``."""
        from letters_app.checking.group_packs import with_group_packs
        from letters_app.checking.rule_pack import load_rule_packs

        folder = self._group_rules or existing_group_rules()
        # A group's pack may change rules of any language, and what it names has to be there.
        library = load_rule_packs(pack_root("rules"), None if folder else self._languages)
        return with_group_packs(library, folder) if folder else library

    @cached_property
    def policies(self) -> PolicyLibrary:
        """Mail policies by country and place."""
        from letters_app.checking.policy_pack import load_policy_library

        return load_policy_library(pack_root("facilities"), self._countries)

    @cached_property
    def transit_times(self) -> TransitTimes:
        """How long mail takes."""
        from letters_app.services.transit import load_transit_times

        return load_transit_times(pack_root("facilities") / "transit-days.toml")

    @cached_property
    def letter_layouts(self) -> Mapping[str, LetterLayout]:
        """Layouts of letter sheets, by id."""
        from letters_app.typesetting.layout_packs import load_letter_layouts

        return load_letter_layouts(pack_root("layouts") / "letters")

    @cached_property
    def envelopes(self) -> Mapping[str, EnvelopeFormat]:
        """Envelope formats, by id."""
        from letters_app.typesetting.layout_packs import load_envelope_formats

        return load_envelope_formats(pack_root("layouts") / "envelopes")

    @cached_property
    def hands(self) -> Mapping[str, Hand]:
        """Sizes of handwriting, by id."""
        from letters_app.typesetting.handwriting.ruling_packs import load_hands

        return load_hands(pack_root("handwriting") / "hands")

    @cached_property
    def ruled_sheets(self) -> Mapping[str, RuledSheet]:
        """Ruled paper, by the paper it is for."""
        from letters_app.typesetting.handwriting.ruling_packs import load_ruled_sheets

        return load_ruled_sheets(pack_root("handwriting") / "sheets")

    @cached_property
    def reply_fits(self) -> ReplyFits:
        """Envelopes for an answer that fit into those of letters."""
        from letters_app.services.letters.reply_envelopes import load_reply_fits

        return load_reply_fits(pack_root("handwriting") / "reply-envelopes")

    @cached_property
    def label_sheets(self) -> Mapping[str, LabelSheet]:
        """Sheets of labels, by id."""
        from letters_app.typesetting.labels.label_packs import load_label_sheets

        return load_label_sheets(pack_root("layouts") / "labels")

    @cached_property
    def slips(self) -> Mapping[str, LabelSheet]:
        """Sheets of slips to copy addresses from, by paper."""
        from letters_app.typesetting.labels.label_packs import load_label_sheets

        return load_label_sheets(pack_root("layouts") / "slips")

    @cached_property
    def table_cards(self) -> Mapping[str, LabelSheet]:
        """Sheets of cards for the tables, by size."""
        from letters_app.typesetting.labels.label_packs import load_label_sheets

        return load_label_sheets(pack_root("layouts") / "cards")

    @cached_property
    def poster_layouts(self) -> Mapping[str, PosterLayout]:
        """Posters, by paper."""
        from letters_app.typesetting.matter.matter_layouts import load_poster_layouts

        return load_poster_layouts(pack_root("layouts") / "posters")

    @cached_property
    def signature_layouts(self) -> Mapping[str, SignatureLayout]:
        """Sheets for signatures, by paper."""
        from letters_app.typesetting.matter.matter_layouts import load_signature_layouts

        return load_signature_layouts(pack_root("layouts") / "signatures")

    @cached_property
    def fax_layouts(self) -> Mapping[str, FaxLayout]:
        """Fax cover sheets, by paper."""
        from letters_app.typesetting.matter.matter_layouts import load_fax_layouts

        return load_fax_layouts(pack_root("layouts") / "faxes")

    @cached_property
    def booklet_layouts(self) -> Mapping[str, BookletLayout]:
        """Pages of booklets, by the paper they are printed on."""
        from letters_app.typesetting.booklets.booklet import load_booklet_layouts

        return load_booklet_layouts(pack_root("layouts") / "booklets")

    @cached_property
    def postcards(self) -> Mapping[str, PostcardFormat]:
        """Postcards, by id."""
        from letters_app.typesetting.postcards.postcard_layout import load_postcard_formats

        return load_postcard_formats(pack_root("layouts") / "postcards")

    @cached_property
    def puzzle_layouts(self) -> Mapping[str, PuzzleLayout]:
        """Pages with a puzzle, by paper."""
        from letters_app.typesetting.puzzles.puzzle_layout import load_puzzle_layouts

        return load_puzzle_layouts(pack_root("layouts") / "puzzles")

    @cached_property
    def puzzle_languages(self) -> frozenset[str]:
        """Languages in which the rules of puzzles are worded."""
        return frozenset(path.stem for path in (pack_root("puzzles") / "words").glob("*.toml"))

    @cached_property
    def matter_languages(self) -> tuple[str, ...]:
        """Languages in which the words around posters, petitions, faxes and appeals are there."""
        return tuple(sorted(path.stem for path in pack_root("matter-words").glob("*.toml")))

    @cached_property
    def chess_positions(self) -> tuple[ChessPosition, ...]:
        """Positions to mate in."""
        from letters_app.composing.puzzles.chess_position import load_chess_positions

        return load_chess_positions(pack_root("puzzles") / "chess" / "positions.toml")

    @cached_property
    def postage(self) -> Mapping[str, PostageSteps]:
        """Weight steps of the posts, by country."""
        from letters_app.services.postage import load_postage

        return load_postage(pack_root("postage"))

    @cached_property
    def printable_languages(self) -> tuple[str, ...]:
        """Languages a letter can be printed in: those whose sheet words are there."""
        return tuple(sorted(path.stem for path in pack_root("sheet-words").glob("*.toml")))

    @cached_property
    def prompts(self) -> PromptLibrary:
        """Questions that help a writer find words."""
        from letters_app.services.letters.prompts import load_prompts

        return load_prompts(pack_root("prompts"))

    @cached_property
    def fonts(self) -> FontLibrary:
        """The bundled fonts, and those that were added beside the vault."""
        from letters_app.typesetting.text.fonts import FontLibrary

        return FontLibrary(font_root(), added=added_fonts_folder())

    # Words by language are remembered here and not by ``functools.cache`` on a method, which would keep every instance.

    @cached_property
    def sheet_words(self) -> Callable[[str], SheetWords]:
        """Words around a letter in a language: page, letter number, return address."""
        from letters_app.composing.sheet_words import load_sheet_words

        return cache(partial(load_sheet_words, pack_root("sheet-words")))

    @cached_property
    def puzzle_words(self) -> Callable[[str], PuzzleWords]:
        """Rules, hidden words and names of chess pieces in a language."""
        from letters_app.composing.puzzles.puzzle_words import load_puzzle_words

        return cache(partial(load_puzzle_words, pack_root("puzzles") / "words"))

    @cached_property
    def matter_words(self) -> Callable[[str], MatterWords]:
        """Words around posters, petitions, faxes and appeals in a language, in English if it has none."""
        from letters_app.composing.matter_words import load_matter_words

        root = pack_root("matter-words")

        def words(language: str) -> MatterWords:
            return load_matter_words(root, language if (root / f"{language}.toml").is_file() else _SPOKEN_BY_ALL)

        return cache(words)

    @cached_property
    def forms_of_address(self) -> Callable[[str], Mapping[str, str] | None]:
        """Names by the form a greeting in a language needs; ``None`` if it needs none."""
        from letters_app.services.letters.letter_language import load_forms_of_address

        def forms(language: str) -> Mapping[str, str] | None:
            return load_forms_of_address(pack_root("forms-of-address") / f"{language}.toml")

        return cache(forms)
