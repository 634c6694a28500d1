# Forms that scripts of the Go version use, and that CPython refuses.
import datetime
import json
import os
import pathlib
import re
import shutil
import string
import sys
import time
import urllib
import urllib.parse
from io import StringIO

print(json.parse('{"a": [1, 2.0]}').a, json.stringify({'b': 1, 'a': None}, indent='  '))
print(urllib.parse.quote('a b'), hasattr(urllib, 'parse'), hasattr(urllib, 'none'))
print(urllib.parse.urlunparse({'scheme': 'http', 'netloc': 'a.b', 'path': '/c', 'query': 'd=1'}), urllib.parse.urlparse('http://a/b?c')['query'])
print(time.strftime('%Y-%m-%d', [2024, 1, 15, 0, 0, 0, 0, 15, 0]), time.asctime([2024, 1, 15, 0, 0, 0, 0, 15, 0]))
print(time.mktime([2024, 1, 15, 0, 0, 0, 0, 15, 0]) == time.mktime((2024, 1, 15, 0, 0, 0, 0, 15, 0)), time.localtime(datetime.datetime(2024, 1, 15, 10, 30))[:5])
print(re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?', time.now()) is not None)
print(sys.path_sep, string.digits(), json.dumps is json['dumps'], {'n': 5}.n(), {'f': lambda: 6}.f())
print(type(re.compile('a')) == 'Regex', type(re.match('a', 'a')) == 'Match', type(StringIO()) == 'StringIO', type(5) == 'Regex')
print('text'.decode(), 'text'.decode('ascii', errors='replace'), 'x'.encode().decode().decode())
print(re.search(r'(?<year>\d+)-(?<month>\d+)', 'on 2024-05').groupdict(), re.sub('(?<a>b)', r'<\g<a>>', 'abc'))
print(yield_now(), os.environ() == dict(os.environ))

path = pathlib.Path('/a/b.txt')
print(path['name'], path['stem'], path['suffix'], path['parent'], path['parts'], path['__str__'], pathlib.PathClass is pathlib.Path)
print(shutil.disk_usage('.')['total'] > 0, time.gmtime(0)['tm_year'], os.stat('.')['st_mode'] == os.stat('.').st_mode)

for wrong in [lambda: path['x'], lambda: path[0], lambda: iter(path), lambda: 'a' in path, lambda: {'n': 5}.n(1), lambda: string.digits(1),
              lambda: time.strftime('%Y', [1]), lambda: time.gmtime(0)['x'], lambda: time.gmtime(0)[99], lambda: urllib.none,
              lambda: re.compile('(?<a'), lambda: re.compile('(?<1>x)'), lambda: re.compile('(?<a>x)(?<a>y)')]:
    try:
        print('accepted', wrong())
    except Exception as failure:
        print(f'{type(failure).__name__}: {failure}')
