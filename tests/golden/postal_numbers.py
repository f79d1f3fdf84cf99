"""Measures of paper as the posts and the trade give them, in mm: written down here by themselves, not read from packs.

``Face`` is the layout that the rules of DE, CH, BE, US, CA, FR and GB allow together; where a size stands in no table
the same rules gave the numbers. Zones are (left, top, right, bottom) from the top-left corner of the face.
"""

from __future__ import annotations

from typing import NamedTuple

Box = tuple[float, float, float, float]


class Face(NamedTuple):
    """An envelope: edges, where the recipient and the sender stand, the corner for the stamp, the empty lower band."""

    long: float
    short: float
    recipient: Box
    sender: Box
    stamp: Box
    band_from: float
    lines: int
    """How many lines at 5 mm the recipient's zone holds."""


FACES = {
    "dl": Face(220, 110, (105, 42, 205, 90), (10, 10, 120, 36), (146, 0, 220, 40), 90, 9),
    "c6": Face(162, 114, (65, 45, 147, 94), (10, 10, 85, 36), (88, 0, 162, 40), 94, 9),
    "c6c5": Face(229, 114, (112, 45, 212, 94), (10, 10, 125, 36), (155, 0, 229, 40), 94, 9),
    "c5": Face(229, 162, (112, 93, 212, 142), (12, 12, 122, 42), (155, 0, 229, 40), 142, 9),
    "c4": Face(324, 229, (200, 132, 300, 190), (15, 15, 155, 50), (250, 0, 324, 40), 190, 11),
    "us-10": Face(241.3, 104.775, (118, 41, 218, 85), (10, 10, 130, 35), (167, 0, 241.3, 40), 85, 8),
    "monarch": Face(190.5, 98.425, (85, 41, 170, 78), (10, 10, 100, 35), (116, 0, 190.5, 40), 78, 7),
    "us-a2": Face(146.05, 111.125, (55, 42, 130, 91), (10, 10, 70, 35), (72, 0, 146.05, 40), 91, 9),
    "b6": Face(176, 125, (75, 56, 160, 105), (10, 10, 95, 36), (102, 0, 176, 40), 105, 9),
    "us-9": Face(225.425, 98.425, (105, 41, 205, 78.4), (10, 10, 115, 35), (151.4, 0, 225.4, 40), 78.4, 7),
    "us-11": Face(263.525, 114.3, (140, 45, 240, 94.3), (10, 10, 140, 36), (189.5, 0, 263.5, 40), 94.3, 9),
    "us-personal": Face(165.1, 92.075, (68, 41, 150, 72), (10, 10, 80, 34), (91, 0, 165.1, 40), 72, 6),
    "us-6x9": Face(228.6, 152.4, (112, 83, 212, 132.4), (12, 12, 122, 40), (154.6, 0, 228.6, 40), 132.4, 9),
    "b5": Face(250, 176, (133, 107, 233, 156), (12, 12, 132, 42), (176, 0, 250, 40), 156, 9),
    "b4": Face(353, 250, (229, 153, 329, 211), (15, 15, 165, 50), (279, 0, 353, 40), 211, 11),
    "c7c6": Face(162, 81, (65, 41, 147, 65), (10, 10, 80, 36), (88, 0, 162, 40), 65, 4),
    "italian": Face(230, 110, (115, 42, 215, 90), (10, 10, 125, 36), (156, 0, 230, 40), 90, 9),
    "jp-chou3": Face(235, 120, (118, 51, 218, 100), (10, 10, 130, 36), (161, 0, 235, 40), 100, 9),
    "jp-chou4": Face(205, 90, (90, 41, 190, 70), (10, 10, 110, 34), (131, 0, 205, 40), 70, 5),
    "jp-kaku2": Face(332, 240, (208, 143, 308, 201), (15, 15, 155, 50), (258, 0, 332, 40), 201, 11),
    "ru-dl": Face(220, 110, (105, 44, 205, 95), (15, 12, 125, 40), (165, 0, 220, 40), 100, 10),
    "ru-c6": Face(162, 114, (75, 46, 147, 99), (15, 12, 100, 40), (107, 0, 162, 40), 104, 10),
    "ru-c5": Face(229, 162, (114, 90, 214, 147), (15, 15, 135, 45), (174, 0, 229, 40), 152, 11),
}

US_READING_AREA = (69.85, 15.9)
"""Highest and lowest place of an address above the lower edge; for faces up to 155.6 mm high."""
US_HIGHEST_LETTER = 155.6

STAMP_FIELD_OF_RUSSIA = (40, 25, 15)
"""Width and height of the field, and its distance from the upper and the right edge."""


class CodeStamp(NamedTuple):
    """The Russian code stamp, from the lower left corner of the face."""

    bars_left = (10, 19, 28, 37, 46, 55, 64)
    bar = (7, 2)
    bars_above_edge = 25
    second_bar = (7, 1, 22)
    """Width, height, its upper edge above the lower edge of the face."""
    cells_left = (20, 29, 38, 47, 56, 65)
    cell = (5, 10)
    cells_above_edge = 20


DIGIT_STROKES = {
    "0": "111111000",
    "1": "000110001",
    "2": "001101100",
    "3": "001000111",
    "4": "010110010",
    "5": "011011010",
    "6": "100011011",
    "7": "101000001",
    "8": "111111010",
    "9": "011100110",
}
"""Of a public program for turtle graphics, in its order of strokes."""
STROKE_ORDER = "efabcdigh"
STROKE_ENDS = {
    "a": ((0, 0), (5, 0)),
    "b": ((5, 0), (5, 5)),
    "c": ((5, 5), (5, 10)),
    "d": ((0, 10), (5, 10)),
    "e": ((0, 5), (0, 10)),
    "f": ((0, 0), (0, 5)),
    "g": ((0, 5), (5, 5)),
    "h": ((5, 0), (0, 5)),
    "i": ((5, 5), (0, 10)),
}
"""In mm from the upper left corner of the cell."""


class Sheet(NamedTuple):
    """A sheet of labels: paper, columns and rows, the first label's corner and size, the way to the next."""

    paper: tuple[float, float]
    grid: tuple[int, int]
    size: tuple[float, float]
    corner: tuple[float, float]
    step: tuple[float, float]


A4 = (210, 297)
LETTER = (215.9, 279.4)
LABELS = {
    "L7159": Sheet(A4, (3, 8), (63.5, 33.9), (7.2, 12.9), (66.0, 33.9)),
    "L7160": Sheet(A4, (3, 7), (63.5, 38.1), (7.2, 15.1), (66.0, 38.1)),
    "4677": Sheet(A4, (3, 7), (63.5, 38.1), (6.75, 15.15), (66.5, 38.1)),
    "L7161": Sheet(A4, (3, 6), (63.5, 46.6), (7.2, 8.7), (66.0, 46.6)),
    "L7162": Sheet(A4, (2, 8), (99.1, 33.9), (4.65, 12.9), (101.6, 33.9)),
    "L7163": Sheet(A4, (2, 7), (99.1, 38.1), (4.65, 15.15), (101.6, 38.1)),
    "L7165": Sheet(A4, (2, 4), (99.1, 67.7), (4.65, 13.1), (101.6, 67.7)),
    "L7173": Sheet(A4, (2, 5), (99.1, 57.0), (4.65, 6.0), (101.6, 57.0)),
    "L7651": Sheet(A4, (5, 13), (38.1, 21.2), (4.75, 10.7), (40.6, 21.2)),
    "3474": Sheet(A4, (3, 8), (70, 37), (0, 0.5), (70, 37)),
    "3475": Sheet(A4, (3, 8), (70, 36), (0, 4.5), (70, 36)),
    "4620": Sheet(A4, (2, 8), (105, 37), (0, 0.5), (105, 37)),
    "3659": Sheet(A4, (2, 6), (97, 42.3), (8, 21.6), (97, 42.3)),
    "5160": Sheet(LETTER, (3, 10), (66.7, 25.4), (4.76, 12.7), (69.85, 25.4)),
    "5161": Sheet(LETTER, (2, 10), (101.6, 25.4), (3.97, 12.7), (106.4, 25.4)),
    "5162": Sheet(LETTER, (2, 7), (101.6, 33.87), (3.97, 21.17), (106.4, 33.87)),
    "5163": Sheet(LETTER, (2, 5), (101.6, 50.8), (3.97, 12.7), (106.4, 50.8)),
    "5164": Sheet(LETTER, (2, 3), (101.6, 84.67), (3.97, 12.7), (106.4, 84.67)),
    "5167": Sheet(LETTER, (4, 20), (44.45, 12.7), (7.14, 12.7), (52.4, 12.7)),
}
SAME_SHEETS = {
    "J8159": "L7159",
    "j 8160": "L7160",
    "J8163": "L7163",
    "Herma 4464": "3474",
    "8160": "5160",
    "8163": "5163",
}


class Card(NamedTuple):
    """A postcard: edges, zones of message and address, the divider, the corner for the stamp, the empty lower band."""

    long: float
    short: float
    message: Box
    address: Box
    divider: float
    stamp: Box
    stamp_box: Box
    band_from: float


CARDS = {
    "a6": Card(148, 105, (5, 5, 71, 88), (79, 42, 133, 88), 74, (74, 0, 148, 40), (119, 5, 143, 32), 90),
    "us-4x6": Card(
        152.4, 101.6, (5, 5, 72, 85), (80, 42, 137.4, 85), 75.5, (78.4, 0, 152.4, 40), (124, 5, 147, 30), 85.7
    ),
    "dl-card": Card(210, 99, (5, 5, 105, 79), (114, 42, 195, 79), 109, (136, 0, 210, 40), (181, 5, 205, 32), 79),
}


class Window(NamedTuple):
    """A letter sheet for a window envelope: where the address may stand, where to fold, where the words begin."""

    paper: str
    visible: Box
    """What a window shows, however the sheet slides, or the field of the standard less its margins."""
    return_line: Box | None
    folds: tuple[float, float]
    words_from: float
    nothing_else_in: Box
    """Behind the window, wherever it slides."""


WINDOWS = {
    "din5008-a": Window("a4", (20, 27, 105, 72), (20, 27, 105, 33), (87, 192), 79.4, (20, 27, 105, 72)),
    "din5008-b": Window("a4", (20, 45, 105, 90), (20, 45, 105, 51), (105, 210), 97.4, (20, 45, 105, 90)),
    "swiss-left": Window("a4", (20, 35.5, 120, 80.5), (20, 35.5, 120, 40.5), (105, 210), 98, (20, 35.5, 120, 80.5)),
    "swiss-right": Window("a4", (112, 45, 202, 90), (112, 45, 202, 50), (105, 210), 98, (112, 45, 202, 90)),
    "french": Window("a4", (100, 35, 200, 80), (100, 35, 200, 40), (99, 198), 90, (100, 35, 200, 80)),
    "uk-dl": Window("a4", (24.6, 40, 120, 66.2), None, (99, 198), 95, (24.6, 39.5, 120, 66.3)),
    "us-10": Window("letter", (22, 64, 111, 82), None, (95.25, 187.3), 93, (-3, 54, 137, 93)),
    "us-9": Window("letter", (22.2, 57.1, 127, 82.6), None, (95.25, 187.3), 86, (12.7, 53.9, 136.5, 85.8)),
}
