# Bytes as text.
import base64

text = base64.b64encode(b"any bytes \xff").decode()
print(text, base64.b64decode(text))
print(base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"hi"))
