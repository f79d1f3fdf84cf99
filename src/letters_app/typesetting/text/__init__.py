"""Text as shaped words and broken lines: fonts, hyphenation, what may be drawn."""
