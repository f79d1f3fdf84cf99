"""How much the letter is: pages of those allowed, grams of the postage step, words."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QWidget

from letters_app.domain.mail_policy import PolicySubject
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow
from letters_app.gui.tongue import Tongue
from letters_app.gui.write.rule_words import rule_sentence
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_limits import LetterLimit
from letters_app.services.letters.proof import Proof


class LimitsLine(FlowRow):
    """Three short texts. What is exceeded is said in words, and in colour besides."""

    def __init__(self, tongue: Tongue, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=12)
        self._tongue = tongue
        self._shown: tuple[tuple[str, bool, str], ...] = ()

    def show_proof(self, proof: Proof | None) -> None:
        """Show what ``proof`` has; nothing without one."""
        texts = self._texts(proof) if proof is not None else ()
        if texts == self._shown:
            return
        self._shown = texts
        self.clear()
        for words, is_wrong, tip in texts:
            label = PlainLabel(words, TextKind.PROBLEM if is_wrong else TextKind.SMALL)
            label.setToolTip(tip)
            label.setAccessibleDescription(tip)
            self.add(label)
        self.setVisible(bool(texts))

    def _texts(self, proof: Proof) -> tuple[tuple[str, bool, str], ...]:
        texts = []
        by_subject = {limit.subject: limit for limit in proof.limits}
        if proof.pages:
            pages = by_subject.get(PolicySubject.PAGES)
            texts.append((self._pages(proof.pages, pages), _is_over(pages), self._tip(pages)))
        sheets = by_subject.get(PolicySubject.SHEETS)
        if sheets is not None and sheets.is_exceeded and sheets.allowed is not None:
            words = self._tongue.say_number(
                "{number} sheet, {allowed} allowed",
                "{number} sheets, {allowed} allowed",
                int(sheets.used),
                allowed=sheets.allowed,
            )
            texts.append((words, True, self._tip(sheets)))
        if proof.pages and proof.weight.grams:
            weight = by_subject.get(PolicySubject.WEIGHT_G)
            texts.append((self._weight(proof, weight), _is_over(weight), self._tip(weight)))
        texts.append((self._tongue.say_number("{number} word", "{number} words", proof.words), False, ""))
        return tuple(texts)

    def _pages(self, pages: int, limit: LetterLimit | None) -> str:
        say_number = self._tongue.say_number
        if limit is None:
            return say_number("{number} page", "{number} pages", pages)
        if limit.allowed is None:
            return say_number("{number} page, limit not known", "{number} pages, limit not known", pages)
        if limit.is_verified and limit.not_known is None:
            return say_number(
                "{number} page of {allowed} allowed here",
                "{number} pages of {allowed} allowed here",
                pages,
                allowed=limit.allowed,
            )
        return say_number(
            "{number} page of about {allowed} allowed here",
            "{number} pages of about {allowed} allowed here",
            pages,
            allowed=limit.allowed,
        )

    def _weight(self, proof: Proof, limit: LetterLimit | None) -> str:
        say, weight = self._tongue.say, proof.weight
        grams = math.ceil(weight.grams)
        if limit is not None and limit.is_exceeded and limit.allowed is not None:
            return say(mark("{grams} g, {allowed} g allowed here"), grams=grams, allowed=limit.allowed)
        if weight.step_g is None:
            return say(mark("about {grams} g"), grams=grams)
        step = round(weight.step_g)
        if weight.is_near:
            return say(mark("{grams} g of {step} g: please weigh it"), grams=grams, step=step)
        return say(mark("{grams} g of {step} g"), grams=grams, step=step)

    def _tip(self, limit: LetterLimit | None) -> str:
        if limit is None:
            return ""
        rules = [rule for rule in (limit.rule, limit.not_known) if rule is not None]
        return "\n".join(rule_sentence(rule, self._tongue) for rule in rules)


def _is_over(limit: LetterLimit | None) -> bool:
    return limit is not None and limit.is_exceeded
