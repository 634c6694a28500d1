"""What templates do with values: fields, truth, items, text, and the functions that there are."""

import json
import urllib.parse

__all__ = ['FUNCTIONS', 'NOTHING', 'TemplateFailure', 'escape_html', 'escape_script_text', 'field_of', 'is_true', 'items_of', 'text_of']


class TemplateFailure(Exception):
    """What goes wrong while a template is worked out."""


class _Nothing:
    """A value that is not there, such as a missing key."""

    def __bool__(self):
        return False


NOTHING = _Nothing()
_MOST_WIDTH = 1_000_000


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def field_of(value, name):
    """Return a field: the entry of a dict, or an attribute that an instance has itself and that is not private."""
    if isinstance(value, dict):
        return value.get(name, NOTHING)
    if value is None or value is NOTHING:
        raise TemplateFailure(f'nil data; no entry for key "{name}"')
    own = getattr(value, '__dict__', None)
    if isinstance(own, dict) and not isinstance(value, type) and not name.startswith('_') and name in own:
        return own[name]
    raise TemplateFailure(f"can't evaluate field {name} in type {type(value).__name__}")


def is_true(value):
    return bool(value)


def _sorted_items(value):
    try:
        return sorted(value.items(), key=lambda item: item[0])
    except TypeError:
        return sorted(value.items(), key=lambda item: str(item[0]))


def items_of(value):
    """Yield what range goes through: places or keys, with what is there. Dicts are sorted by their keys."""
    if value is None or value is NOTHING:
        return ()
    if isinstance(value, dict):
        return _sorted_items(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return ((i, i) for i in range(value))
    if isinstance(value, (str, bool, float)):
        raise TemplateFailure(f"range can't iterate over {text_of(value)[:40]}")
    try:
        return enumerate(value)
    except TypeError:
        raise TemplateFailure(f"range can't iterate over {text_of(value)[:40]}") from None


def _float_text(value):
    if value != value:
        return 'NaN'
    if value in (float('inf'), float('-inf')):
        return '+Inf' if value > 0 else '-Inf'
    text = repr(value)
    size = abs(value)
    if size and not 1e-4 <= size < 1e21:
        mantissa, _, exponent = f'{text if "e" in text else _exponential(value)}'.partition('e')
        return f'{mantissa.removesuffix(".0")}e{int(exponent):+03d}'
    if 'e' in text:
        text = str(int(value))
    return text.removesuffix('.0')


def _exponential(value):
    for digits in range(18):
        text = f'{value:.{digits}e}'
        if float(text) == value:
            return text
    return text


def text_of(value):
    """Return what is printed for a value."""
    if isinstance(value, str):
        return value
    if value is None or value is NOTHING:
        return '<nil>'
    if isinstance(value, bool):
        return 'true' if value else 'false'
    if isinstance(value, float):
        return _float_text(value)
    if isinstance(value, (bytes, bytearray)):
        return value.decode('utf-8', 'replace')
    if isinstance(value, dict):
        return 'map[' + ' '.join([f'{text_of(key)}:{text_of(each)}' for key, each in _sorted_items(value)]) + ']'
    if isinstance(value, (list, tuple, set, frozenset)):
        return '[' + ' '.join([text_of(each) for each in value]) + ']'
    return str(value)


_html = {'\0': '\ufffd', '"': '&#34;', '&': '&amp;', "'": '&#39;', '+': '&#43;', '<': '&lt;', '>': '&gt;'}
_html_table = str.maketrans(_html)
_html_text_table = str.maketrans({key: value for key, value in _html.items() if key != '+'})
_script_table = str.maketrans({
    '\\': '\\\\', "'": "\\'", '"': '\\"', '<': '\\u003C', '>': '\\u003E', '&': '\\u0026', '=': '\\u003D', '`': '\\u0060', '$': '\\u0024',
    '/': '\\/', '\u2028': '\\u2028', '\u2029': '\\u2029', **{chr(code): f'\\u{code:04X}' for code in range(32)},
})


def escape_html(text):
    """Return text for HTML, also between quotes."""
    return text.translate(_html_table)


def escape_script_text(text):
    """Return text for a place between quotes in JavaScript."""
    return text.translate(_script_table)


def _print(*values):
    text, was_text = '', True
    for i, value in enumerate(values):
        is_text = isinstance(value, str)
        if i and not is_text and not was_text:
            text += ' '
        text += text_of(value)
        was_text = is_text
    return text


def _println(*values):
    return ' '.join([text_of(each) for each in values]) + '\n'


def _quoted(value):
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _formatted(verb, flags, width, precision, value):
    """One directive of printf."""
    options = flags + width + precision
    if verb == 'v':
        return f'%{options}s' % text_of(value)
    if verb == 'T':
        return f'%{options}s' % type(value).__name__
    if verb == 't' and isinstance(value, bool):
        return f'%{options}s' % text_of(value)
    if verb == 'q' and isinstance(value, str):
        return f'%{flags}{width}s' % _quoted(value)
    if verb == 's' and not isinstance(value, (bool, int, float)):
        return f'%{options}s' % text_of(value)
    if isinstance(value, int) and not isinstance(value, bool):
        if verb == 'd':
            return f'%{options}d' % value
        if verb in 'xXo':
            return f'%{options}{verb}' % value
        if verb == 'b':
            return f'%{flags}{width}s' % format(value, 'b')
        if verb == 'c' and 0 <= value <= 0x10FFFF:
            return f'%{flags}{width}s' % chr(value)
        if verb == 'U':
            return f'%{flags}{width}s' % f'U+{value:04X}'
    if verb in 'eEfFgG' and isinstance(value, float):
        if verb in 'gG' and not precision:
            return f'%{flags}{width}s' % _float_text(value)
        return f'%{options}{verb}' % value
    if verb in 'xX' and isinstance(value, (str, bytes)):
        digits = (value.encode() if isinstance(value, str) else value).hex()
        return f'%{flags}{width}s' % (digits.upper() if verb == 'X' else digits)
    return f'%!{verb}({type(value).__name__}={text_of(value)})'


def _printf(form, *values):
    if not isinstance(form, str):
        raise TemplateFailure('error calling printf: the format must be a string')
    made, position, used = [], 0, 0
    while position < len(form):
        start = form.find('%', position)
        if start < 0:
            made.append(form[position:])
            break
        made.append(form[position:start])
        position = start + 1
        flags = width = precision = ''
        while form[position:position + 1] in ('+', '-', '#', ' ', '0'):
            flags += form[position]
            position += 1
        while form[position:position + 1].isdecimal():
            width += form[position]
            position += 1
        if form[position:position + 1] == '.':
            precision = '.'
            position += 1
            while form[position:position + 1].isdecimal():
                precision += form[position]
                position += 1
        verb = form[position:position + 1]
        position += 1
        if len(width) > 7 or len(precision) > 8 or width and int(width) > _MOST_WIDTH or len(flags) > 5:
            made.append('%!(BADWIDTH)')
            width = precision = flags = ''
        if not verb:
            made.append('%!(NOVERB)')
        elif verb == '%':
            made.append('%')
        elif used >= len(values):
            made.append(f'%!{verb}(MISSING)')
        else:
            made.append(_formatted(verb, flags, width, '.0' if precision == '.' else precision, values[used]))
            used += 1
    if used < len(values):
        made.append('%!(EXTRA ' + ', '.join([f'{type(each).__name__}={text_of(each)}' for each in values[used:]]) + ')')
    return ''.join(made)


def _index(value, *keys):
    for key in keys:
        if isinstance(value, dict):
            value = value.get(key, NOTHING)
            continue
        if not isinstance(value, (list, tuple, str, bytes)):
            raise TemplateFailure(f"error calling index: can't index item of type {type(value).__name__}")
        if isinstance(key, bool) or not isinstance(key, int):
            raise TemplateFailure(f'error calling index: cannot index slice/array with type {type(key).__name__}')
        if not 0 <= key < len(value):
            raise TemplateFailure(f'error calling index: index out of range: {key}')
        value = value[key]
    return value


def _slice(value, *places):
    if not isinstance(value, (list, tuple, str, bytes)):
        raise TemplateFailure(f"error calling slice: can't slice item of type {type(value).__name__}")
    if len(places) > 2:
        raise TemplateFailure(f'error calling slice: too many slice indexes: {len(places)}')
    bounds = [0, len(value)]
    for i, place in enumerate(places):
        if isinstance(place, bool) or not isinstance(place, int) or not 0 <= place <= len(value):
            raise TemplateFailure(f'error calling slice: index out of range: {text_of(place)}')
        bounds[i] = place
    if bounds[0] > bounds[1]:
        raise TemplateFailure(f'error calling slice: invalid slice index: {bounds[0]} > {bounds[1]}')
    return value[bounds[0]:bounds[1]]


def _len(value):
    try:
        return len(value)
    except TypeError:
        raise TemplateFailure(f'error calling len: len of type {type(value).__name__}') from None


def _kind(value):
    if _is_number(value):
        return 'number'
    return 'bool' if isinstance(value, bool) else 'text' if isinstance(value, str) else None


def _equal(first, second):
    kinds = _kind(first), _kind(second)
    if None not in kinds and kinds[0] != kinds[1]:
        raise TemplateFailure('error calling eq: incompatible types for comparison')
    return first == second


def _eq(first, *others):
    if not others:
        raise TemplateFailure('error calling eq: missing argument for comparison')
    return any([_equal(first, each) for each in others])


def _less(first, second, name):
    if _kind(first) is None or _kind(first) != _kind(second) or _kind(first) == 'bool':
        raise TemplateFailure(f'error calling {name}: incompatible types for comparison')
    return first < second


def _call(function, *arguments):
    if not callable(function):
        raise TemplateFailure('error calling call: non-function')
    return function(*arguments)


_tables = {
    'call': _call,
    'eq': _eq,
    'ge': lambda a, b: not _less(a, b, 'ge'),
    'gt': lambda a, b: _less(b, a, 'gt'),
    'html': lambda *values: _print(*values).translate(_html_text_table),
    'index': _index,
    'js': lambda *values: escape_script_text(_print(*values)),
    'le': lambda a, b: not _less(b, a, 'le'),
    'len': _len,
    'lt': lambda a, b: _less(a, b, 'lt'),
    'ne': lambda a, b: not _equal(a, b),
    'not': lambda value: not value,
    'print': _print,
    'printf': _printf,
    'println': _println,
    'slice': _slice,
    'urlquery': lambda *values: urllib.parse.quote_plus(_print(*values)),
}


_argument_counts = {
    'call': (1, None), 'eq': (1, None), 'ge': (2, 2), 'gt': (2, 2), 'index': (1, None), 'le': (2, 2), 'len': (1, 1), 'lt': (2, 2), 'ne': (2, 2),
    'not': (1, 1), 'printf': (1, None), 'slice': (1, None),
}


def _checked(name, function):
    least, most = _argument_counts.get(name, (0, None))

    def checked(*arguments):
        count = len(arguments)
        if count < least or most is not None and count > most:
            wanted = f'{least}' if most is not None else f'at least {least}'
            raise TemplateFailure(f'wrong number of args for {name}: want {wanted} got {count}')
        return function(*[None if each is NOTHING else each for each in arguments])

    return checked


FUNCTIONS = {name: _checked(name, function) for name, function in _tables.items()}
