"""The template language of Go: what is in braces is worked out, the rest is copied."""

import re

from _scriptling_template_values import FUNCTIONS, NOTHING, TemplateFailure, field_of, is_true, items_of, text_of

__all__ = ['Set', 'TemplateError', 'TextWriter']

_MOST_NESTED = 200


class TemplateError(ValueError):
    """A template that cannot be read, or not be worked out."""


_token = re.compile(
    r'''(?P<space>[ \t\r\n]+)
    |(?P<string>"(?:[^"\\\n]|\\.)*")
    |(?P<raw>`[^`]*`)
    |(?P<character>'(?:[^'\\\n]|\\.)[^'\n]*')
    |(?P<number>[+-]?(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][+-]?[0-9]+)?)(?![A-Za-z0-9_]))
    |(?P<field>\.[A-Za-z_][A-Za-z0-9_]*)
    |(?P<dot>\.)
    |(?P<variable>\$[A-Za-z0-9_]*)
    |(?P<word>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<sign>:=|[=|(),])''',
    re.VERBOSE,
)
_escape = re.compile(r'\\(?:([abfnrtv\\\'"])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|(.))', re.DOTALL)
_escapes = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\', "'": "'", '"': '"'}
_SPACE = ' \t\r\n'
_SPACES = tuple(_SPACE)
_keywords = ('block', 'break', 'continue', 'define', 'else', 'end', 'if', 'range', 'template', 'with')


def _unquoted(text, line):
    def one(match):
        simple, *codes, octal, wrong = match.groups()
        code = next((int(each, 16) for each in codes if each is not None), None)
        if octal is not None:
            code = int(octal, 8)
        if wrong is not None or code is not None and code > 0x10FFFF:
            raise TemplateError(f'template parse error: line {line}: bad escape in {text[:40]}')
        return _escapes[simple] if simple is not None else chr(code)

    return _escape.sub(one, text)


class _Reader:
    """Turns a source into nodes. Each node is a tuple: its kind, its line, and what belongs to it."""

    def __init__(self, source, left, right, definitions):
        self.source, self.left, self.right = source, left, right
        self.definitions = definitions
        self.position, self.line = 0, 1
        self.tokens, self.index = [], 0
        self.scopes = [{'$'}]
        self.loops, self.nested = 0, 0
        self.trims_next = False

    def fail(self, message):
        raise TemplateError(f'template parse error: line {self.line}: {message}')

    def next_action(self):
        """Return the text up to the next action, and what comes then: an action, whose tokens are read, a comment, or None at the end."""
        source, left, right = self.source, self.left, self.right
        start = source.find(left, self.position)
        text = source[self.position:] if start < 0 else source[self.position:start]
        self.line += text.count('\n')
        if self.trims_next:
            text = text.lstrip(_SPACE)
        self.trims_next = False
        if start < 0:
            self.position = len(source)
            return text, None
        position = start + len(left)
        if source[position:position + 1] == '-' and source[position + 1:position + 2] in _SPACES:
            text = text.rstrip(_SPACE)
            position += 2
        if source.startswith('/*', position):
            self.pass_comment(position)
            return text, 'comment'
        self.tokens, self.index = [], 0
        while True:
            if source.startswith(right, position):
                self.position = position + len(right)
                return text, 'action'
            found = _token.match(source, position)
            if found is None:
                if position >= len(source):
                    self.fail('unclosed action')
                self.fail(f'unexpected {source[position]!r} in command')
            self.tokens.append((found.lastgroup, found[0]))
            self.line += found[0].count('\n')
            position = found.end()
            if found.lastgroup == 'space' and source.startswith('-' + right, position):
                self.trims_next = True
                self.position = position + 1 + len(right)
                return text, 'action'

    def pass_comment(self, position):
        end = self.source.find('*/', position + 2)
        if end < 0:
            self.fail('unclosed comment')
        self.line += self.source.count('\n', position, end)
        position = end + 2
        if self.source[position:position + 1] in _SPACES and self.source.startswith('-', position + 1):
            self.trims_next = True
            position += 2
        if not self.source.startswith(self.right, position):
            self.fail('comment ends before closing delimiter')
        self.position = position + len(self.right)

    # The tokens of an action.

    def peek(self):
        return self.tokens[self.index] if self.index < len(self.tokens) else ('end', '')

    def take(self):
        token = self.peek()
        self.index += 1
        return token

    def skip_space(self):
        while self.peek()[0] == 'space':
            self.index += 1

    def expect_end(self, context):
        self.skip_space()
        if self.peek()[0] != 'end':
            self.fail(f'unexpected {self.peek()[1]!r} in {context}')

    # Lists of nodes.

    def read(self):
        nodes, ended_by = self.nodes('the template')
        if ended_by is not None:
            self.fail(f'unexpected {{{{{ended_by}}}}}')
        return nodes

    def nodes(self, context):
        """Return nodes, and the word that ended them: end, else, or None at the end of the source."""
        nodes = []
        while True:
            text, what = self.next_action()
            if text:
                nodes.append(('text', self.line, text))
            if what is None:
                if context != 'the template':
                    self.fail(f'unexpected EOF: {context} is not closed')
                return nodes, None
            if what == 'comment':
                continue
            self.skip_space()
            kind, word = self.peek()
            if kind != 'word' or word not in _keywords:
                if kind == 'end':
                    self.fail('missing value for command')
                nodes.append(self.action())
                continue
            self.take()
            if word in ('end', 'else'):
                if word == 'end':
                    self.expect_end('end')
                return nodes, word
            node = getattr(self, word + '_')()
            if node is not None:
                nodes.append(node)

    def inner(self, context):
        if self.nested >= _MOST_NESTED:
            self.fail('actions are nested too deeply')
        self.nested += 1
        self.scopes.append(set())
        try:
            return self.nodes(context)
        finally:
            self.scopes.pop()
            self.nested -= 1

    def action(self):
        line = self.line
        names, assigns, pipe = self.pipeline('command', 1)
        return 'action', line, names, assigns, pipe

    def branch(self, kind, most_names):
        """if, with and range: a pipeline, what is done, and what is done else."""
        line = self.line
        if self.nested >= _MOST_NESTED:
            self.fail('actions are nested too deeply')
        self.scopes.append(set())
        self.nested += 1
        names, assigns, pipe = self.pipeline(kind, most_names)
        self.loops += kind == 'range'
        body, ended_by = self.inner(kind)
        self.loops -= kind == 'range'
        otherwise = []
        if ended_by == 'else':
            self.skip_space()
            word = self.peek()[1]
            if word == kind and kind != 'range':
                self.take()
                otherwise = [self.branch(kind, 1)]
            else:
                self.expect_end('else')
                otherwise, ended_by = self.inner(kind)
                if ended_by == 'else':
                    self.fail('expected end; found {{else}}')
        self.nested -= 1
        self.scopes.pop()
        return kind, line, names, assigns, pipe, body, otherwise

    def range_(self):
        return self.branch('range', 2)

    def with_(self):
        return self.branch('with', 1)

    def if_(self):
        return self.branch('if', 1)

    def jump(self, word):
        if not self.loops:
            self.fail(f'{{{{{word}}}}} outside {{{{range}}}}')
        self.expect_end(word)
        return word, self.line

    def break_(self):
        return self.jump('break')

    def continue_(self):
        return self.jump('continue')

    def name(self, context):
        self.skip_space()
        kind, text = self.take()
        if kind == 'raw':
            return text[1:-1]
        if kind != 'string':
            self.fail(f'unexpected {text!r} in {context}: expected a name in quotes')
        return _unquoted(text[1:-1], self.line)

    def define_(self):
        if self.nested:
            self.fail('unexpected {{define}}')
        name = self.name('define clause')
        self.expect_end('define clause')
        self.definition(name, 'define')

    def definition(self, name, context):
        scopes, loops = self.scopes, self.loops
        self.scopes, self.loops = [{'$'}], 0
        body, ended_by = self.inner(context)
        if ended_by != 'end':
            self.fail('unexpected {{else}} in ' + context)
        self.scopes, self.loops = scopes, loops
        self.definitions.append((name, body))

    def template_(self):
        line = self.line
        name = self.name('template clause')
        self.skip_space()
        pipe = None
        if self.peek()[0] != 'end':
            _, _, pipe = self.pipeline('template clause', 0)
        return 'template', line, name, pipe

    def block_(self):
        line = self.line
        name = self.name('block clause')
        _, _, pipe = self.pipeline('block clause', 0)
        self.definition(name, 'block')
        return 'template', line, name, pipe

    # Pipelines.

    def pipeline(self, context, most_names):
        """Return the names that are set, whether they are there already, and the commands."""
        self.skip_space()
        names, assigns = [], False
        start = self.index
        while most_names and self.peek()[0] == 'variable':
            names.append(self.take()[1])
            self.skip_space()
            sign = self.peek()[1]
            if sign in (':=', '='):
                self.take()
                assigns = sign == '='
                break
            if sign == ',' and most_names == 2 and len(names) == 1:
                self.take()
                self.skip_space()
                continue
            names, self.index = [], start
            break
        commands = self.commands(context)
        self.expect_end(context)
        for name in names:
            if assigns:
                self.check_variable(name)
            else:
                self.scopes[-1].add(name)
        return names, assigns, commands

    def check_variable(self, name):
        if not any(name in scope for scope in self.scopes):
            self.fail(f'undefined variable "{name}"')

    def commands(self, context):
        commands = []
        while True:
            operands = []
            self.skip_space()
            while self.peek()[0] != 'end' and self.peek()[1] not in (')', '|'):
                operands.append(self.operand(context))
                if self.peek()[0] not in ('space', 'end') and self.peek()[1] not in (')', '|'):
                    self.fail(f'unexpected {self.peek()[1]!r} in operand')
                self.skip_space()
            if not operands:
                self.fail(f'missing value for {context}')
            if commands and operands[0][0] not in ('function', 'field', 'variable', 'chain', 'dotted'):
                self.fail('non executable command in pipeline')
            commands.append((self.line, operands))
            if self.peek()[1] != '|':
                return commands
            self.take()

    def operand(self, context):
        kind, text = self.take()
        line = self.line
        if kind == 'field':
            node = ('field', line, [text[1:]])
        elif kind == 'dot':
            node = ('dot', line)
        elif kind == 'variable':
            self.check_variable(text)
            node = ('variable', line, text)
        elif kind == 'string':
            node = ('constant', line, _unquoted(text[1:-1], line))
        elif kind == 'raw':
            node = ('constant', line, text[1:-1].replace('\r', ''))
        elif kind == 'character':
            character = _unquoted(text[1:-1], line)
            if len(character) != 1:
                self.fail(f'malformed character constant: {text}')
            node = ('constant', line, ord(character))
        elif kind == 'number':
            node = ('constant', line, self.number(text))
        elif kind == 'word' and text in ('true', 'false'):
            node = ('constant', line, text == 'true')
        elif kind == 'word' and text == 'nil':
            node = ('constant', line, None)
        elif kind == 'word':
            if text not in FUNCTIONS and text not in ('and', 'or'):
                self.fail(f'function "{text}" not defined')
            node = ('function', line, text)
        elif text == '(':
            if self.nested >= _MOST_NESTED:
                self.fail('parentheses are nested too deeply')
            self.nested += 1
            node = ('group', line, self.commands('parenthesized pipeline'))
            self.nested -= 1
            if self.take()[1] != ')':
                self.fail('unclosed left paren')
        else:
            self.fail(f'unexpected {text!r} in {context}')
        if self.peek()[0] == 'field':
            fields = list(node[2]) if node[0] == 'field' else []
            while self.peek()[0] == 'field':
                fields.append(self.take()[1][1:])
            if node[0] == 'field':
                return 'field', line, fields
            if node[0] in ('constant', 'function'):
                self.fail(f'unexpected . after term {text!r}')
            return 'chain', line, node, fields
        return node

    def number(self, text):
        try:
            digits = text.replace('_', '')
            if re.fullmatch(r'[+-]?0[0-7]+', digits):
                return int(digits, 8)
            if re.fullmatch(r'[+-]?(0[xXbBoO].*|[0-9]+)', digits):
                return int(digits, 0)
            return float(digits)
        except ValueError:
            self.fail(f'bad number syntax: {text!r}')


class _Break(Exception):
    pass


class _Continue(Exception):
    pass


class TextWriter:
    """Copies what comes."""

    def __init__(self):
        self.pieces = []

    def literal(self, text, line):
        self.pieces.append(text)

    def value(self, value, line):
        self.pieces.append('<no value>' if value is NOTHING or value is None else text_of(value))

    def result(self):
        return ''.join(self.pieces)


class _Execution:
    def __init__(self, templates, data, writer):
        self.templates, self.writer = templates, writer
        self.variables = [('$', data)]
        self.line = 1

    def fail(self, message):
        raise TemplateFailure(message)

    def run(self, nodes, dot):
        depth = len(self.variables)
        for node in nodes:
            kind, self.line = node[0], node[1]
            if kind == 'text':
                self.writer.literal(node[2], self.line)
            elif kind == 'action':
                _, line, names, assigns, pipe = node
                value = self.pipeline(pipe, dot)
                if names:
                    self.set(names[0], value, assigns)
                else:
                    self.line = line
                    self.writer.value(value, line)
            elif kind == 'if' or kind == 'with':
                _, _, names, assigns, pipe, body, otherwise = node
                value = self.pipeline(pipe, dot)
                inner = len(self.variables)
                if names:
                    self.set(names[0], value, assigns)
                if is_true(value):
                    self.run(body, value if kind == 'with' else dot)
                else:
                    self.run(otherwise, dot)
                del self.variables[inner:]
            elif kind == 'range':
                self.range(node, dot)
            elif kind == 'template':
                self.template(node, dot)
            elif kind == 'break':
                raise _Break
            else:
                raise _Continue
        del self.variables[depth:]

    def range(self, node, dot):
        _, line, names, assigns, pipe, body, otherwise = node
        depth = len(self.variables)
        is_empty = True
        try:
            for key, value in items_of(self.pipeline(pipe, dot)):
                is_empty = False
                del self.variables[depth:]
                if len(names) == 1:
                    self.set(names[0], value, assigns)
                elif names:
                    self.set(names[0], key, assigns)
                    self.set(names[1], value, assigns)
                try:
                    self.run(body, value)
                except _Continue:
                    pass
                self.line = line
        except _Break:
            pass
        del self.variables[depth:]
        if is_empty:
            self.run(otherwise, dot)

    def template(self, node, dot):
        _, _, name, pipe = node
        body = self.templates.get(name)
        if body is None:
            self.fail(f'template "{name}" not defined')
        data = NOTHING if pipe is None else self.pipeline(pipe, dot)
        outside, self.variables = self.variables, [('$', data)]
        self.run(body, data)
        self.variables = outside

    def set(self, name, value, assigns):
        if not assigns:
            self.variables.append((name, value))
            return
        for i in range(len(self.variables) - 1, -1, -1):
            if self.variables[i][0] == name:
                self.variables[i] = (name, value)
                return

    def variable(self, name):
        for known, value in reversed(self.variables):
            if known == name:
                return value
        self.fail(f'undefined variable: {name}')

    def pipeline(self, commands, dot):
        before = ()
        for self.line, operands in commands:
            before = (self.command(operands, dot, before),)
        return before[0]

    def command(self, operands, dot, before):
        first, rest = operands[0], operands[1:]
        if first[0] == 'function':
            name = first[2]
            if name in ('and', 'or'):
                return self.short_circuit(name, rest, dot, before)
            arguments = [self.operand(each, dot) for each in rest] + list(before)
            return FUNCTIONS[name](*arguments)
        value = self.operand(first, dot)
        if rest or before:
            self.fail("can't give argument to non-function")
        return value

    def short_circuit(self, name, operands, dot, before):
        if not operands and not before:
            self.fail(f'wrong number of args for {name}: want at least 1 got 0')
        value = NOTHING
        for each in operands:
            value = self.operand(each, dot)
            if is_true(value) == (name == 'or'):
                return value
        return before[0] if before else value

    def operand(self, node, dot):
        kind = node[0]
        if kind == 'field':
            return self.fields(dot, node[2])
        if kind == 'dot':
            return dot
        if kind == 'variable':
            return self.variable(node[2])
        if kind == 'constant':
            return node[2]
        if kind == 'group':
            return self.pipeline(node[2], dot)
        if kind == 'chain':
            return self.fields(self.operand(node[2], dot), node[3])
        return self.command([node], dot, ())

    def fields(self, value, names):
        for name in names:
            value = field_of(value, name)
        return value


class Set:
    """Templates that may use each other."""

    _writer = TextWriter
    _may_grow_later = True

    def __init__(self, *, left='', right=''):
        for side in (left, right):
            if not isinstance(side, str):
                raise TypeError(f'Set: a delimiter must be a string, not {type(side).__name__}')
        self._left, self._right = left or '{{', right or '}}'
        self._templates = {}
        self._is_rendered = False

    def add(self, source):
        """Add a source: it is the main template, unless all of it are definitions of others."""
        if not isinstance(source, str):
            raise TypeError(f'add: the source must be a string, not {type(source).__name__}')
        if self._is_rendered and not self._may_grow_later:
            raise TemplateError('template parse error: cannot add to a set that has been rendered')
        definitions = []
        body = _Reader(source, self._left, self._right, definitions).read()
        for name, nodes in [('', body), *definitions]:
            is_blank = all(node[0] == 'text' and not node[2].strip() for node in nodes)
            if not is_blank or name not in self._templates:
                self._templates[name] = nodes

    def render(self, *args):
        """Return what a template makes of data: render(data) for the main one, render(name, data) for another."""
        if len(args) not in (1, 2):
            raise TypeError(f'render() takes 1 or 2 arguments ({len(args)} given)')
        name, data = args if len(args) == 2 else ('', args[0])
        self._is_rendered = True
        body = self._templates.get(name) if isinstance(name, str) else None
        if body is None:
            raise TemplateError(f'template render error: no template {name!r}')
        writer = self._writer()
        execution = _Execution(self._templates, data, writer)
        try:
            execution.run(body, data)
            return writer.result()
        except TemplateFailure as failure:
            raise TemplateError(f'template render error: line {execution.line}: {failure}') from None
