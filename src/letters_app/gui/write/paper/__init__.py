"""The fifth step: how the letter stands on paper, and how it leaves the window."""
