"""A tolerant parser of HTML. What it meets is handed to methods that subclasses override."""

import re
from html import unescape

__all__ = ["HTMLParser"]

_text_end = re.compile("[&<]")
_entity = re.compile("&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_number = re.compile("&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_reference_start = re.compile("&[a-zA-Z#]")
_cut_reference_end = re.compile(r"[\s;]")
_tag_start = re.compile("<[a-zA-Z]")
_comment_end = re.compile(r"--\s*>")
_section_end = re.compile(r"]\s*]\s*>")
_condition_end = re.compile(r"]\s*>")
_declaration_name = re.compile(r"[a-zA-Z][-_.a-zA-Z0-9]*\s*")
_tag_name = re.compile(r"([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*")
_attribute = re.compile(
    r"""((?<=['"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?(?:\s|/(?!>))*"""
)
_whole_tag = re.compile(
    r"""<[a-zA-Z][^\t\n\r\f />\x00]*
        (?:[\s/]*
          (?:(?<=['"\s/])[^\s/>][^\s/=>]*
             (?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^>\s]*)\s*)?
             (?:\s|/(?!>))*
          )*
        )?\s*""",
    re.VERBOSE,
)
_end_tag = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")


class HTMLParser:
    """Calls its methods `handle_starttag`, `handle_data` and so on for what it meets in a text that it is fed."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forget all text that has not been dealt with."""
        self.rawdata = ""
        self.lasttag = "???"
        self.interesting = _text_end
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0
        self.__starttag_text = None

    def feed(self, data):
        """Take more text, and deal with what is complete."""
        self.rawdata = self.rawdata + data
        self.goahead(0)

    def close(self):
        """Deal with all text that is left."""
        self.goahead(1)

    def getpos(self):
        """Return the line, from 1, and the column, from 0."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        """Move the place that `getpos` tells from one index to another, which is returned."""
        if i >= j:
            return j
        lines = self.rawdata.count("\n", i, j)
        if lines:
            self.lineno += lines
            self.offset = j - self.rawdata.rindex("\n", i, j) - 1
        else:
            self.offset += j - i
        return j

    def get_starttag_text(self):
        """Return the last start tag as it was written."""
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        """Take all that follows for text, up to the end tag of this element."""
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(r"</\s*%s\s*>" % self.cdata_elem, re.IGNORECASE)

    def clear_cdata_mode(self):
        """Look for markup again."""
        self.interesting = _text_end
        self.cdata_elem = None

    def _text(self, text):
        self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def _end_of_text(self, i):
        """Where text that begins at an index ends; -1 if more has to come before that is known."""
        rawdata = self.rawdata
        if self.convert_charrefs and not self.cdata_elem:
            j = rawdata.find("<", i)
            if j >= 0:
                return j
            # A reference near the end may be cut in two; none is longer than this.
            ampersand = rawdata.rfind("&", max(i, len(rawdata) - 34))
            if ampersand >= 0 and not _cut_reference_end.search(rawdata, ampersand):
                return -1
            return len(rawdata)
        match = self.interesting.search(rawdata, i)
        if match:
            return match.start()
        return -1 if self.cdata_elem else len(rawdata)

    def goahead(self, end):
        """Deal with what is complete; with `end` true, with all."""
        rawdata = self.rawdata
        n = len(rawdata)
        i = 0
        while i < n:
            j = self._end_of_text(i)
            if j < 0:
                break
            if i < j:
                self._text(rawdata[i:j])
            i = self.updatepos(i, j)
            if i == n:
                break
            k = self._markup(i, end) if rawdata[i] == "<" else self._reference(i, end)
            if k < 0:
                # What is left waits; a stretch before it may be done with.
                i = self.updatepos(i, ~k)
                break
            i = self.updatepos(i, k)
        if end and i < n and not self.cdata_elem:
            self._text(rawdata[i:n])
            i = self.updatepos(i, n)
        self.rawdata = rawdata[i:]

    def _markup(self, i, end):
        """Deal with what begins with `<`; return where it ends, or the complement of where to wait for more."""
        rawdata = self.rawdata
        if _tag_start.match(rawdata, i):
            k = self.parse_starttag(i)
        elif rawdata.startswith("</", i):
            k = self.parse_endtag(i)
        elif rawdata.startswith("<!--", i):
            k = self.parse_comment(i)
        elif rawdata.startswith("<?", i):
            k = self.parse_pi(i)
        elif rawdata.startswith("<!", i):
            k = self.parse_html_declaration(i)
        elif i + 1 < len(rawdata):
            self.handle_data("<")
            return i + 1
        else:
            return ~i
        if k >= 0:
            return k
        if not end:
            return ~i
        k = rawdata.find(">", i + 1)
        if k >= 0:
            k += 1
        else:
            k = rawdata.find("<", i + 1)
            if k < 0:
                k = i + 1
        self._text(rawdata[i:k])
        return k

    def _reference(self, i, end):
        """The same for what begins with `&`."""
        rawdata = self.rawdata
        if rawdata.startswith("&#", i):
            match = _number.match(rawdata, i)
            if not match:
                if rawdata.find(";", i) < 0:
                    return ~i
                self.handle_data("&#")
                return ~(i + 2)
            self.handle_charref(match.group()[2:-1])
        else:
            match = _entity.match(rawdata, i)
            if not match:
                match = _reference_start.match(rawdata, i)
                if match:
                    return ~(i + 1) if end and match.end() == len(rawdata) else ~i
                if i + 1 == len(rawdata):
                    return ~i
                self.handle_data("&")
                return i + 1
            self.handle_entityref(match[1])
        k = match.end()
        return k if rawdata.startswith(";", k - 1) else k - 1

    def parse_html_declaration(self, i):
        """Deal with `<!...>`; return where it ends, -1 if it is not complete."""
        rawdata = self.rawdata
        assert rawdata[i : i + 2] == "<!", "unexpected call to parse_html_declaration()"
        if rawdata[i : i + 4] == "<!--":
            return self.parse_comment(i)
        if rawdata[i : i + 3] == "<![":
            return self.parse_marked_section(i)
        if rawdata[i : i + 9].lower() == "<!doctype":
            end = rawdata.find(">", i + 9)
            if end == -1:
                return -1
            self.handle_decl(rawdata[i + 2 : end])
            return end + 1
        return self.parse_bogus_comment(i)

    def parse_comment(self, i, report=1):
        """Deal with `<!--...-->`; return where it ends, -1 if it is not complete."""
        rawdata = self.rawdata
        if rawdata[i : i + 4] != "<!--":
            raise AssertionError("unexpected call to parse_comment()")
        match = _comment_end.search(rawdata, i + 4)
        if not match:
            return -1
        if report:
            self.handle_comment(rawdata[i + 4 : match.start()])
        return match.end()

    def parse_bogus_comment(self, i, report=1):
        """Deal with other markup that counts as a comment; return where it ends, -1 if it is not complete."""
        rawdata = self.rawdata
        assert rawdata[i : i + 2] in ("<!", "</"), "unexpected call to parse_bogus_comment()"
        end = rawdata.find(">", i + 2)
        if end == -1:
            return -1
        if report:
            self.handle_comment(rawdata[i + 2 : end])
        return end + 1

    def parse_marked_section(self, i, report=1):
        """Deal with `<![...]]>`; return where it ends, -1 if it is not complete."""
        rawdata = self.rawdata
        assert rawdata[i : i + 3] == "<![", "unexpected call to parse_marked_section()"
        start = i + 3
        match = _declaration_name.match(rawdata, start)
        if start == len(rawdata) or (match and match.end() == len(rawdata)):
            return -1
        if not match:
            self.updatepos(i, start)
            raise AssertionError("expected name token at %r" % rawdata[i : i + 20])
        name = match.group().strip().lower()
        if name in ("temp", "cdata", "ignore", "include", "rcdata"):
            found = _section_end.search(rawdata, start)
        elif name in ("if", "else", "endif"):
            found = _condition_end.search(rawdata, start)
        else:
            raise AssertionError("unknown status keyword %r in marked section" % rawdata[start : match.end()])
        if not found:
            return -1
        if report:
            self.unknown_decl(rawdata[start : found.start()])
        return found.end()

    def parse_pi(self, i):
        """Deal with `<?...>`; return where it ends, -1 if it is not complete."""
        rawdata = self.rawdata
        assert rawdata[i : i + 2] == "<?", "unexpected call to parse_pi()"
        end = rawdata.find(">", i + 2)
        if end < 0:
            return -1
        self.handle_pi(rawdata[i + 2 : end])
        return end + 1

    def parse_starttag(self, i):
        """Deal with a start tag; return where it ends, -1 if it is not complete."""
        self.__starttag_text = None
        end = self.check_for_whole_start_tag(i)
        if end < 0:
            return end
        rawdata = self.rawdata
        self.__starttag_text = rawdata[i:end]
        match = _tag_name.match(rawdata, i + 1)
        assert match, "unexpected call to parse_starttag()"
        k = match.end()
        self.lasttag = tag = match[1].lower()
        attrs = []
        while k < end:
            match = _attribute.match(rawdata, k)
            if not match:
                break
            name, rest, value = match.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] in ("'", '"') and value[:1] == value[-1:]:
                value = value[1:-1]
            attrs.append((name.lower(), unescape(value) if value else value))
            k = match.end()
        last = rawdata[k:end].strip()
        if last not in (">", "/>"):
            self.handle_data(rawdata[i:end])
        elif last == "/>":
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def check_for_whole_start_tag(self, i):
        """Return where a start tag ends, -1 if it is not complete."""
        rawdata = self.rawdata
        match = _whole_tag.match(rawdata, i)
        if not match:
            raise AssertionError("we should not get here!")
        j = match.end()
        following = rawdata[j : j + 1]
        if following == ">":
            return j + 1
        if following == "/":
            return j + 2 if rawdata.startswith("/>", j) else -1
        if following == "" or following == "=" or following.isascii() and following.isalpha():
            return -1
        return j if j > i else i + 1

    def parse_endtag(self, i):
        """Deal with an end tag; return where it ends, -1 if it is not complete."""
        rawdata = self.rawdata
        assert rawdata[i : i + 2] == "</", "unexpected call to parse_endtag"
        end = rawdata.find(">", i + 1) + 1
        if end == 0:
            return -1
        match = _end_tag.match(rawdata, i)
        if match:
            tag = match[1].lower()
            if self.cdata_elem is not None and tag != self.cdata_elem:
                self.handle_data(rawdata[i:end])
                return end
            self.handle_endtag(tag)
            self.clear_cdata_mode()
            return end
        if self.cdata_elem is not None:
            self.handle_data(rawdata[i:end])
            return end
        match = _tag_name.match(rawdata, i + 2)
        if not match:
            return i + 3 if rawdata[i : i + 3] == "</>" else self.parse_bogus_comment(i)
        end = rawdata.find(">", match.end())
        self.handle_endtag(match[1].lower())
        return end + 1

    def handle_startendtag(self, tag, attrs):
        """Called for `<tag/>`: by default as for a start tag and an end tag."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """Called for a start tag, with its attributes as a list of pairs."""

    def handle_endtag(self, tag):
        """Called for an end tag."""

    def handle_charref(self, name):
        """Called for `&#...;` where references are not converted."""

    def handle_entityref(self, name):
        """Called for `&...;` where references are not converted."""

    def handle_data(self, data):
        """Called for text."""

    def handle_comment(self, data):
        """Called for a comment."""

    def handle_decl(self, decl):
        """Called for a document type declaration."""

    def handle_pi(self, data):
        """Called for a processing instruction."""

    def unknown_decl(self, data):
        """Called for a marked section."""
