"""The feeding orders in words: what comes out of the printer after what."""

from __future__ import annotations

from letters_app.i18n.marking import mark
from letters_app.services.mailings.mailing_order import FeedingOrder

ORDER_NAMES = {
    FeedingOrder.LIST: mark("As in the list"),
    FeedingOrder.FACILITY: mark("By facility"),
    FeedingOrder.INTERLEAVED: mark("Person by person"),
}
ORDER_TIPS = {
    FeedingOrder.LIST: mark("First all letters, then all envelopes, in the order of the list."),
    FeedingOrder.FACILITY: mark(
        "First all letters, then all envelopes; what goes to one facility lies together, in the order of the list."
    ),
    FeedingOrder.INTERLEAVED: mark(
        "Envelope and letter of one person after the other. The printer needs a tray for each paper."
    ),
}
