"""Text wrapped to a width, indented and dedented."""

import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_SPACES = "\t\n\x0b\x0c\r "


class TextWrapper:
    """Wraps paragraphs; its options are attributes that may be changed at any time."""

    unicode_whitespace_trans = {ord(space): ord(" ") for space in _SPACES}

    # Text is taken apart into white space, words, the pieces of hyphenated words, and dashes between words.
    wordsep_re = re.compile(
        r"""
        ( [{spaces}]+
        | (?<={inner}) -{{2,}} (?=\w)
        | [^{spaces}]+?
          (?: - (?: (?<={letter}{{2}}-) | (?<={letter}-{letter}-) ) (?= {letter} -? {letter} )
            | (?= [{spaces}] | \Z )
            | (?<={inner}) (?= -{{2,}} \w )
          )
        )""".format(
            spaces=re.escape(_SPACES), letter=r"[^\d\W]", inner=r"""[\w!"'&.,?]"""
        ),
        re.VERBOSE,
    )
    wordsep_simple_re = re.compile("([" + re.escape(_SPACES) + "]+)")
    # A small letter, the end of a sentence and perhaps of a quotation.
    sentence_end_re = re.compile(r"[a-z][\.\!\?][\"\']?\Z")

    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        pattern = self.wordsep_re if self.break_on_hyphens is True else self.wordsep_simple_re
        return [chunk for chunk in pattern.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        at = 0
        while at < len(chunks) - 1:
            if chunks[at + 1] == " " and self.sentence_end_re.search(chunks[at]):
                chunks[at + 1] = "  "
                at += 2
            else:
                at += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        room = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            word = reversed_chunks[-1]
            end = room
            if self.break_on_hyphens and len(word) > room:
                hyphen = word.rfind("-", 0, room)
                if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                    end = hyphen + 1
            cur_line.append(word[:end])
            reversed_chunks[-1] = word[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            margin = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(margin) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        # The end of the list is the front of the text, where chunks are taken from.
        chunks.reverse()
        while chunks:
            margin = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(margin)
            line, length = [], 0
            if self.drop_whitespace and lines and chunks[-1].strip() == "":
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            is_last = not chunks or (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if (
                self.max_lines is None
                or len(lines) + 1 < self.max_lines
                or (is_last and length <= width)
            ):
                lines.append(margin + "".join(line))
                continue
            self._end_with_placeholder(lines, line, length, width, margin)
            break
        return lines

    def _end_with_placeholder(self, lines, line, length, width, margin):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(margin + "".join(line))
                return
            length -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(margin + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """Return the paragraph as a list of lines without line ends."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """Return the wrapped paragraph as one text."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Return a paragraph as a list of lines of at most the width."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Return a paragraph as one text with lines of at most the width."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse white space, and cut the text at a word with a placeholder where it is too long."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


_blank_lines = re.compile("^[ \t]+$", re.MULTILINE)
_margins = re.compile("(^[ \t]*)(?:[^ \t\n])", re.MULTILINE)


def dedent(text):
    """Take away the white space that all lines begin with."""
    text = _blank_lines.sub("", text)
    common = None
    for margin in _margins.findall(text):
        if common is None:
            common = margin
            continue
        same = 0
        while same < len(margin) and same < len(common) and margin[same] == common[same]:
            same += 1
        common = common[:same]
    return re.sub("(?m)^" + common, "", text) if common else text


def indent(text, prefix, predicate=None):
    """Put a prefix before the lines for which the predicate holds: by default, before those that are not blank."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
