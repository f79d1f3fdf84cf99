"""Loads templates and topics from a folder of packs, and refuses what is broken before anybody writes with it.

Layout: one folder per kind with ``template.toml`` and ``<language>.ftl``; beside them ``topics`` with ``topics.toml``
and the same languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from letters_app.composing.errors import UnknownLanguageError, UnknownTemplateError
from letters_app.composing.fluent_text import Alternative, SentenceTexts, parse_sentence_texts
from letters_app.composing.template import LAST, Block, Condition, NativeRead, SentencePattern, Template
from letters_app.composing.topics import TOPIC_PARTS, Topics, fold_words, topic_sentence_id
from letters_app.domain.errors import PackError
from letters_app.domain.language_table import LanguageTable
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.languages import shipped_language_table
from letters_app.resources.pack_table import PackTable, read_pack_table, read_pack_text

_TOPICS = "topics"
_TEMPLATE_FILE = "template.toml"
_TOPICS_FILE = "topics.toml"
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ID = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
_MAX_ENTRIES = 500
"""Of blocks, sentences or topics in one pack; the largest letter anybody reads has fifty."""


_Alternatives = Mapping[str, Mapping[str, Alternative]]


@dataclass(frozen=True, slots=True)
class TemplateLibrary:
    """All templates of a folder with their texts, and the topics they share."""

    templates: Mapping[str, Template]
    topics: Topics = field(default_factory=Topics)
    """The pack of topics, which all templates share."""
    _texts: Mapping[str, Mapping[str, SentenceTexts]] = field(default_factory=dict)
    """By pack (a kind, or ``topics``) and language."""
    language_table: LanguageTable = field(default_factory=LanguageTable)
    """By what the language of a writer's own words is told."""

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds there are, sorted."""
        return tuple(sorted(self.templates))

    def template(self, kind: str) -> Template:
        """Return the template of ``kind``.

        Raises:
            UnknownTemplateError: There is none.
        """
        try:
            return self.templates[kind]
        except KeyError:
            raise UnknownTemplateError(kind=kind) from None

    def texts(self, kind: str, language: str) -> SentenceTexts:
        """Return the sentences of a template in ``language``.

        Raises:
            UnknownTemplateError: There is no such kind.
            UnknownLanguageError: It has no such language.
        """
        return _in_language(self._texts.get(self.template(kind).kind, {}), kind, language)

    def topic_texts(self, language: str) -> SentenceTexts:
        """Return the sentences of all topics in ``language``.

        Raises:
            UnknownLanguageError: The topics pack has no such language.
        """
        return _in_language(self._texts.get(_TOPICS, {}), _TOPICS, language)

    def topic_alternatives(self, topic: str, part: str) -> tuple[str, ...]:
        """Return the alternatives of a topic's sentence, none if the topic is unknown."""
        for texts in self._texts.get(_TOPICS, {}).values():
            return tuple(texts.alternatives.get(topic_sentence_id(topic, part), ()))
        return ()


def load_template_library(root: Path, *, language_table: LanguageTable | None = None) -> TemplateLibrary:
    """Read every template under ``root``, and the topics; ``language_table`` is by default the one that ships.

    Raises:
        PackError: A pack is broken; ``pack`` is its folder, ``place`` file and line, message or key.
    """
    try:
        folders = sorted(path for path in root.iterdir() if path.is_dir())
    except OSError:
        raise PackError(pack=root.name, place=".", problem=PackProblem.UNREADABLE) from None
    templates: dict[str, Template] = {}
    texts: dict[str, Mapping[str, SentenceTexts]] = {}
    topics = Topics()
    for folder in folders:
        if folder.name == _TOPICS:
            topics, texts[_TOPICS] = _load_topics(folder)
        elif (folder / _TEMPLATE_FILE).exists():
            template, texts[folder.name] = _load_template(folder)
            templates[template.kind] = template
    for template in templates.values():
        _refuse_topic_clash(template, texts.get(_TOPICS, {}))
    return TemplateLibrary(templates, topics, texts, language_table or shipped_language_table())


def _in_language(texts: Mapping[str, SentenceTexts], kind: str, language: str) -> SentenceTexts:
    try:
        return texts[language]
    except KeyError:
        raise UnknownLanguageError(kind=kind, language=language) from None


def _load_template(folder: Path) -> tuple[Template, Mapping[str, SentenceTexts]]:
    pack = folder.name
    table = read_pack_table(folder / _TEMPLATE_FILE, pack)
    kind = table.text("kind")
    if kind != pack or not _ID.fullmatch(kind):
        raise table.problem(PackProblem.KIND_IS_NOT_FOLDER, "kind")
    version = table.text("version")
    title, description = _said(table, "title"), _said(table, "description")
    order = table.count("order", high=LAST) if table.has("order") else LAST
    texts = _load_texts(folder)
    native_read = _read_native_read(table.table("native_read", or_empty=True), texts)
    alternatives = _letters(texts)
    blocks = tuple(_read_block(block, alternatives) for block in table.tables("block", at_least=1))
    table.end()
    _refuse_unknown_ids(table, blocks, alternatives)
    return Template(kind, version, tuple(texts), blocks, native_read, title, order, description), texts


def _said(table: PackTable, key: str) -> dict[str, str]:
    """Read a text by language of the interface; a pack may have none."""
    texts = table.text_map(key, or_empty=True)
    for language, text in texts.items():
        if not _LANGUAGE.fullmatch(language):
            raise table.problem(PackProblem.LANGUAGE_CODE, f"{key}.{language}")
        if not text.strip():
            raise table.problem(PackProblem.MISSING, f"{key}.{language}")
    return texts


def _read_native_read(table: PackTable, texts: Mapping[str, SentenceTexts]) -> dict[str, NativeRead]:
    native_read = {}
    for language in table.names():
        if language not in texts:
            raise table.problem(PackProblem.UNKNOWN_LANGUAGE, language)
        entry = table.table(language)
        native_read[language] = NativeRead(
            read=entry.flag("read", default=False), by=entry.text("by", ""), date=entry.text("date", "")
        )
        entry.end()
    return {language: native_read.get(language, NativeRead()) for language in texts}


def _read_block(table: PackTable, alternatives: Mapping[str, tuple[str, ...]]) -> Block:
    block_id = table.named_by("id")
    if not _ID.fullmatch(block_id):
        raise table.problem(PackProblem.MALFORMED_ID, "id")
    source = table.text("from", "")
    if source not in ("", _TOPICS):
        raise table.problem(PackProblem.UNKNOWN_VALUE, "from")
    texts = dict.fromkeys(TOPIC_PARTS, ()) if source else alternatives
    sentences = tuple(_read_sentence(sentence, texts) for sentence in table.tables("sentences", at_least=1))
    together = table.flag("together", default=False)
    if together and (source or len({sentence.alternatives for sentence in sentences}) > 1):
        raise table.problem(PackProblem.TOGETHER_ALTERNATIVES, "together")
    block = Block(
        id=block_id,
        sentences=sentences,
        title=_said(table, "title"),
        paragraph=table.flag("paragraph", default=True),
        lines=table.flag("lines", default=False),
        together=together,
        optional=table.flag("optional", default=False),
        topics=bool(source),
    )
    table.end()
    return block


def _read_sentence(table: PackTable, alternatives: Mapping[str, tuple[str, ...]]) -> SentencePattern:
    sentence_id = table.named_by("id")
    if sentence_id not in alternatives:
        raise table.problem(PackProblem.SENTENCE_WITHOUT_TEXT)
    conditions = frozenset(table.members("when", Condition))
    table.end()
    return SentencePattern(sentence_id, alternatives[sentence_id], conditions)


def _refuse_unknown_ids(table: PackTable, blocks: tuple[Block, ...], alternatives: Mapping[str, object]) -> None:
    used = [sentence.id for block in blocks if not block.topics for sentence in block.sentences]
    block_ids = [block.id for block in blocks]
    if len(set(block_ids)) != len(block_ids) or len(set(used)) != len(used):
        raise table.problem(PackProblem.DUPLICATE, "block")
    if len(used) > _MAX_ENTRIES or len(blocks) > _MAX_ENTRIES:
        raise table.problem(PackProblem.TOO_MANY, "block")
    if sum(block.topics for block in blocks) > 1:
        raise table.problem(PackProblem.TOPICS_TWICE, "block")
    for sentence_id in alternatives:
        if sentence_id not in used:
            raise table.problem(PackProblem.TEXT_WITHOUT_SENTENCE, sentence_id)


def _load_texts(folder: Path) -> dict[str, SentenceTexts]:
    """Read all languages of a pack and see that they say the same things with the same blanks."""
    texts: dict[str, SentenceTexts] = {}
    for path in sorted(folder.glob("*.ftl")):
        language = path.stem
        if not _LANGUAGE.fullmatch(language):
            raise PackError(pack=folder.name, place=path.name, problem=PackProblem.LANGUAGE_CODE)
        content = read_pack_text(path, folder.name)
        texts[language] = parse_sentence_texts(content, language=language, pack=folder.name, file_name=path.name)
    if not texts:
        raise PackError(pack=folder.name, place="*.ftl", problem=PackProblem.NO_LANGUAGE)
    model = next(iter(texts.values())).alternatives
    for language, own in texts.items():
        _refuse_unaligned(own.alternatives, model, PackTable({}, folder.name, f"{language}.ftl"))
    return texts


def _refuse_unaligned(own: _Alternatives, model: _Alternatives, place: PackTable) -> None:
    for sentence_id in sorted(own.keys() ^ model.keys()):
        raise place.problem(PackProblem.LANGUAGES_DIFFER, sentence_id)
    for sentence_id, alternatives in own.items():
        if alternatives.keys() != model[sentence_id].keys():
            raise place.problem(PackProblem.LANGUAGES_DIFFER, sentence_id)
        for letter, alternative in alternatives.items():
            if alternative.blanks != model[sentence_id][letter].blanks:
                raise place.problem(PackProblem.BLANKS_DIFFER, f"{sentence_id}.{letter}")


def _letters(texts: Mapping[str, SentenceTexts]) -> dict[str, tuple[str, ...]]:
    model = next(iter(texts.values())).alternatives
    return {sentence_id: tuple(sorted(alternatives)) for sentence_id, alternatives in model.items()}


def _load_topics(folder: Path) -> tuple[Topics, Mapping[str, SentenceTexts]]:
    table = read_pack_table(folder / _TOPICS_FILE, folder.name)
    entries = table.tables("topic")
    texts = _load_texts(folder)
    alternatives = _letters(texts)
    ids: list[str] = []
    titles: dict[str, Mapping[str, str]] = {}
    by_words: dict[tuple[str, ...], tuple[str, ...]] = {}
    for entry in entries:
        topic = entry.named_by("id")
        if not _ID.fullmatch(topic):
            raise entry.problem(PackProblem.MALFORMED_ID, "id")
        if topic in ids:
            raise entry.problem(PackProblem.DUPLICATE, "id")
        for part in TOPIC_PARTS:
            if topic_sentence_id(topic, part) not in alternatives:
                raise entry.problem(PackProblem.SENTENCE_WITHOUT_TEXT, topic_sentence_id(topic, part))
        ids.append(topic)
        titles[topic] = _said(entry, "title")
        for words in _read_topic_words(entry):
            by_words[words] = tuple(dict.fromkeys((*by_words.get(words, ()), topic)))
        entry.end()
    if table.text("kind") != folder.name:
        raise table.problem(PackProblem.KIND_IS_NOT_FOLDER, "kind")
    version = table.text("version")
    native_read = _read_native_read(table.table("native_read", or_empty=True), texts)
    table.end()
    if len(ids) > _MAX_ENTRIES:
        raise table.problem(PackProblem.TOO_MANY, "topic")
    known = {topic_sentence_id(topic, part) for topic in ids for part in TOPIC_PARTS}
    for sentence_id in sorted(alternatives.keys() - known):
        raise table.problem(PackProblem.TEXT_WITHOUT_SENTENCE, sentence_id)
    return Topics(tuple(ids), by_words, version, native_read, titles), texts


def _read_topic_words(entry: PackTable) -> list[tuple[str, ...]]:
    words = entry.table("words", or_empty=True)
    folded = []
    for language in words.names():
        for word in words.texts(language):
            if not fold_words(word):
                raise words.problem(PackProblem.NO_WORD, language)
            folded.append(fold_words(word))
    return folded


def _refuse_topic_clash(template: Template, topic_texts: Mapping[str, SentenceTexts]) -> None:
    """A topic's sentence must not share its id with a sentence of the template, and must speak its languages."""
    uses_topics = any(block.topics for block in template.blocks)
    missing = sorted(set(template.languages) - topic_texts.keys())
    if uses_topics and missing:
        raise PackError(pack=template.kind, place=f"{_TOPICS}:{missing[0]}", problem=PackProblem.NO_LANGUAGE)
    for texts in topic_texts.values():
        for sentence_id in texts.alternatives:
            if template.block_of(sentence_id) is not None:
                raise PackError(pack=template.kind, place=sentence_id, problem=PackProblem.DUPLICATE)
