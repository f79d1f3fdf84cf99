import datetime
from dataclasses import replace

from letters_app.domain.address import AddressPurpose, AddressRecord, PostalAddress, address_in_force

TODAY = datetime.date(2026, 11, 22)
OLD = AddressRecord(PostalAddress("RU", city="Old Town"), valid_to=TODAY)


def city_on(day: datetime.date, *records: AddressRecord) -> str:
    record = address_in_force(records, AddressPurpose.MAIL, day)
    return record.address.city if record else ""


def test_the_address_that_began_last_is_in_force() -> None:
    newer = replace(OLD, address=PostalAddress("RU", city="New Town"), valid_from=TODAY, valid_to=None)
    assert city_on(TODAY, OLD, newer) == city_on(TODAY, newer, OLD) == "New Town"
    assert city_on(TODAY - datetime.timedelta(days=1), OLD, newer) == "Old Town"


def test_an_address_corrected_twice_in_a_day_is_the_last_correction() -> None:
    wrong = replace(OLD, address=PostalAddress("RU", city="Wrong Town"), valid_from=TODAY, valid_to=TODAY)
    right = replace(wrong, address=PostalAddress("RU", city="Right Town"), valid_to=None)
    assert city_on(TODAY, OLD, wrong, right) == "Right Town"


def test_where_no_address_is_in_force_there_is_none() -> None:
    assert city_on(TODAY + datetime.timedelta(days=1), OLD) == ""
