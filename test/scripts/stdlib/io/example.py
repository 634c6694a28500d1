import io

text = io.StringIO('one\ntwo\n')
print(text.readline(), list(text))
data = io.BytesIO()
with io.TextIOWrapper(data, encoding='utf-8', newline='\r\n', write_through=True) as stream:
    stream.write('café\n')
    print(data.getvalue())
