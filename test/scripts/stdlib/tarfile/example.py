import io
import tarfile

file = io.BytesIO()
with tarfile.open(fileobj=file, mode='w:gz') as archive:
    for name, text in {'notes/today.txt': 'buy milk\n', 'notes/later.txt': 'sell cow\n'}.items():
        info = tarfile.TarInfo(name)
        info.size = len(text)
        archive.addfile(info, io.BytesIO(text.encode()))

file.seek(0)
with tarfile.open(fileobj=file) as archive:
    for info in archive:
        print(info.name, info.size, archive.extractfile(info).read().decode().strip())
