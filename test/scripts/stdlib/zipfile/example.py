import io
import zipfile

stream = io.BytesIO()
with zipfile.ZipFile(stream, 'w', zipfile.ZIP_DEFLATED) as archive:
    archive.writestr('menu/tea.txt', 'green')
    archive.writestr('menu/cake.txt', 'sliced')
with zipfile.ZipFile(stream) as archive:
    print(archive.namelist(), archive.read('menu/tea.txt'), archive.testzip())
