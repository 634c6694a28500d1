import io
from urllib.response import addinfourl

answer = addinfourl(io.BytesIO(b'body'), {'Content-Type': 'text/plain'}, 'https://example.com/', 200)
print(answer.status, answer.geturl(), answer.info()['Content-Type'], answer.read())
