"""What a user is told after a batch was printed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face
from letters_app.cli.finding_json import finding_json
from letters_app.cli.row_problems import row_problem_json
from letters_app.cli.skip_reasons import skip_sentence
from letters_app.domain.finding import Finding, Severity, needs_attention
from letters_app.domain.mailing import ItemOutcome, MailingItem
from letters_app.i18n.marking import mark
from letters_app.services.letters.reply_envelopes import Fold
from letters_app.services.mailings.print_mailing import MailingResult
from letters_app.services.people.people_source import PeopleSource

_MOST_SPANS = 20


def report_mailing(face: Face, result: MailingResult, source: PeopleSource, out: Path, *, as_json: bool) -> int:
    """Tell what was printed, who was skipped and why, and what the check found; return the exit code."""
    if as_json:
        face.put_json(
            {
                "items": [_item_json(item, face) for item in result.items],
                "files": [str(path) for path in result.files],
                "stopped_after": result.stopped_after,
                "refused": [row_problem_json(problem, face) for problem in source.refused],
                "warnings": [row_problem_json(problem, face) for problem in source.warnings],
                "left_out": {
                    language: sorted(blank.value for blank in blanks) for language, blanks in result.left_out.items()
                },
                "earlier_files": [str(path) for path in result.earlier_files],
            }
        )
    else:
        _tell(face, result, out)
    if result.earlier_files:
        names = ", ".join(path.name for path in result.earlier_files)
        face.tell(
            face.say(
                mark("{out} also holds files of an earlier run: {names}. Do not mix them."), out=str(out), names=names
            )
        )
    if result.stopped_after is not None:
        face.tell(
            "letters: "
            + face.say(
                mark(
                    "Stopped after item {number}. What is finished lies in {out}; go on with --from {next} --out OTHER"
                ),
                number=result.stopped_after,
                out=str(out),
                next=result.stopped_after + 1,
            )
        )
        return ExitCode.INTERRUPTED
    clean = all(item.outcome is ItemOutcome.PRINTED and not needs_attention(item.findings) for item in result.items)
    return ExitCode.DONE if clean else ExitCode.WITH_FINDINGS


def _item_json(item: MailingItem, face: Face) -> dict[str, Any]:
    return {
        "n": item.number,
        "recipient": item.recipient_label,
        "pages": item.pages,
        "outcome": item.outcome.value,
        "reasons": [skip_sentence(skip, face) for skip in item.reasons],
        "findings": [finding_json(finding, face) for finding in item.findings],
        "recipient_id": item.recipient_id,
        "reason_codes": [skip.reason.value for skip in item.reasons],
        "sheets": item.sheets,
        "weight_g": round(item.weight_g, 1),
        "postage_step_g": item.step_g,
        "weigh": item.is_near_step,
        "reply_sheets": item.reply_sheets,
        "reply_envelope": item.reply_envelope,
        "reply_fold": item.reply_fold,
    }


def _tell(face: Face, result: MailingResult, out: Path) -> None:
    printed = [item for item in result.items if item.outcome is ItemOutcome.PRINTED]
    skipped = [item for item in result.items if item.outcome is ItemOutcome.SKIPPED]
    face.put(face.say_number("{number} letter made", "{number} letters made", len(printed)))
    for path in result.files:
        face.put(f"  {path}")
    if skipped:
        face.put(face.say_number("{number} person skipped:", "{number} people skipped:", len(skipped)))
        for item in skipped:
            reasons = " ".join(skip_sentence(skip, face) for skip in item.reasons)
            face.put(
                "  "
                + face.say(
                    mark("{number}. {name}: {reasons}"), number=item.number, name=item.recipient_label, reasons=reasons
                )
            )
    _tell_findings(face, printed)
    _tell_folds(face, printed)
    _tell_weights(face, printed)
    if printed:
        face.put(face.say(mark("Read the letters in {out} before you post them."), out=str(out)))


def _tell_findings(face: Face, printed: list[MailingItem]) -> None:
    """Name each remark once, with the letters it is about: a batch repeats itself."""
    letters: dict[tuple[str, str], list[int]] = {}
    first: dict[tuple[str, str], Finding] = {}
    for item in printed:
        for finding in item.findings:
            if finding.severity is Severity.HINT:
                continue
            key = (finding.rule, face.say_message(finding.message))
            letters.setdefault(key, []).append(item.number)
            first.setdefault(key, finding)
    if not letters:
        return
    concerned = {number for numbers in letters.values() for number in numbers}
    face.put(face.say_number("{number} letter needs a look:", "{number} letters need a look:", len(concerned)))
    for key in sorted(letters, key=lambda key: (-first[key].severity.rank, -len(letters[key]), key)):
        numbers = spans(letters[key])
        face.put("  " + face.say(mark("{message} (items {numbers})"), message=key[1], numbers=numbers))


_FOLDS = {
    Fold.FLAT: mark("The envelope for the answer ({envelope}) lies flat in the letter’s own."),
    Fold.ONCE: mark("Fold the envelope for the answer ({envelope}) once, across its long side."),
    Fold.AS_NEEDED: mark("Fold the envelope for the answer ({envelope}) so that it fits into the letter’s own."),
}


def _tell_folds(face: Face, printed: list[MailingItem]) -> None:
    for envelope, fold in dict.fromkeys((item.reply_envelope, item.reply_fold) for item in printed):
        if envelope:
            face.put(face.say(_FOLDS[Fold(fold)], envelope=envelope))


def _tell_weights(face: Face, printed: list[MailingItem]) -> None:
    near = [item.number for item in printed if item.is_near_step]
    if near:
        face.put(
            face.say_number(
                "{number} letter is close to a weight step of the post: weigh it (items {numbers})",
                "{number} letters are close to a weight step of the post: weigh them (items {numbers})",
                len(near),
                numbers=spans(near),
            )
        )


def spans(numbers: Iterable[int]) -> str:
    """Return whole numbers as a short text: ``1–3, 7``; after many spans only the manifest is named."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    texts = [str(first) if first == last else f"{first}–{last}" for first, last in found]
    return ", ".join(texts[:_MOST_SPANS]) + (", … (manifest.csv)" if len(texts) > _MOST_SPANS else "")
