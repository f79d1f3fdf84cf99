"""The guided composer: who, what, words, check, paper."""
