"""Words for what is wrong with a data pack, so that whoever keeps it can mend it."""

from __future__ import annotations

from letters_app.domain.pack_problem import PackProblem
from letters_app.i18n.marking import mark

PACK_PROBLEMS: dict[PackProblem, str] = {
    # the file
    PackProblem.UNREADABLE: mark("it is missing or cannot be read"),
    PackProblem.TOO_LARGE: mark("the file is larger than any pack needs"),
    PackProblem.NOT_UTF_8: mark("it is not in UTF-8"),
    PackProblem.SYNTAX: mark("it breaks the grammar of its format, TOML or Fluent"),
    PackProblem.NO_PACKS: mark("there are no packs in this folder"),
    PackProblem.UNKNOWN_VERSION: mark("it was written for another version of the format"),
    # a key and its value
    PackProblem.MISSING: mark("this key is missing, or its text or list is empty"),
    PackProblem.UNKNOWN_KEY: mark("no key has this name; check its spelling"),
    PackProblem.TEXT_EXPECTED: mark("it should be a text in quotation marks, and not a blank one"),
    PackProblem.FLAG_EXPECTED: mark("write true or false, without quotation marks"),
    PackProblem.NUMBER_EXPECTED: mark("it should be a number, without quotation marks"),
    PackProblem.DATE_EXPECTED: mark("it should be a date such as 2026-11-30"),
    PackProblem.LIST_EXPECTED: mark("it should be a list"),
    PackProblem.TABLE_EXPECTED: mark("it should be a table of keys and values"),
    PackProblem.OUT_OF_RANGE: mark("the number is too small or too large"),
    PackProblem.UNKNOWN_VALUE: mark("the value is none of those that may stand here"),
    PackProblem.DUPLICATE: mark("it stands here twice; leave only one"),
    PackProblem.TOO_MANY: mark("there are more entries than any pack needs"),
    PackProblem.MALFORMED_ID: mark("a name begins with a letter and has only a–z, digits and single hyphens"),
    PackProblem.WRONG_BLANKS: mark("a blank in braces is missing, unknown or not closed"),
    PackProblem.NO_WORD: mark("an entry of the list has no letters"),
    PackProblem.UNKNOWN_TABLE: mark("it refers to a file that the packs do not have"),
    PackProblem.UNKNOWN_RULE: mark("it changes a rule that no earlier pack has"),
    # patterns
    PackProblem.BAD_EXPRESSION: mark("the regular expression does not compile"),
    PackProblem.EXPRESSION_NOT_CLOSED: mark("the expression begins with ~ and must end with ~ too"),
    PackProblem.EMPTY_ITEM: mark("an item is empty"),
    PackProblem.ITEM_TOO_LONG: mark("an item is too long"),
    PackProblem.TOO_MANY_ALTERNATIVES: mark("an item stands for too many phrases; split it"),
    PackProblem.UNBALANCED_PARENTHESES: mark("a parenthesis is opened or closed without its partner"),
    PackProblem.MATCHES_EVERYTHING: mark("an item matches every text"),
    # the plan of a template and its languages
    PackProblem.KIND_IS_NOT_FOLDER: mark("“kind” and the name of the folder differ"),
    PackProblem.LANGUAGE_CODE: mark("the name of the file is no language code, such as ru"),
    PackProblem.NO_LANGUAGE: mark("there is no text in a language that is needed"),
    PackProblem.UNKNOWN_LANGUAGE: mark("it names a language that the pack has no text in"),
    PackProblem.SENTENCE_WITHOUT_TEXT: mark("a sentence of the plan has no text"),
    PackProblem.TEXT_WITHOUT_SENTENCE: mark("no sentence of the plan uses this text"),
    PackProblem.TOGETHER_ALTERNATIVES: mark("sentences told together must have the same alternatives"),
    PackProblem.TOPICS_TWICE: mark("only one block may take its sentences from the topics"),
    PackProblem.LANGUAGES_DIFFER: mark("two languages do not have the same sentences and alternatives"),
    PackProblem.BLANKS_DIFFER: mark("the alternative has other blanks in another language"),
    # sentences in Fluent
    PackProblem.NESTING: mark("braces or references are nested too deeply"),
    PackProblem.MESSAGE_VALUE: mark("the sentence has a text of its own beside its alternatives; take it out"),
    PackProblem.ALTERNATIVE_NAME: mark("an alternative is named by one small letter, such as .a"),
    PackProblem.REFERENCE_LOOP: mark("a reference leads back to itself"),
    PackProblem.UNKNOWN_REFERENCE: mark("it refers to a term or an alternative that does not exist"),
    PackProblem.TERM_ATTRIBUTE: mark("a term must not have attributes"),
    PackProblem.TERM_REFERENCE: mark("refer to a term by its name alone, without arguments or attribute"),
    PackProblem.VARIABLE_IN_TERM: mark("a term must not hold variables"),
    PackProblem.ESCAPE: mark("write the sign itself in place of its code of six digits"),
    PackProblem.UNKNOWN_VARIABLE: mark("there is no variable of this name"),
    PackProblem.SELECTOR_PRINTED: mark("a variable that only chooses between wordings cannot be printed"),
    PackProblem.EXPRESSION: mark("it uses a part of Fluent that letters do without"),
    PackProblem.SELECTOR: mark("wordings cannot be chosen by this"),
    PackProblem.VARIANTS: mark("a choice has a variant twice, or one that never comes up"),
    PackProblem.DOES_NOT_RESOLVE: mark("Fluent cannot print the alternative"),
    PackProblem.EMPTY: mark("the alternative prints nothing"),
    PackProblem.TOO_LONG: mark("the alternative prints more than a sentence may have"),
    PackProblem.CHARACTER: mark("the alternative prints a sign that marks a blank or cannot be seen"),
    PackProblem.FOREIGN_SCRIPT: mark("the alternative prints letters its language is not written in"),
    # sheets and envelopes
    PackProblem.OUTSIDE: mark("it leaves the sheet or the zone it belongs to"),
    PackProblem.OVERLAPS: mark("it covers a part of another zone"),
    PackProblem.NOT_SYMMETRIC: mark("the labels do not leave the same margin on both sides"),
    PackProblem.EDGES_SWAPPED: mark("the long edge is shorter than the short one"),
    PackProblem.MORE_THAN_FITS: mark("the zone does not hold that many lines"),
    PackProblem.TOO_LOW: mark("the text area has no room for three lines"),
}
"""What follows “The data pack … is broken at …: ”. A place is a file, often with a key or an id in it."""
