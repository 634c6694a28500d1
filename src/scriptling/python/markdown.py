"""Markdown as GitHub has it, turned into HTML. Raw HTML is left out."""

import re as _re

from _scriptling_markdown_inline import document_text as _document_text, label_of as _label_of, rendered as _rendered

__all__ = []
__also__ = ['to_html']

# Containers within containers: what is deeper is text.
_MOST_NESTED = 50

_fence = _re.compile(r' {0,3}(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*)$')
_bullet = _re.compile(r'( {0,3})([-+*]|([0-9]{1,9})[.)])(?=[ \t]|$)')
_delimiter_row = _re.compile(r' {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$')
_task = _re.compile(r'\[([ xX])\][ \t]+(?=[^ \t])')
_definition_start = _re.compile(r' {0,3}\[((?:[^\\\[\]]|\\.){1,999})\]:[ \t]*')
_raw_end = {'script': '</script>', 'pre': '</pre>', 'style': '</style>', 'textarea': '</textarea>'}
_tag_name = _re.compile('</?([A-Za-z][A-Za-z0-9-]*)(?=[ \t/>]|$)')
_whole_tag = _re.compile(
    '(?:<[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[A-Za-z_:][A-Za-z0-9_.:-]*(?:[ \t]*=[ \t]*(?:[^ \t"\'=<>`]+|\'[^\']*\'|"[^"]*"))?)*[ \t]*/?>|</[A-Za-z][A-Za-z0-9-]*[ \t]*>)[ \t]*$'
)
_block_tags = frozenset(
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form '
    'frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary '
    'table tbody td tfoot th thead title tr track ul'.split()
)


def _indent(line):
    return len(line) - len(line.lstrip(' '))


def _is_break(line):
    signs = line.replace(' ', '').replace('\t', '')
    return len(signs) >= 3 and signs[0] in '*-_' and signs == signs[0] * len(signs)


def _heading(line):
    """Return the level and the text of a heading that begins with number signs."""
    text = line.strip(' ')
    level = len(text) - len(text.lstrip('#'))
    if not 1 <= level <= 6 or text[level:level + 1] not in ('', ' ', '\t'):
        return None
    text = text[level:].strip(' \t')
    shorter = text.rstrip('#')
    if not shorter or shorter[-1] in ' \t':
        text = shorter.rstrip(' \t')
    return level, text


def _html_end(line, is_in_paragraph):
    """Return what ends the HTML that a line begins with: a text, or an empty one for a blank line; None if it begins none."""
    text = line.lstrip(' ')
    if not text.startswith('<') or _indent(line) > 3:
        return None
    for start, end in (('<!--', '-->'), ('<?', '?>'), ('<![CDATA[', ']]>')):
        if text.startswith(start):
            return end
    if text.startswith('<!') and text[2:3].isalpha():
        return '>'
    found = _tag_name.match(text)
    if found is None:
        return None
    name = found[1].lower()
    if name in _raw_end and text[1] != '/':
        return _raw_end[name]
    if name in _block_tags:
        return ''
    return '' if not is_in_paragraph and _whole_tag.match(text) is not None else None


class _Parser:
    def __init__(self):
        self.references = {}
        self.ids = {}

    # Lines to blocks. A block is a tuple: its kind and what belongs to it.

    def blocks(self, lines, depth=0):
        found, paragraph = [], []

        def finish():
            if paragraph:
                self.end_paragraph(paragraph, found)
                paragraph.clear()

        position = 0
        while position < len(lines):
            line = lines[position]
            if not line.strip(' '):
                finish()
                found.append(('blank',))
                position += 1
                continue
            if _indent(line) >= 4:
                if paragraph:
                    paragraph.append(line.strip(' '))
                    position += 1
                    continue
                position = self.indented_code(lines, position, found)
                continue
            heading = _heading(line)
            fence = _fence.match(line) if line.lstrip(' ')[:3] in ('```', '~~~') else None
            if heading is not None:
                finish()
                found.append(('heading', *heading))
                position += 1
            elif fence is not None:
                finish()
                position = self.fenced_code(lines, position, fence, found)
            elif paragraph and _is_underline(line):
                self.take_definitions(paragraph)
                if paragraph:
                    found.append(('heading', 1 if '=' in line else 2, '\n'.join(paragraph)))
                    paragraph.clear()
                else:
                    paragraph.append(line.strip(' '))
                position += 1
            elif _is_break(line):
                finish()
                found.append(('break',))
                position += 1
            elif line.lstrip(' ')[0] == '>' and depth < _MOST_NESTED:
                finish()
                position = self.quote(lines, position, found, depth)
            elif depth < _MOST_NESTED and self.begins_list(line, paragraph):
                finish()
                position = self.list(lines, position, found, depth)
            else:
                end = _html_end(line, bool(paragraph))
                if end is not None:
                    finish()
                    position = _pass_html(lines, position, end)
                elif self.begins_table(lines, position, paragraph):
                    position = self.table(lines, position, paragraph, found, finish)
                else:
                    paragraph.append(line.strip(' ') if not paragraph else line.lstrip(' '))
                    position += 1
        finish()
        return found

    def end_paragraph(self, paragraph, found):
        self.take_definitions(paragraph)
        if paragraph:
            found.append(('paragraph', '\n'.join(paragraph).rstrip(' ')))

    def take_definitions(self, paragraph):
        """Definitions of links at the beginning of a paragraph are no text."""
        while paragraph and paragraph[0].startswith('['):
            found = _definition_start.match(paragraph[0])
            if found is None or not found[1].strip():
                return
            target = _document_text(paragraph[0], found.end())
            if target is None:
                return
            self.references.setdefault(_label_of(found[1]), target)
            del paragraph[0]

    def indented_code(self, lines, position, found):
        code = []
        while position < len(lines) and (_indent(lines[position]) >= 4 or not lines[position].strip(' ')):
            code.append(lines[position][4:])
            position += 1
        blanks = 0
        while code and not code[-1].strip(' '):
            code.pop()
            blanks += 1
        found.append(('code', '', '\n'.join(code) + '\n'))
        return position - blanks

    def fenced_code(self, lines, position, fence, found):
        sign, indent = fence[1], _indent(lines[position])
        code = []
        position += 1
        while position < len(lines):
            line = lines[position]
            position += 1
            closing = line.strip(' ')
            if _indent(line) < 4 and len(closing) >= len(sign) and closing == sign[0] * len(closing):
                break
            code.append(line[min(indent, _indent(line)):])
        found.append(('code', fence[2].strip(), ''.join([line + '\n' for line in code])))
        return position

    def quote(self, lines, position, found, depth):
        inner, can_continue = [], False
        while position < len(lines):
            text = lines[position].lstrip(' ')
            if text.startswith('>') and _indent(lines[position]) < 4:
                text = text[2:] if text[1:2] == ' ' else text[1:]
                can_continue = bool(text.strip(' ')) and self.is_text(text)
            elif not can_continue or not self.is_text(lines[position]):
                break
            inner.append(text)
            position += 1
        found.append(('quote', self.blocks(inner, depth + 1)))
        return position

    def is_text(self, line):
        """Whether a line can go on a paragraph, and be part of it without the sign of what the paragraph is in."""
        if not line.strip(' '):
            return False
        text = line.lstrip(' ')
        return not (
            _indent(line) < 4
            and (_heading(line) is not None or _is_break(line) or text[0] == '>' or text[:3] in ('```', '~~~') or self.begins_list(line, []))
        )

    def begins_list(self, line, paragraph):
        found = _bullet.match(line)
        if found is None:
            return False
        # In the middle of a paragraph a list begins with an item that is not empty, and with the number one.
        return not paragraph or bool(line[found.end():].strip(' ')) and found[3] in (None, '1')

    def list(self, lines, position, found, depth):
        first = _bullet.match(lines[position])
        kind = first[2][-1]
        items, is_loose, had_blank = [], False, False
        while position < len(lines):
            marker = _bullet.match(lines[position])
            if marker is None or marker[2][-1] != kind or _is_break(lines[position]):
                break
            is_loose = is_loose or had_blank
            rest = lines[position][marker.end():]
            spaces = _indent(rest)
            width = marker.end() + (1 if spaces > 4 or not rest.strip(' ') else spaces)
            inner = [lines[position][width:]]
            position += 1
            had_blank = False
            can_continue = bool(rest.strip(' ')) and self.is_text(inner[0])
            while position < len(lines):
                line = lines[position]
                if not line.strip(' '):
                    if len(inner) == 1 and not inner[0].strip(' '):
                        break
                    inner.append('')
                    had_blank, can_continue = True, False
                elif _indent(line) >= width:
                    inner.append(line[width:])
                    had_blank = False
                    can_continue = self.is_text(line[width:])
                elif can_continue and self.is_text(line):
                    inner.append(line.lstrip(' '))
                else:
                    break
                position += 1
            while inner and not inner[-1].strip(' '):
                inner.pop()
                had_blank = True
            blocks = self.blocks(inner, depth + 1)
            is_loose = is_loose or any(
                [each[0] == 'blank' and 0 < i < len(blocks) - 1 for i, each in enumerate(blocks)]
            )
            items.append([each for each in blocks if each[0] != 'blank'])
        found.append(('list', None if first[3] is None else int(first[3]), is_loose, items))
        return position

    def begins_table(self, lines, position, paragraph):
        if position + 1 >= len(lines) or paragraph:
            return False
        following = lines[position + 1]
        if '-' not in following or '|' not in lines[position] and '|' not in following or _delimiter_row.match(following) is None:
            return False
        return len(_cells(lines[position])) == len(_cells(following))

    def table(self, lines, position, paragraph, found, finish):
        finish()
        head = _cells(lines[position])
        sides = []
        for each in _cells(lines[position + 1]):
            left, right = each.startswith(':'), each.endswith(':')
            sides.append('center' if left and right else 'left' if left else 'right' if right else '')
        rows = []
        position += 2
        while position < len(lines) and self.is_text(lines[position]) and _html_end(lines[position], True) is None:
            cells = _cells(lines[position])[:len(head)]
            rows.append(cells + [''] * (len(head) - len(cells)))
            position += 1
        found.append(('table', sides, head, rows))
        return position

    # Blocks to HTML.

    def write(self, blocks, out):
        for block in blocks:
            kind = block[0]
            if kind == 'paragraph':
                out.append(f'<p>{self.inline(block[1])}</p>\n')
            elif kind == 'heading':
                _, level, text = block
                out.append(f'<h{level} id="{self.id_of(text)}">{self.inline(text)}</h{level}>\n')
            elif kind == 'code':
                _, info, text = block
                language = _document_text(info.split()[0], None) if info else ''
                name = f' class="language-{language}"' if language else ''
                out.append(f'<pre><code{name}>{_escape(text)}</code></pre>\n')
            elif kind == 'break':
                out.append('<hr>\n')
            elif kind == 'quote':
                out.append('<blockquote>\n')
                self.write(block[1], out)
                out.append('</blockquote>\n')
            elif kind == 'list':
                self.write_list(block, out)
            elif kind == 'table':
                self.write_table(block, out)

    def write_list(self, block, out):
        _, start, is_loose, items = block
        name = 'ul' if start is None else 'ol'
        out.append(f'<{name} start="{start}">\n' if start not in (None, 1) else f'<{name}>\n')
        for item in items:
            out.append('<li>')
            box = ''
            if item and item[0][0] == 'paragraph' and (task := _task.match(item[0][1])) is not None:
                checked = '' if task[1] == ' ' else 'checked="" '
                box = f'<input {checked}disabled="" type="checkbox"> '
                item = [('paragraph', item[0][1][task.end():]), *item[1:]]
            if is_loose and item:
                out.append('\n')
            for i, each in enumerate(item):
                if each[0] != 'paragraph':
                    if not is_loose and i == 0:
                        out.append('\n')
                    self.write([each], out)
                    continue
                text = box + self.inline(each[1])
                box = ''
                out.append(f'<p>{text}</p>\n' if is_loose else text if i == len(item) - 1 else text + '\n')
            out.append('</li>\n')
        out.append(f'</{name}>\n')

    def write_table(self, block, out):
        _, sides, head, rows = block

        def row(cells, name):
            out.append('<tr>\n')
            for side, cell in zip(sides, cells):
                style = f' style="text-align:{side}"' if side else ''
                out.append(f'<{name}{style}>{self.inline(cell)}</{name}>\n')
            out.append('</tr>\n')

        out.append('<table>\n<thead>\n')
        row(head, 'th')
        out.append('</thead>\n')
        if rows:
            out.append('<tbody>\n')
            for each in rows:
                row(each, 'td')
            out.append('</tbody>\n')
        out.append('</table>\n')

    def id_of(self, text):
        """A name for a heading, of its letters and digits; each is there only once."""
        name = ''.join([
            each if each.isascii() and each.isalnum() or each in '-_' else '-' if each in ' \n' else ''
            for each in text.strip().lower()
        ]) or 'heading'
        count = self.ids.get(name)
        self.ids[name] = 1 if count is None else count + 1
        if count is None:
            return name
        made = f'{name}-{count}'
        while made in self.ids:
            count += 1
            made = f'{name}-{count}'
        self.ids[name] = count + 1
        self.ids[made] = 1
        return made

    def inline(self, text):
        return _rendered(text, self.references)


def _is_underline(line):
    signs = line.strip(' ')
    return _indent(line) < 4 and signs[0] in '=-' and signs == signs[0] * len(signs)


def _pass_html(lines, position, end):
    while position < len(lines):
        line = lines[position]
        if not end and not line.strip(' '):
            break
        position += 1
        if end and end in line.lower():
            break
    return position


def _cells(line):
    """Return the cells of a row of a table."""
    line = line.strip(' ')
    pieces, current = [], ''
    for piece in line.split('|'):
        current += piece
        if len(piece) - len(piece.rstrip('\\')) & 1:
            current = current[:-1] + '|'
            continue
        pieces.append(current.strip(' '))
        current = ''
    if current:
        pieces.append(current.strip(' '))
    if line.startswith('|'):
        del pieces[:1]
    if line.endswith('|') and len(pieces) > 1 and not pieces[-1]:
        del pieces[-1:]
    return pieces


def _escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('"', '&quot;')


def _without_tabs(line):
    rest = line.lstrip(' \t')
    return line[:len(line) - len(rest)].expandtabs(4) + rest if '\t' in line else line


def to_html(text):
    """Return Markdown as HTML: headings with names, lists, tasks, tables, quotes, code, links, emphasis, strikethrough.

    Each line feed in a paragraph is a break. HTML in the text is left out, and so are links that could run code.
    """
    if not isinstance(text, str):
        raise TypeError(f'to_html: expected a string, not {type(text).__name__}')
    lines = text.replace('\r\n', '\n').replace('\r', '\n').replace('\0', '\ufffd').split('\n')
    parser = _Parser()
    out = []
    parser.write(parser.blocks([_without_tabs(line) for line in lines]), out)
    return ''.join(out)
