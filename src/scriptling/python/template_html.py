"""Templates for HTML: each value is escaped as its place needs it."""

import json
import re
from html import unescape as _decoded
from urllib.parse import quote

from _scriptling_template import Set as _TextSet, TemplateError
from _scriptling_template_values import NOTHING, TemplateFailure, escape_html, escape_script_text, text_of

__all__ = ['Set', 'TemplateError']

# What stands in place of a value that could do harm where it is.
_UNSAFE = 'ZgotmplZ'

_tag = re.compile('<(/?)([A-Za-z][^ \t\r\n\f/>]*)')
_attribute_name = re.compile('[^ \t\r\n\f=>/]+')
_unquoted_end = re.compile('[ \t\r\n\f>]')
_url_attributes = {
    'action', 'archive', 'background', 'cite', 'classid', 'codebase', 'data', 'formaction', 'href', 'icon', 'longdesc', 'manifest', 'ping', 'poster',
    'profile', 'src', 'usemap', 'xmlns',
}
_safe_schemes = {'http', 'https', 'mailto'}
_raw_elements = {'script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'}
_css_unsafe = re.compile('[\\x00"\'()/;@\\[\\\\\\]`{}<>]|expression|mozbinding', re.IGNORECASE)
_regex_before = re.compile('(?:^|[(,=:\\[!&|?{};+\\-*%~^<>]|\\b(?:break|case|continue|delete|do|else|finally|in|instanceof|return|throw|try|typeof|void))$')
_script_string_stop = {'"': re.compile('["\\\\\\n]'), "'": re.compile("['\\\\\\n]"), '`': re.compile('[`\\\\]'), '/': re.compile('[/\\\\\\[\\]\\n]')}
_script_stop = re.compile('["\'`/]')
_css_stop = re.compile('["\'/]')


def _attribute_kind(name):
    name = name.lower()
    if name.startswith('on'):
        return 'script'
    if name == 'style':
        return 'css'
    if name == 'srcdoc':
        return 'document'
    if name in ('srcset', 'imagesrcset'):
        return 'url'
    short = name.removeprefix('data-') if name.startswith('data-') else name.rpartition(':')[2]
    if short != name and not name.startswith('data-'):
        return _attribute_kind(short)
    name = short
    if name in _url_attributes or 'src' in name or 'uri' in name or 'url' in name:
        return 'url'
    return 'text'


def _script_value(value):
    """A value as an expression of JavaScript."""

    def plain(value):
        return None if value is NOTHING else text_of(value)

    try:
        text = json.dumps(None if value is NOTHING else value, default=plain, allow_nan=False)
    except (TypeError, ValueError):
        text = json.dumps(text_of(value))
    text = text.replace('<', '\\u003c').replace('>', '\\u003e').replace('&', '\\u0026').replace("'", '\\u0027').replace('/', '\\/')
    # A number beside a name would become part of it.
    return text if text[:1] in '"{[' else f' {text} '


def _css_string(text):
    return ''.join([each if each.isalnum() else f'\\{ord(each):x} ' for each in text])


class _Code:
    """Follows the text of a script or of a style: whether a place is in a string or in a comment."""

    def __init__(self, language):
        self.is_script = language == 'script'
        self.inside = ''
        self.before = ''
        self.in_brackets = False

    def feed(self, text):
        position = 0
        while position < len(text):
            position = self._in_code(text, position) if not self.inside else self._in_string(text, position)

    def _in_code(self, text, position):
        found = (_script_stop if self.is_script else _css_stop).search(text, position)
        end = found.start() if found else len(text)
        self.before = (self.before + text[position:end])[-20:]
        if not found:
            return end
        sign = text[end]
        if sign != '/':
            self.inside = sign
            return end + 1
        following = text[end + 1:end + 2]
        if following == '*':
            self.inside = '/*'
            return end + 2
        if following == '/' and self.is_script:
            self.inside = '//'
            return end + 2
        if self.is_script and _regex_before.search(self.before.rstrip()) is not None:
            self.inside, self.in_brackets = '/', False
        self.before += '/'
        return end + 1

    def _in_string(self, text, position):
        if self.inside in ('/*', '//'):
            closing = '*/' if self.inside == '/*' else '\n'
            end = text.find(closing, position)
            if end < 0:
                return len(text)
            self.inside = ''
            return end + len(closing)
        found = _script_string_stop[self.inside].search(text, position)
        if not found:
            return len(text)
        sign, end = found[0], found.end()
        if sign == '\\':
            return end + 1
        if self.inside == '/' and sign in '[]':
            self.in_brackets = sign == '['
        elif not (self.inside == '/' and sign == '/' and self.in_brackets):
            self.before, self.inside = ')', ''
        return end

    def escaped(self, value):
        """A value for the place that has been reached."""
        if self.inside in ('/*', '//'):
            return ''
        text = '' if value is None or value is NOTHING else text_of(value)
        if self.is_script:
            if not self.inside:
                self.before = ')'
                return _script_value(value)
            return escape_script_text(text).replace('{', '\\u007B').replace('-', '\\-') if self.inside == '/' else escape_script_text(text)
        if self.inside:
            return _css_string(text)
        return _UNSAFE if _css_unsafe.search(text) is not None else text


def _url_value(text, before):
    """A value within a URL, behind what is there already."""
    if not before:
        scheme, colon, _ = text.partition(':')
        if colon and '/' not in scheme and scheme.strip().lower() not in _safe_schemes:
            return '#' + _UNSAFE
        return quote(text, safe="%!#$&'()*+,/:;=?@[]~-._").replace("'", '%27').replace('(', '%28').replace(')', '%29')
    if '?' in before or '#' in before:
        return quote(text, safe='')
    scheme, colon, _ = before.partition(':')
    if colon and '/' not in scheme and scheme.strip().lower() not in _safe_schemes:
        return '#' + _UNSAFE
    if '/' not in before and ':' in text:
        # The beginning of the scheme would be in the template, its end in the value.
        return quote(text, safe='')
    return quote(text, safe="%!$&*+,/:;=@~-._?#[]").replace("'", '%27')


class _HtmlWriter:
    """Follows the HTML that comes and goes by what the place of each value is.

    The state is one of: text; tag (behind the name, or between attributes); name (of an attribute); equals (behind a name); value (of an attribute,
    before it begins); quoted and unquoted (inside it); raw (in an element whose content is no HTML); comment.
    """

    def __init__(self):
        self.pieces = []
        self.state = 'text'
        self.element = ''
        self.is_closing = False
        self.attribute = ''
        self.quote = ''
        self.kind = 'text'
        self.code = None
        self.before = ''
        self.name_is_open = False
        self.script_is_data = False

    def result(self):
        if self.state not in ('text', 'comment'):
            raise TemplateFailure('the template ends inside of a tag or of an element')
        return ''.join(self.pieces)

    def literal(self, text, line):
        position = 0
        while position < len(text):
            position = getattr(self, '_' + self.state)(text, position)

    def put(self, text):
        self.pieces.append(text)

    # Each of these takes a part of a literal and returns where the next begins.

    def _text(self, text, position):
        while True:
            start = text.find('<', position)
            if start < 0:
                self.put(text[position:])
                return len(text)
            self.put(text[position:start])
            if text.startswith('<!--', start):
                self.state = 'comment'
                return start + 4
            following = text[start + 1:start + 2]
            found = _tag.match(text, start) if following == '/' or following.isalpha() else None
            if found is not None:
                self.put(found[0])
                self.element, self.is_closing = found[2].lower(), bool(found[1])
                self.state = 'tag'
                self.attribute, self.script_is_data = '', False
                self.name_is_open = found.end() == len(text)
                return found.end()
            if following in ('!', '?', '/'):
                end = text.find('>', start)
                end = len(text) if end < 0 else end + 1
                self.put(text[start:end])
                return end
            # A sign that begins no tag must not become the beginning of one with the value behind it.
            self.put('&lt;')
            position = start + 1

    def _comment(self, text, position):
        end = text.find('-->', position)
        if end < 0:
            return len(text)
        self.state = 'text'
        return end + 3

    def _tag(self, text, position):
        self.name_is_open = False
        character = text[position]
        if character == '>':
            self.put('>')
            self.state = 'text'
            if not self.is_closing and self.element in _raw_elements:
                self.state = 'raw'
                if self.element in ('script', 'style'):
                    self.code = None if self.script_is_data else _Code(self.element)
                else:
                    self.code = None
            return position + 1
        found = _attribute_name.match(text, position)
        if found is None:
            self.put(character)
            return position + 1
        self.put(found[0])
        self.attribute = found[0]
        self.state = 'equals'
        self.name_is_open = found.end() == len(text)
        return found.end()

    def _equals(self, text, position):
        self.name_is_open = False
        character = text[position]
        if character in ' \t\r\n\f':
            self.put(character)
            return position + 1
        if character != '=':
            self.state = 'tag'
            return position
        self.put('=')
        self.state = 'value'
        self._begin_value(_attribute_kind(self.attribute))
        return position + 1

    def _begin_value(self, kind):
        self.kind, self.before = kind, ''
        self.code = _Code(kind) if kind in ('script', 'css') else None

    def _value(self, text, position):
        character = text[position]
        if character in ' \t\r\n\f':
            self.put(character)
            return position + 1
        if character == '>':
            self.state = 'tag'
            return position
        if character in '"\'':
            self.put(character)
            self.state, self.quote = 'quoted', character
            return position + 1
        self.state = 'unquoted'
        return position

    def _quoted(self, text, position):
        end = text.find(self.quote, position)
        self._inside_value(text[position:] if end < 0 else text[position:end])
        if end < 0:
            return len(text)
        self._end_value()
        self.put(self.quote)
        return end + 1

    def _unquoted(self, text, position):
        found = _unquoted_end.search(text, position)
        end = found.start() if found else len(text)
        self._inside_value(text[position:end])
        if found:
            self._end_value()
        return end

    def _inside_value(self, text):
        self.put(text)
        self.before = (self.before + text)[-2000:]
        if self.code is not None:
            self.code.feed(_decoded(text))

    def _end_value(self):
        self.state = 'tag'
        if self.element == 'script' and self.attribute.lower() == 'type':
            kind = self.before.strip().lower()
            is_code = kind in ('', 'module') or 'javascript' in kind or 'ecmascript' in kind or 'json' in kind or kind in ('text/babel', 'text/jsx')
            self.script_is_data = not is_code

    def _raw(self, text, position):
        closing = re.compile('</' + re.escape(self.element) + '(?=[ \t\r\n\f/>]|$)', re.IGNORECASE)
        found = closing.search(text, position)
        end = found.start() if found else len(text)
        self.put(text[position:end])
        if self.code is not None:
            self.code.feed(text[position:end])
        if found:
            self.state, self.code = 'text', None
        return end

    # And this takes a value.

    def value(self, value, line):
        if self.name_is_open:
            raise TemplateFailure(f'a value in the middle of a name: <{self.element} ... {self.attribute}')
        text = '' if value is None or value is NOTHING else text_of(value)
        if self.state == 'text':
            self.put(escape_html(text))
        elif self.state == 'raw':
            self.put(self.code.escaped(value) if self.code is not None else escape_html(text))
        elif self.state in ('tag', 'equals'):
            self.put(self._attribute(text))
        elif self.state != 'comment':
            if self.state == 'value':
                self.state = 'unquoted'
            self.put(self._in_attribute(value, text))
            self.before += 'x'

    def _attribute(self, text):
        """A value in place of an attribute: a name that does nothing by itself."""
        self.state, self.attribute = 'tag', 'x'
        is_name = text.isascii() and text.replace('-', '').isalnum()
        return ' ' + text + ' ' if is_name and _attribute_kind(text) == 'text' else f' {_UNSAFE} '

    def _in_attribute(self, value, text):
        if self.kind == 'url':
            text = _url_value(text, _decoded(self.before))
        elif self.code is not None:
            text = self.code.escaped(value)
        elif self.kind == 'document':
            text = escape_html(text)
        text = escape_html(text)
        if self.state == 'unquoted':
            # Nothing that ends a value without quotes, and no empty one.
            for sign in ' \t\n\r\f\v=`':
                text = text.replace(sign, f'&#{ord(sign)};')
            text = text or _UNSAFE
        return text


class Set(_TextSet):
    """Templates of HTML that may use each other. What they print is escaped as its place in the document needs it."""

    _writer = _HtmlWriter
    _may_grow_later = False
