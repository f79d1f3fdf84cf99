"""The kinds of letters to choose from, as the window names them."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.composing.template import said_in
from letters_app.composing.template_pack import TemplateLibrary
from letters_app.domain.letter import FREE_LETTER
from letters_app.i18n.catalogue import Catalogue
from letters_app.i18n.marking import mark

FREE_TITLE = mark("Free letter")
FREE_DESCRIPTION = mark("An empty sheet for your own words. The check reads along.")


@dataclass(frozen=True, slots=True)
class KindOption:
    """One kind of letter."""

    kind: str
    title: str
    description: str
    languages: tuple[str, ...]
    """Languages its sentences are there in; for a free letter those that can be printed."""
    unread_languages: tuple[str, ...] = ()
    """Those of them that no native speaker has read yet."""


def letter_kinds(
    library: TemplateLibrary, printable_languages: tuple[str, ...], catalogue: Catalogue
) -> tuple[KindOption, ...]:
    """Return the templates in their order and the free letter last, in the language of the catalogue."""
    options = [
        KindOption(
            kind=template.kind,
            title=said_in(template.title, catalogue.language) or template.kind,
            description=said_in(template.description, catalogue.language),
            languages=template.languages,
            unread_languages=tuple(
                language for language in template.languages if not template.native_read[language].read
            ),
        )
        for template in library.templates.values()
    ]
    options.sort(key=lambda option: (library.templates[option.kind].order, option.title))
    free = KindOption(FREE_LETTER, catalogue.say(FREE_TITLE), catalogue.say(FREE_DESCRIPTION), printable_languages)
    return (*options, free)


def kind_title(library: TemplateLibrary, kind: str, catalogue: Catalogue) -> str:
    """Return what a kind is called; a kind whose template is gone keeps its id."""
    if kind == FREE_LETTER:
        return catalogue.say(FREE_TITLE)
    template = library.templates.get(kind)
    return said_in(template.title, catalogue.language) or kind if template else kind
