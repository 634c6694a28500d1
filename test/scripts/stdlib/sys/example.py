import sys

print(sys.version_info >= (3, 12), sys.maxsize == 2**63 - 1, sys.byteorder)
sys.stdout.write('written\n')
try:
    sys.exit('done')
except SystemExit as end:
    print(end.code)
