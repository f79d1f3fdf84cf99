"""Messages between the program and its reader: whatever comes is a message or a refusal."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.reader.frames import MAX_FRAME_BYTES, FrameError, read_frame, write_frame

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet=st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(st.dictionaries(st.text(), VALUES, max_size=4), max_size=3))
def test_property_messages_come_as_they_were_sent(messages: list[dict[str, object]]) -> None:
    stream = io.BytesIO()
    for message in messages:
        write_frame(stream, message)
    stream.seek(0)
    assert [read_frame(stream) for _ in messages] == messages
    assert read_frame(stream) is None


@given(st.binary(max_size=60))
def test_property_any_bytes_are_a_message_an_end_or_a_refusal(data: bytes) -> None:
    try:
        message = read_frame(io.BytesIO(data))
    except FrameError:
        return
    assert message is None if not data else isinstance(message, dict)


def test_a_message_that_is_announced_too_long_is_refused_unread() -> None:
    stream = io.BytesIO((MAX_FRAME_BYTES + 1).to_bytes(4, "big") + b"{}")
    with pytest.raises(FrameError):
        read_frame(stream)
    assert stream.tell() == 4


def test_a_message_that_would_be_too_long_is_not_sent() -> None:
    stream = io.BytesIO()
    with pytest.raises(FrameError):
        write_frame(stream, {"text": "x" * MAX_FRAME_BYTES})
    assert stream.getvalue() == b""


@pytest.mark.parametrize("body", ["[1]", "nothing", '"text"', "[" * 100_000])
def test_what_is_no_object_is_refused(body: str) -> None:
    data = body.encode()
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(len(data).to_bytes(4, "big") + data))


def test_a_lone_surrogate_passes() -> None:
    stream = io.BytesIO()
    write_frame(stream, {"text": "\ud83d"})
    assert json.loads(stream.getvalue()[4:]) == {"text": "\ud83d"}
