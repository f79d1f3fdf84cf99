"""Tells whether a writer's own words can be in the language of the letter.

Not a language detector: it answers one question, for a sentence or two that the writer gave without naming the
language. A sentence in a wrong language can stop a letter at the censor's desk, a sentence left out stops nothing.
So doubt between Latin languages, which share their alphabet, means no. Cyrillic languages are told by letters the
others lack, which nearly every sentence has; there, no evidence against means yes.

The tables stand here and not in a data pack because they are part of the method: a list grown by one word changes
the answers for every other language. Function words are the commonest of each language, as any grammar lists them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from letters_app.domain.language import Script, is_written_in, script_of_language

_WORD = re.compile(r"[^\W\d_]+")

_CYRILLIC_LETTERS: Mapping[str, frozenset[str]] = {
    "ru": frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    "uk": frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    "be": frozenset("абвгдеёжзійклмнопрстуўфхцчшыьэюя"),
    "bg": frozenset("абвгдежзийклмнопрстуфхцчшщъьюя"),
    "sr": frozenset("абвгдђежзијклљмнњопрстћуфхцчџш"),
    "kk": frozenset("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"),
}

_FUNCTION_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "ru": "и в на с что не я как это по но к у из за от для мне меня мой моя мы очень люблю работаю живу",
        "uk": "і й в у на з що не я як це по але до та для мені мене мій моя ми дуже люблю працюю живу зі",
        "be": "і ў на з што не я як гэта па але да для мне мяне мой мая мы вельмі люблю працую жыву са",
        "bg": "и в на с че не аз как това по но към да за от мен мой моя ние съм се обичам работя живея",
        "sr": "и у на са да не ја како то по али ка за од мени мој моја ми сам се волим радим живим",
        "kk": "мен және бір бұл үшін бен пен да де менің тұрамын жақсы көремін ол біз",
        "en": "the and i a of to in is my am have with for at on that it we our but as an from like work live very was",
        "de": "der die das und ich ein eine einen in ist mein meine bin habe mit für am auf dass wir aber als aus gern "
        "im zu nicht den dem arbeite lebe wohne sehr auch von bei es oft mich",
        "fr": "le la les et je un une de des du dans est mon ma mes suis avec pour à au que nous mais en j d l "
        "travaille vis habite très aussi qui ne pas sur chez aime il elle",
        "es": "el la los las y yo un una de del en es mi mis soy tengo con para que nosotros pero me muy también "
        "trabajo vivo gusta no por al se como",
        "it": "il lo la gli e io un una di del della in è mio mia sono ho con per che noi ma mi molto anche lavoro "
        "vivo piace non al si come nel l",
        "pl": "i w na z że nie ja jak to po ale do jestem mam dla mnie mój moja my bardzo lubię pracuję mieszkam się "
        "jest o od też",
        "pt": "o a os as e eu um uma de do da em é meu minha sou tenho com para que nós mas me muito também "
        "trabalho moro gosto não por no na se como",
        "nl": "de het en ik een van in is mijn ben heb met voor op dat wij maar als uit graag te niet werk woon "
        "zeer ook bij er aan",
        "sv": "och jag en ett i är min mitt har med för på att vi men som från gärna inte av det den bor arbetar",
        "cs": "a v na s že ne já jak to po ale do jsem mám pro mě můj moje my velmi rád ráda pracuji bydlím se je "
        "z od také",
        "tr": "ve bir bu ben benim için ile da de çok ama olarak gibi evde yaşıyorum çalışıyorum seviyorum var biz",
    }.items()
}


def may_be_in_language(text: str, language: str) -> bool:
    """Tell whether ``text`` may stand in a letter in ``language`` (ISO 639-1)."""
    script = script_of_language(language)
    if not is_written_in(text, script):
        return False
    folded = unicodedata.normalize("NFC", text).lower()
    if script is Script.CYRILLIC:
        return _may_be_cyrillic(folded, language)
    if script is Script.LATIN:
        return _is_latin(folded, language)
    return True


def _may_be_cyrillic(text: str, language: str) -> bool:
    letters = {character for character in text if character.isalpha()}
    if not letters <= _CYRILLIC_LETTERS.get(language, letters):
        return False
    rivals = (other for other, alphabet in _CYRILLIC_LETTERS.items() if other != language and letters <= alphabet)
    own = _score(text, language)
    return all(_score(text, rival) <= own for rival in rivals)


def _is_latin(text: str, language: str) -> bool:
    own = _score(text, language)
    rivals = (other for other in _FUNCTION_WORDS if other != language and other not in _CYRILLIC_LETTERS)
    return own > 0 and all(_score(text, rival) <= own for rival in rivals)


def _score(text: str, language: str) -> int:
    """Return how many of the words are function words of the language."""
    known = _FUNCTION_WORDS.get(language, frozenset())
    return sum(word in known for word in _WORD.findall(text))
