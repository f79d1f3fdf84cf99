"""How much of what a place takes a letter has used up, and where that limit comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from letters_app.domain.mail_policy import Demand, PolicyRule, PolicySubject
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_pages import LetterMeasures
from letters_app.services.letters.letter_place import LetterPlace
from letters_app.services.postage import PostageSteps
from letters_app.typesetting.weight import Weight


@dataclass(frozen=True, slots=True)
class LetterLimit:
    """One limit of a place, beside what the letter has."""

    subject: PolicySubject
    """``PAGES``, ``SHEETS`` or ``WEIGHT_G``."""
    used: float
    allowed: int | None
    """The smallest number any rule gives; ``None`` if nobody knows one."""
    rule: PolicyRule | None = None
    """The rule the number comes from, with its source, date and mark."""
    not_known: PolicyRule | None = None
    """A rule that says nobody knows, shown beside the number."""

    @property
    def is_exceeded(self) -> bool:
        """Tell whether the letter has more than is allowed."""
        return self.allowed is not None and self.used > self.allowed

    @property
    def is_verified(self) -> bool:
        """Tell whether somebody found the number in its source."""
        return self.rule is not None and self.rule.verified


@dataclass(frozen=True, slots=True)
class PostalWeight:
    """What a letter weighs ready to post, and the step of the post it falls under. An estimate."""

    grams: float
    step_g: float | None
    """``None`` if the steps are not known, or it is heavier than a letter may be."""
    is_near: bool = False
    """The letter reaches nine tenths of the step: it should be weighed."""
    is_verified: bool = False


def letter_limits(place: LetterPlace, order: LetterOrder, measures: LetterMeasures) -> tuple[LetterLimit, ...]:
    """Return the limits of pages, sheets and weight that the place is known to have, or not known to have."""
    used = {
        PolicySubject.PAGES: float(measures.pages),
        PolicySubject.SHEETS: float(measures.sheets),
        PolicySubject.WEIGHT_G: measures.weight_g,
    }
    if order.number > 1:
        del used[PolicySubject.SHEETS]  # the rules speak of the first letter
    limits = (_limit(place, subject, amount) for subject, amount in used.items())
    return tuple(limit for limit in limits if limit is not None)


def _limit(place: LetterPlace, subject: PolicySubject, used: float) -> LetterLimit | None:
    rules = place.policy.rules_for(subject, place.facility_type)
    numbers = [(rule.value, rule) for rule in rules if isinstance(rule.value, int)]
    not_known = next((rule for rule in rules if rule.value is Demand.UNKNOWN), None)
    if numbers:
        allowed, rule = min(numbers, key=lambda pair: pair[0])
        return LetterLimit(subject, used, allowed, rule, not_known)
    # That nothing is known of pages is worth a word; of weight and sheets nobody asks.
    return LetterLimit(subject, used, None, None, not_known) if subject is PolicySubject.PAGES else None


def postal_weight(postage: Mapping[str, PostageSteps], country: str, measures: LetterMeasures) -> PostalWeight:
    """Return the weight of a letter posted in ``country``."""
    steps = postage.get(country)
    step = steps.step_for(measures.weight_g) if steps else None
    if steps is None or step is None:
        return PostalWeight(measures.weight_g, None)
    near = Weight(measures.weight_g).is_near(step)
    return PostalWeight(measures.weight_g, step, near, steps.citation.verified)
