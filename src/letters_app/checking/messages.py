"""The fixed English sentences of findings made in code: catalogue ids, marked for extraction and translated later."""

from __future__ import annotations

from letters_app.domain.finding import Category
from letters_app.i18n.marking import mark

INVISIBLE = mark("There are characters here that cannot be seen.")
INVISIBLE_REASON = mark("They usually come with pasted text, but a censor's reader may take them for a hidden message.")
INVISIBLE_SUGGESTION = mark("Type this word again.")

MIXED_ALPHABETS = mark("This word mixes letters of two alphabets that look alike.")
MIXED_ALPHABETS_REASON = mark("It looks like a disguised word, even if only the keyboard was set to another language.")
MIXED_ALPHABETS_SUGGESTION = mark("Type this word again on one keyboard.")
MIXED_WORD = mark("This word joins two alphabets.")
MIXED_WORD_SUGGESTION = mark("Write it in the letters of the letter's language.")

FULL_NAME = mark("This looks like the full name of somebody else.")
FULL_NAME_REASON = mark("A letter that is read by others should not say who else belongs to your or their life.")
FULL_NAME_SUGGESTION = mark("Use a first name alone, or say “a friend”.")
PATRONYMIC = mark("This names somebody by first name and patronymic.")

FOREIGN_SENTENCE = mark("This is not in the language of the letter.")
FOREIGN_SENTENCE_REASON = mark("What the censor cannot read is held back for a translation or thrown away.")
FOREIGN_SENTENCE_SUGGESTION = mark("Say it in the letter's language, or leave it out.")
FOREIGN_WORDS = mark("These words are in other letters than the rest.")

NO_PACK = mark("There are no rules yet for letters in this language ({language}); only what holds for all was checked.")
NO_PACK_SUGGESTION = mark("Have somebody who knows the language and the place read the letter.")
BROKEN_PACK = mark("The rules of your group in “{pack}” are broken at {place} and were left out.")
BROKEN_PACK_SUGGESTION = mark("Tell whoever keeps them; “letters packs test” says what is wrong.")
SLOW_RULE = mark("The rule {rule} took too long on this text and was left out.")
SLOW_RULE_SUGGESTION = mark("Tell whoever keeps the rule pack.")

READS_LIKE = {
    Category.CASE: mark("This reads like something about the prisoner's case."),
    Category.TREATMENT: mark("This reads like something about how the prisoner is treated, or about the staff."),
    Category.POLITICS: mark("This reads like politics."),
    Category.THIRD_PARTY: mark("This reads like something about other people that is better not put down."),
    Category.IDENTITY: mark("This reads like something by which you could be found."),
    Category.INTERNET: mark("This reads like something about the internet or posts about the prisoner."),
    Category.PLANS: mark("This reads like a plan or an appeal to do something forbidden."),
    Category.CODE: mark("This reads like a hint or an agreed sign."),
    Category.OBSCENE: mark("This reads like swearing or an insult."),
    Category.ENCLOSURES: mark("This reads as if something were put into the envelope."),
    Category.LANGUAGE: mark("This reads like another language than the letter's."),
    Category.SYMBOLS: mark("This reads like a sign or an emblem."),
    Category.PROMISE: mark("This reads like a promise or a forecast nobody can keep."),
    Category.ROMANCE: mark("This reads like a declaration of love."),
    Category.DESIGNATION: mark("This reads as if it named an organisation that is banned there."),
}
"""What the statistical reader says, by category."""
READS_LIKE_REASON = mark(
    "No rule says so: the program compared the sentence with others that were marked by hand. It can err."
)
READS_LIKE_SUGGESTION = mark("Read it as a censor would. If it is harmless, leave it; if not, say something else.")

NO_POLICY = mark("Nothing is known about the mail rules of this country ({country}).")
NO_POLICY_SUGGESTION = mark("Ask the group that gave you the address.")
POLICY_UNKNOWN_SUGGESTION = mark("Ask the coordinator, or leave it out.")
WRONG_LANGUAGE_SUGGESTION = mark("Write in one of these languages: {languages}.")
TOO_MANY_PAGES_SUGGESTION = mark("The letter has {actual} pages; {limit} are advised at most.")
TOO_MANY_SHEETS_SUGGESTION = mark("The letter has {actual} sheets; {limit} are advised at most.")
TOO_HEAVY_SUGGESTION = mark("The letter weighs about {actual} g; {limit} g are advised at most.")
LEAVE_OUT_SUGGESTION = mark("Leave it out of the envelope.")
VENDOR_ADDRESS_SUGGESTION = mark("Check that the address is the one for mail, not the street address of the prison.")

BIRTH_YEAR_SUGGESTION = mark("Find out the year of birth before you post the letter.")
IDENTIFIER_SUGGESTION = mark("Find out the prisoner's number before you post the letter.")
PATRONYMIC_SUGGESTION = mark("Add the patronymic if it is known; never invent one.")
FATHER_NAME_SUGGESTION = mark("Add the father's name if it is known.")
NATIVE_NAME_SUGGESTION = mark("Add the name and the address in the letters of that country.")
SENDER_NAME_SUGGESTION = mark("Add the sender's name.")
RETURN_ADDRESS_SUGGESTION = mark("Choose a return address.")
SENDER_BIRTH_DATE_SUGGESTION = mark("Add the sender's date of birth, or ask the prison whether it is needed.")
LEAVE_OFF_SUGGESTION = mark("Leave it off the envelope.")

ADDRESS_NOT_VERIFIED = mark("Nobody has verified this address.")
ADDRESS_NEVER_CHECKED = mark("It is not known when this address was last checked.")
ADDRESS_AGEING = mark("This address was last checked {days} days ago.")
ADDRESS_STALE = mark("This address was last checked {days} days ago; people are moved more often than that.")
ADDRESS_SUGGESTION = mark("Check the address again before posting.")

RELEASED_BEFORE_ARRIVAL = mark("The release date lies before the day this letter would arrive.")
RELEASED_BEFORE_ARRIVAL_SUGGESTION = mark("Ask for an address after release, or keep the letter until then.")

HELD_ON_HOLD = mark("The group has put mail to this person on hold.")
HELD_DO_NOT_WRITE = mark("This person is marked “do not write”.")
HELD_ARRESTED = mark("The person was arrested only recently; the place often changes within days.")
HELD_IN_TRANSFER = mark("The person is being moved; the place is not known for certain.")
HELD_WHEREABOUTS_UNKNOWN = mark("Nobody knows where this person is held.")
HELD_HOUSE_ARREST = mark("The person is under house arrest, where mail is often forbidden or read by an inspector.")
HELD_RESTRICTION = mark("The person lives under restrictions; write only if the group agrees.")
HELD_NO_PRISON_MAIL = mark("The person is not in prison, so no prison mail goes there.")
HELD_RELEASED = mark("The person has been released.")
HELD_EXCHANGED = mark("The person was exchanged and is no longer there.")
HELD_DECEASED = mark("The person has died.")
HELD_NOT_A_PERSON = mark("This record is a case, not a person.")
HELD_NO_ADDRESS = mark("There is no address to write to.")
HELD_NO_NAME = mark("There is no name to write to.")
STATUS_UNKNOWN = mark("The person's status is not known.")
STATUS_SUGGESTION = mark("Ask the coordinator before you post the letter.")
