"""Splitting a text into tokens by patterns: a part of re that is written in Python."""

import re

__name__ = "re"
__all__ = ["Scanner"]


class Scanner:
    """Splits texts into tokens by a list of (pattern, action): an action is a value, None to skip, or a function of the scanner and the text."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [re.compile(phrase, flags) for phrase, _ in lexicon]
        # The match that an action is called for.
        self.match = None

    def scan(self, string):
        """Return what the actions gave, and the rest of the text, which no pattern matches."""
        result = []
        at = 0
        while (found := self._next(string, at)) is not None:
            match, action = found
            if match.end() == at:
                break
            if callable(action):
                self.match = match
                action = action(self, match.group())
            if action is not None:
                result.append(action)
            at = match.end()
        return result, string[at:]

    def _next(self, string, at):
        """The first pattern's match and action; None if there is none."""
        for pattern, (_, action) in zip(self._patterns, self.lexicon):
            match = pattern.match(string, at)
            if match is not None:
                return match, action
        return None
