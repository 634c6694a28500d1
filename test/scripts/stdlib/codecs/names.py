# The error handler 'namereplace': characters by their names.
import codecs
import io

text = 'naïve café – “☃” €5 Ω я 中 𝄞'[:-2]
print(text.encode('ascii', 'namereplace'))
print(text.encode('latin-1', 'namereplace'))
print(text.encode('utf-8', 'namereplace') == text.encode())
print(ascii(codecs.encode('\ue000\x81é', 'ascii', 'namereplace')))
print(codecs.lookup_error('namereplace') is codecs.namereplace_errors)
error = UnicodeEncodeError('ascii', 'aßc', 1, 2, 'because')
print(codecs.namereplace_errors(error))
for other in (UnicodeDecodeError('ascii', b'\xff', 0, 1, 'because'), ValueError('x')):
    try:
        codecs.namereplace_errors(other)
    except TypeError as failure:
        print(failure)
try:
    b'\xff'.decode('ascii', 'namereplace')
except TypeError as failure:
    print(failure)
raw = io.BytesIO()
stream = io.TextIOWrapper(raw, encoding='ascii', errors='namereplace')
stream.write('½ é')
stream.flush()
print(raw.getvalue(), stream.errors)
