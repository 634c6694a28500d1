# Text put together from values: f-strings, str.format, the % operator, format(), repr.
N = 4000

NAMES = ["widget", "gadget", "doohickey", "gizmo", "thing"]


def lines(n):
    for i in range(n):
        name = NAMES[i % 5]
        price = (i * 37 % 1000) / 8
        share = (i % 97) / 97
        yield f"{i:>6}|{name:<12}|{price:10.2f}|{share:7.1%}|{i * 7919:,}|{i:#06x}|{name!r}"
        yield "{0:>6}|{1:^12}|{2:.3e}|{3:+d}".format(i, name, price, i - 2000)
        yield "%5d %-10s %8.3f %x %s" % (i, name, price, i, share)
        yield format(price, ",.1f") + format(i, "b") + repr(share) + str(price)


length = 0
checksum = 0
for line in lines(N):
    length += len(line)
    checksum = (checksum * 31 + ord(line[-1]) + ord(line[len(line) // 2])) % 1000003
print(length, checksum)
