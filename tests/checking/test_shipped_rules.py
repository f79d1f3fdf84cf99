"""The rule packs we ship keep what they promise in their own example sentences."""

import pytest

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.rule_pack import RuleLibrary, load_rule_packs
from letters_app.domain.finding import Severity
from letters_app.resources import pack_root
from letters_app.services.rule_examples import try_examples

ROOT = pack_root("rules")


@pytest.fixture(scope="module")
def shipped() -> RuleLibrary:
    return load_rule_packs(ROOT)


@pytest.fixture(scope="module")
def shipped_checker(shipped: RuleLibrary) -> TextChecker:
    return TextChecker(shipped)


def test_every_rule_keeps_its_examples(shipped: RuleLibrary) -> None:
    result = try_examples(shipped)
    assert result.failures == ()
    assert result.rules == sum(len(pack.rules) for pack in shipped.packs)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Has anybody raised a hand against you there?"),
        ("en", "I often think of the men you mentioned."),
        ("uk", "Чи хтось піднімав на тебе руку?"),
        ("uk", "Тебе там бють?"),
        ("uk", "За що тебе заарештувалы?"),
        ("uk", "За що тебе забрали i де твiй адвокат?"),
        ("be", "Ці хтосьці падымаў на цябе руку?"),
        ("be", "Цябе там бьюць?"),
        ("be", "Вас там зьбіваюць?"),
        ("be", "За што цябе арыштавали?"),
        ("be", "Твой адвакат казау, што суд у маи."),
        ("pl", "Czy ktoś podniósł tam na pana rękę?"),
        ("fr", "Est-ce que quelqu'un a levé la main sur vous là-bas ?"),
        ("fr", "Quand tout ça sera fini, on dansera sur cette place."),
        ("es", "¿Alguien te ha levantado la mano ahí dentro?"),
        ("es", "Cuando todo esto acabe bailaremos en esa plaza."),
        ("it", "Qualcuno ti ha alzato le mani lì dentro?"),
        ("it", "Quando tutto questo sarà finito balleremo in quella piazza."),
        ("tr", "Orada sana el kaldıran oldu mu?"),
        ("tr", "İŞKENCE GÖRDÜN MÜ ORADA?"),
        ("tr", "Bütün bunlar bitince o meydanda dans edeceğiz."),
    ],
)
def test_what_must_be_warned_of(shipped_checker: TextChecker, language: str, sentence: str) -> None:
    findings = shipped_checker.check(sentence, CheckContext(language, "RU"))
    assert any(finding.severity is not Severity.HINT for finding in findings)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "I had a trial lesson on the violin."),
        ("en", "My bank charges me for it."),
        ("en", "That was the last bar of soap."),
        ("ru", "Обыскала весь дом в поисках очков."),
        ("ru", "В школе мы учили закон Ома."),
        ("uk", "Обшукала весь дiм, а окуляри лежали на полицi."),
        ("be", "Суседзi дзеляць мяжу i пякуць дранiкi."),
        ("pl", "Przeszukałam cały dom, a okulary leżały na półce."),
        ("fr", "J'ai pris une leçon d'essai de violon."),
        ("fr", "La loi d'Ohm m'a valu un zéro, et le juge de touche un rire."),
        ("es", "Mi hermana tocó de prueba el violín y se le rompió una cuerda."),
        ("es", "El tribunal de mi tesis eran tres señores durmiendo."),
        ("it", "La legge di Ohm mi ha bocciato due volte."),
        ("it", "Ho frugato tutta la casa in cerca degli occhiali."),
        ("tr", "Gözlüğümü bulmak için bütün evi aradım."),
        ("tr", "Komşumla aramızda bir asma davası var."),
    ],
)
def test_what_must_be_left_alone(shipped_checker: TextChecker, language: str, sentence: str) -> None:
    assert shipped_checker.check(sentence, CheckContext(language, "RU")) == ()
