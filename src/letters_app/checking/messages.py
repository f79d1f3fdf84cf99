"""The fixed English sentences of findings made in code: catalogue ids, marked for extraction and translated later."""

from __future__ import annotations


def N_(text: str) -> str:  # noqa: N802 - the name message extraction looks for
    """Mark ``text`` for extraction and return it unchanged."""
    return text


INVISIBLE = N_("There are characters here that cannot be seen.")
INVISIBLE_REASON = N_("They usually come with pasted text, but a censor's reader may take them for a hidden message.")
INVISIBLE_SUGGESTION = N_("Type this word again.")

MIXED_ALPHABETS = N_("This word mixes letters of two alphabets that look alike.")
MIXED_ALPHABETS_REASON = N_("It looks like a disguised word, even if only the keyboard was set to another language.")
MIXED_ALPHABETS_SUGGESTION = N_("Type this word again on one keyboard.")
MIXED_WORD = N_("This word joins two alphabets.")
MIXED_WORD_SUGGESTION = N_("Write it in the letters of the letter's language.")

FULL_NAME = N_("This looks like the full name of somebody else.")
FULL_NAME_REASON = N_("A letter that is read by others should not say who else belongs to your or their life.")
FULL_NAME_SUGGESTION = N_("Use a first name alone, or say “a friend”.")
PATRONYMIC = N_("This names somebody by first name and patronymic.")

FOREIGN_SENTENCE = N_("This is not in the language of the letter.")
FOREIGN_SENTENCE_REASON = N_("What the censor cannot read is held back for a translation or thrown away.")
FOREIGN_SENTENCE_SUGGESTION = N_("Say it in the letter's language, or leave it out.")
FOREIGN_WORDS = N_("These words are in other letters than the rest.")

NO_PACK = N_("There are no rules yet for letters in this language ({language}); only what holds for all was checked.")
NO_PACK_SUGGESTION = N_("Have somebody who knows the language and the place read the letter.")
SLOW_RULE = N_("The rule {rule} took too long on this text and was left out.")
SLOW_RULE_SUGGESTION = N_("Tell whoever keeps the rule pack.")

NO_POLICY = N_("Nothing is known about the mail rules of this country ({country}).")
NO_POLICY_SUGGESTION = N_("Ask the group that gave you the address.")
POLICY_UNKNOWN_SUGGESTION = N_("Ask the coordinator, or leave it out.")
WRONG_LANGUAGE_SUGGESTION = N_("Write in one of these languages: {languages}.")
TOO_MANY_PAGES_SUGGESTION = N_("The letter has {actual} pages; {limit} are advised at most.")
TOO_MANY_SHEETS_SUGGESTION = N_("The letter has {actual} sheets; {limit} are advised at most.")
TOO_HEAVY_SUGGESTION = N_("The letter weighs about {actual} g; {limit} g are advised at most.")
LEAVE_OUT_SUGGESTION = N_("Leave it out of the envelope.")
VENDOR_ADDRESS_SUGGESTION = N_("Check that the address is the one for mail, not the street address of the prison.")

BIRTH_YEAR_SUGGESTION = N_("Find out the year of birth before you post the letter.")
IDENTIFIER_SUGGESTION = N_("Find out the prisoner's number before you post the letter.")
PATRONYMIC_SUGGESTION = N_("Add the patronymic if it is known; never invent one.")
FATHER_NAME_SUGGESTION = N_("Add the father's name if it is known.")
NATIVE_NAME_SUGGESTION = N_("Add the name and the address in the letters of that country.")
SENDER_NAME_SUGGESTION = N_("Add the sender's name.")
RETURN_ADDRESS_SUGGESTION = N_("Choose a return address.")
SENDER_BIRTH_DATE_SUGGESTION = N_("Add the sender's date of birth, or ask the prison whether it is needed.")
LEAVE_OFF_SUGGESTION = N_("Leave it off the envelope.")

ADDRESS_NOT_VERIFIED = N_("Nobody has verified this address.")
ADDRESS_NEVER_CHECKED = N_("It is not known when this address was last checked.")
ADDRESS_AGEING = N_("This address was last checked {days} days ago.")
ADDRESS_STALE = N_("This address was last checked {days} days ago; people are moved more often than that.")
ADDRESS_SUGGESTION = N_("Check the address again before posting.")

RELEASED_BEFORE_ARRIVAL = N_("The release date lies before the day this letter would arrive.")
RELEASED_BEFORE_ARRIVAL_SUGGESTION = N_("Ask for an address after release, or keep the letter until then.")

HELD_ON_HOLD = N_("The group has put mail to this person on hold.")
HELD_DO_NOT_WRITE = N_("This person is marked “do not write”.")
HELD_ARRESTED = N_("The person was arrested only recently; the place often changes within days.")
HELD_IN_TRANSFER = N_("The person is being moved; the place is not known for certain.")
HELD_WHEREABOUTS_UNKNOWN = N_("Nobody knows where this person is held.")
HELD_HOUSE_ARREST = N_("The person is under house arrest, where mail is often forbidden or read by an inspector.")
HELD_RESTRICTION = N_("The person lives under restrictions; write only if the group agrees.")
HELD_NO_PRISON_MAIL = N_("The person is not in prison, so no prison mail goes there.")
HELD_RELEASED = N_("The person has been released.")
HELD_EXCHANGED = N_("The person was exchanged and is no longer there.")
HELD_DECEASED = N_("The person has died.")
HELD_NOT_A_PERSON = N_("This record is a case, not a person.")
HELD_NO_ADDRESS = N_("There is no address to write to.")
HELD_NO_NAME = N_("There is no name to write to.")
STATUS_UNKNOWN = N_("The person's status is not known.")
STATUS_SUGGESTION = N_("Ask the coordinator before you post the letter.")
