# 3.12 names the unexpected keyword and leaves it at that.
def connect(host, port=80, *, timeout=30, retries=3):
    return f"{host}:{port} {timeout} {retries}"


print(connect("a", timeout=5))
for kwargs in ({"timout": 1}, {"prt": 8080}, {"retrys": 1, "timout": 2}):
    try:
        connect("b", **kwargs)
    except TypeError as e:
        print(e)


class Client:
    def __init__(self, *, verbose=False):
        self.verbose = verbose


try:
    Client(verbos=True)
except TypeError as e:
    print(e)
try:
    sorted([1], reversed=True)
except TypeError as e:
    print(e)
print(connect("c", timeot=1))
