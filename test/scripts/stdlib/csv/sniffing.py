import csv


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


SAMPLES = (
    "a,b,c\n1,2,3\n4,5,6\n", "a;b;c\n1;2;3\n", "a\tb\n1\t2\n", "a|b|c\n1|2|3\n", "a, b, c\n1, 2, 3\n", "'a','b'\n'c','d'\n", '"a";"b"\n"c";"d"\n', '"a, x", "b"\n"c", "d"\n', "Harry's, Arlington Heights, IL, 2/1/03\nShark City, Glendale Heights, IL, 12/28/02\n", "no delimiter here", "", "a:b\nc:d\n", '"it""s",1\n"x",2\n',
    "05/05/03?05/05/03?05/05/03?05/05/03\n05/05/03?05/05/03?05/05/03?05/05/03\n", "x y\nz w\n",
)
for sample in SAMPLES:
    for delimiters in (None, ",;", "|?"):
        def sniff():
            d = csv.Sniffer().sniff(sample, delimiters)
            return d.delimiter, d.quotechar, d.doublequote, d.skipinitialspace, d.lineterminator, d.quoting, d._name
        show(sniff)
    show(lambda: csv.Sniffer().has_header(sample))
for sample in ("name,age\nAnn,30\nBob,25\n", "1,2\n3,4\n", "a,b\nc,d\ne,f\n", "id,code\n1,xx\n2,yy\n3,zz\n"):
    show(lambda: csv.Sniffer().has_header(sample))
print(list(csv.reader(["a;b"], csv.Sniffer().sniff("x;y\nz;w"))), csv.Sniffer().preferred)
