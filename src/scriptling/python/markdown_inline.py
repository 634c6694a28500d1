"""What stands in a paragraph of Markdown: emphasis, code, links and text."""

import bisect
import html
import re
from unicodedata import category
from urllib.parse import quote

__all__ = ['document_text', 'label_of', 'rendered']

_special = re.compile(r'[\\`*_\[\]!<&\n~]|https?://|www\.')
_punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
_entity = re.compile('&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});')
_escaped = re.compile(r'\\([!-/:-@\[-`{-~])|(&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)')
_address = re.compile('<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^ <>\\x00-\\x20]*)>')
_mail = re.compile('<([A-Za-z0-9.!#$%&\'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,8})>')
_tag = re.compile(
    '</?[A-Za-z][A-Za-z0-9-]*(?:[ \t\n]+[A-Za-z_:][A-Za-z0-9_.:-]*(?:[ \t\n]*=[ \t\n]*(?:[^ \t\n"\'=<>`]+|\'[^\']*\'|"[^"]*"))?)*[ \t\n]*/?>'
)
_bare_address = re.compile(r'(?:https?://|www\.)[^\s<]*')
_scheme = re.compile('[A-Za-z][A-Za-z0-9+.-]*(?=:)')
_dangerous = ('javascript', 'vbscript', 'file', 'data')
_harmless_data = ('data:image/png;', 'data:image/gif;', 'data:image/jpeg;', 'data:image/webp;')
_label_end = re.compile(r'[\\\[\]]')
_MOST_LABEL = 999
_MOST_PARENTHESES = 32
# So long may a tag or an address between angle brackets be.
_MOST_TAG = 4000


def _escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('"', '&quot;')


def _plain(text):
    """A text without backslashes that protect a sign, and with references turned into what they stand for."""
    return _escaped.sub(lambda found: found[1] or html.unescape(found[2]), text)


def label_of(text):
    """What two labels have in common if they are the same."""
    return ' '.join(text.split()).casefold()


def _link_text(target):
    """A target for an attribute; an empty one for what could run code."""
    bare = ''.join([each for each in target if each > ' ']).lower()
    found = _scheme.match(bare)
    if found is not None and found[0] in _dangerous and not bare.startswith(_harmless_data):
        return ''
    return _escape(quote(target, safe="!#$%&'()*+,-./:;=?@_~")).replace("'", '&#39;')


def _space_end(text, position):
    while text[position:position + 1] in (' ', '\t', '\n'):
        position += 1
    return position


def _target(text, position):
    """Return a target of a link and where it ends; None if there is none."""
    if text[position:position + 1] == '<':
        end = position + 1
        while end < len(text) and text[end] not in '<>\n':
            end += 2 if text[end] == '\\' else 1
        return (_plain(text[position + 1:end]), end + 1) if text[end:end + 1] == '>' else None
    depth, end = 0, position
    while end < len(text) and text[end] > ' ':
        if text[end] == '\\' and text[end + 1:end + 2] in tuple(_punctuation):
            end += 1
        elif text[end] == '(':
            depth += 1
            if depth > _MOST_PARENTHESES:
                return None
        elif text[end] == ')':
            if not depth:
                break
            depth -= 1
        end += 1
    return None if depth else (_plain(text[position:end]), end)


def _title(text, position):
    """Return a title and where it ends; None if there is none."""
    sign = text[position:position + 1]
    if sign not in ('"', "'", '('):
        return None
    closing = ')' if sign == '(' else sign
    end = position + 1
    while end < len(text) and text[end] != closing:
        end += 2 if text[end] == '\\' else 1
    return (_plain(text[position + 1:end]), end + 1) if end < len(text) else None


def document_text(text, position):
    """Return target and title of a definition from a position on; None if it is none. Without a position: a plain text for an attribute."""
    if position is None:
        return _escape(_plain(text))
    found = _target(text, position)
    if found is None or found[1] == position:
        return None
    target, end = found
    title = ''
    if text[end:].strip():
        found = _title(text, _space_end(text, end)) if text[end] in ' \t' else None
        if found is None or text[found[1]:].strip():
            return None
        title = found[0]
    return target, title


class _Delimiter:
    """A run of signs that may begin or end emphasis."""

    __slots__ = ('sign', 'count', 'length', 'opens', 'closes', 'before', 'after')

    def __init__(self, sign, count, opens, closes):
        self.sign, self.count, self.length, self.opens, self.closes = sign, count, count, opens, closes
        self.before, self.after = [], []

    def text(self):
        return ''.join(self.before) + self.sign * self.count + ''.join(reversed(self.after))


def _kind(character):
    if not character or character.isspace():
        return 'space'
    return 'sign' if character in _punctuation or not character.isascii() and category(character)[0] in 'PS' else 'word'


def _delimiter(text, start, end):
    sign = text[start]
    before, after = _kind(text[start - 1:start]), _kind(text[end:end + 1])
    left = after != 'space' and (after == 'word' or before != 'word')
    right = before != 'space' and (before == 'word' or after != 'word')
    if sign == '_':
        return _Delimiter(sign, end - start, left and (not right or before == 'sign'), right and (not left or after == 'sign'))
    return _Delimiter(sign, end - start, left, right)


_names = {('*', 1): 'em', ('*', 2): 'strong', ('_', 1): 'em', ('_', 2): 'strong', ('~', 1): 'del', ('~', 2): 'del'}


def _joined(nodes):
    """Pair the delimiters among nodes, and return all as one text."""
    openers, floors = [], {}
    for closer in nodes:
        if isinstance(closer, str):
            continue
        while closer.closes and closer.count:
            key = closer.sign, closer.opens, closer.length % 3
            # Below the floor there is no partner for this kind of closer: it has been looked for.
            floor = min(floors.get(key, 0), len(openers))
            place = len(openers) - 1
            while place >= floor and not _fits(openers[place], closer):
                place -= 1
            if place < floor:
                floors[key] = len(openers)
                break
            opener = openers[place]
            del openers[place + 1:]
            used = closer.count if closer.sign == '~' else min(2, opener.count, closer.count)
            name = _names[closer.sign, used]
            opener.after.append(f'<{name}>')
            closer.before.append(f'</{name}>')
            opener.count -= used
            closer.count -= used
            if not opener.count:
                openers.pop()
        if closer.opens and closer.count:
            openers.append(closer)
    return ''.join([each if isinstance(each, str) else each.text() for each in nodes])


def _fits(opener, closer):
    if opener.sign != closer.sign:
        return False
    if closer.sign == '~':
        return opener.count == closer.count
    # Three signs that meet in the middle of a word are no emphasis between emphasis.
    if (opener.closes or closer.opens) and (opener.length + closer.length) % 3 == 0:
        return opener.length % 3 == 0 and closer.length % 3 == 0
    return True


class _Inline:
    def __init__(self, text, references):
        self.text, self.references = text, references
        self.nodes = []
        # Brackets that are open: where their node is, where their text begins, whether they stand for an image.
        self.brackets = []
        # Where brackets may no longer begin a link: in the text of one.
        self.first_link = 0
        self.ticks = None
        self.no_comment_after = len(text)

    def render(self):
        text, position = self.text, 0
        while position < len(text):
            found = _special.search(text, position)
            start = found.start() if found else len(text)
            if start > position:
                piece = text[position:start]
                if text[start:start + 1] == '\n':
                    piece = piece.rstrip(' ')
                self.nodes.append(_escape(piece))
            if not found:
                break
            position = self.special(found[0], start)
        return _joined(self.nodes)

    def special(self, sign, start):
        text, nodes = self.text, self.nodes
        if sign == '\n':
            nodes.append('<br>\n')
            return _space_end(text, start + 1)
        if sign == '\\':
            following = text[start + 1:start + 2]
            if following == '\n':
                return start + 1
            is_escape = following != '' and following in _punctuation
            nodes.append(_escape(following if is_escape else '\\'))
            return start + (2 if is_escape else 1)
        if sign == '`':
            return self.code(start)
        if sign in '*_~':
            end = start + 1
            while text[end:end + 1] == sign:
                end += 1
            # Three tildes or more are a fence, or text.
            nodes.append(sign * (end - start) if sign == '~' and end - start > 2 else _delimiter(text, start, end))
            return end
        if sign == '!' and text[start + 1:start + 2] != '[':
            nodes.append('!')
            return start + 1
        if sign in ('[', '!'):
            end = start + len(sign) if sign == '[' else start + 2
            nodes.append('[' if sign == '[' else '![')
            self.brackets.append((len(nodes) - 1, end, sign == '!'))
            return end
        if sign == ']':
            return self.close_bracket(start)
        if sign == '&':
            found = _entity.match(text, start)
            if found is None or (meant := html.unescape(found[0])) == found[0]:
                nodes.append('&amp;')
                return start + 1
            nodes.append(_escape(meant))
            return found.end()
        if sign == '<':
            return self.angle(start)
        return self.address(sign, start)

    def code(self, start):
        text = self.text
        if self.ticks is None:
            self.ticks = {}
            for run in re.finditer('`+', text):
                self.ticks.setdefault(len(run[0]), []).append(run.start())
        end = start
        while text[end:end + 1] == '`':
            end += 1
        width = end - start
        places = self.ticks.get(width, [])
        place = bisect.bisect_left(places, end)
        if place == len(places):
            self.nodes.append('`' * width)
            return end
        content = text[end:places[place]].replace('\n', ' ')
        if content.startswith(' ') and content.endswith(' ') and content.strip(' '):
            content = content[1:-1]
        self.nodes.append(f'<code>{_escape(content)}</code>')
        return places[place] + width

    def angle(self, start):
        text, nodes = self.text, self.nodes
        following = text[start + 1:start + 2]
        found = _address.match(text, start, start + _MOST_TAG) if following.isalpha() else None
        if found is not None:
            nodes.append(f'<a href="{_link_text(found[1])}">{_escape(found[1])}</a>')
            return found.end()
        found = _mail.match(text, start, start + _MOST_TAG) if following and following not in '/!? ' else None
        if found is not None:
            nodes.append(f'<a href="mailto:{_link_text(found[1])}">{_escape(found[1])}</a>')
            return found.end()
        end = self.raw_end(start, following)
        if end is not None:
            return end
        nodes.append('&lt;')
        return start + 1

    def raw_end(self, start, following):
        """Return where a piece of HTML ends; None if there is none."""
        text = self.text
        if following in ('!', '?'):
            if start >= self.no_comment_after:
                return None
            closing = '-->' if text.startswith('<!--', start) else ']]>' if text.startswith('<![CDATA[', start) else '?>' if following == '?' else '>'
            end = text.find(closing, start + 2)
            if end < 0:
                if closing == '>':
                    self.no_comment_after = start
                return None
            return end + len(closing)
        found = _tag.match(text, start, start + _MOST_TAG) if following == '/' or following.isalpha() else None
        return None if found is None else found.end()

    def address(self, sign, start):
        text = self.text
        before = text[start - 1:start]
        if before and not before.isspace() and before not in '*_~(':
            self.nodes.append(sign)
            return start + len(sign)
        end = self.address_end(start, _bare_address.match(text, start).end())
        address = text[start:end]
        if len(address) <= len(sign) or sign == 'www.' and '.' not in address[len(sign):]:
            self.nodes.append(sign)
            return start + len(sign)
        target = address if sign != 'www.' else 'http://' + address
        self.nodes.append(f'<a href="{_link_text(target)}">{_escape(address)}</a>')
        return start + len(address)

    def address_end(self, start, end):
        """Signs behind an address are not part of it, nor are parentheses that nothing in it opens."""
        text = self.text
        excess = text.count(')', start, end) - text.count('(', start, end)
        while end > start:
            last = text[end - 1]
            if last == ')' and excess > 0:
                excess -= 1
            elif last == ';':
                begin = text.rfind('&', max(start, end - 35), end)
                if begin < 0 or not text[begin + 1:end - 1].isalnum():
                    break
                end = begin + 1
            elif last not in '?!.,:*_~\'"':
                break
            end -= 1
        return end

    def close_bracket(self, start):
        text, nodes = self.text, self.nodes
        if not self.brackets:
            nodes.append(']')
            return start + 1
        node, begin, is_image = self.brackets.pop()
        found = None
        if is_image or len(self.brackets) >= self.first_link:
            found = self.link_end(begin, start)
        self.first_link = min(self.first_link, len(self.brackets))
        if found is None:
            nodes.append(']')
            return start + 1
        (target, title), end = found
        content = _joined(nodes[node + 1:])
        shown = f' title="{_escape(title)}"' if title else ''
        del nodes[node:]
        if is_image:
            without_tags = re.sub('<[^>]*>', '', content)
            nodes.append(f'<img src="{_link_text(target)}" alt="{without_tags}"{shown}>')
        else:
            nodes.append(f'<a href="{_link_text(target)}"{shown}>{content}</a>')
            # There are no links in links: what is open around this one is text.
            self.first_link = len(self.brackets)
        return end

    def link_end(self, begin, start):
        """Return target and title of the link whose text ends at a bracket, and where it ends."""
        text = self.text
        following = text[start + 1:start + 2]
        if following == '(':
            found = self.inline_target(start + 2)
            if found is not None:
                return found
        label, end = text[begin:start] if start - begin <= _MOST_LABEL else '', start + 1
        if following == '[':
            place = start + 2
            while (sign := _label_end.search(text, place, start + 3 + _MOST_LABEL)) is not None and sign[0] == '\\':
                place = sign.end() + 1
            if sign is not None and sign[0] == ']':
                inside = text[start + 2:sign.start()]
                label, end = inside if inside.strip() else label, sign.end()
        target = self.references.get(label_of(label)) if label.strip() else None
        return None if target is None else (target, end)

    def inline_target(self, position):
        text = self.text
        found = _target(text, _space_end(text, position))
        if found is None:
            return None
        target, end = found
        after = _space_end(text, end)
        title = ''
        if text[after:after + 1] != ')':
            found = _title(text, after) if after > end else None
            if found is None:
                return None
            title, end = found
            after = _space_end(text, end)
            if text[after:after + 1] != ')':
                return None
        return (target, title), after + 1


def rendered(text, references):
    """Return a text as HTML. `references` has targets and titles by their labels."""
    return _Inline(text, references).render()
