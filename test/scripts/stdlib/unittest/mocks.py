from unittest.mock import Mock, MagicMock, patch, call, ANY, sentinel, DEFAULT, PropertyMock, NonCallableMock, create_autospec, mock_open, seal, AsyncMock
import unittest
import json


def attempt(action):
    try:
        print(action())
    except BaseException as e:
        print(type(e).__name__, "|", e)


m = Mock()
print(m(1, x=2) is m.return_value, m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls)
m.method(3).other(4)
print(m.mock_calls, m.method_calls, m.method.call_args.args, m.call_args.kwargs)
m.assert_called()
m.assert_called_once()
m.assert_called_with(1, x=2)
m.assert_called_once_with(1, x=2)
m.assert_any_call(1, x=2)
m.method.assert_called_with(ANY)
m.assert_has_calls([call(1, x=2), call.method(3), call.method().other(4)])
m.assert_has_calls([call.method(3), call(1, x=2)], any_order=True)
for wrong in (
    lambda: m.assert_called_with(2),
    lambda: m.assert_not_called(),
    lambda: m.never.assert_called(),
    lambda: m.never.assert_called_once(),
    lambda: m.never.assert_called_with(1),
    lambda: m.assert_any_call(5),
    lambda: m.assert_has_calls([call(9)]),
    lambda: m.assert_has_calls([call(9)], any_order=True),
    lambda: m.method.assert_called_once_with(4),
    lambda: m.assert_caled(),
    lambda: m.__len__(),
    lambda: len(m),
):
    attempt(wrong)
m(2)
attempt(lambda: m.assert_called_once())
attempt(lambda: m.assert_called_once_with(2))
m.reset_mock()
print(m.called, m.call_count, m.mock_calls, m.call_args)

r = Mock(return_value=5, name="rrr")
print(r(), r(1), r.call_args_list == [call(), call(1)], str(r).split(" id=")[0], str(r.attr.deep).split(" id=")[0], str(Mock()).split(" id=")[0])
s = Mock(side_effect=[1, ValueError("second"), DEFAULT], return_value="default")
attempt(s)
attempt(s)
attempt(s)
attempt(s)
e = Mock(side_effect=KeyError("raised"))
attempt(lambda: e(1))
f = Mock(side_effect=lambda a, b=2: a * b)
print(f(3), f(3, b=5), f.call_count)
c = Mock(**{"method.return_value": 3, "other.side_effect": KeyError, "plain": "value"})
print(c.method(), c.plain)
attempt(lambda: c.other())


class Thing:
    kind = "thing"

    def __init__(self, size):
        self.size = size

    def run(self, speed, *, loud=False):
        return "really ran"

    async def wait(self):
        return 1


spec = Mock(spec=Thing)
print(isinstance(spec, Thing), str(spec).split(" id=")[0])
attempt(lambda: spec.missing)
spec.anything = 3
strict = Mock(spec_set=["a"])
attempt(lambda: strict.b)
attempt(lambda: setattr(strict, "b", 1))
strict.a = 4
print(strict.a)
auto = create_autospec(Thing)
thing = auto(3)
thing.run(1, loud=True)
print(thing.run.call_args, auto.call_args)
attempt(lambda: thing.run())
attempt(lambda: thing.nothing)
func = create_autospec(lambda a, b: None, return_value=7)
print(func(1, 2))
attempt(lambda: func(1))

mm = MagicMock()
mm.__len__.return_value = 3
mm.__getitem__.side_effect = lambda k: k * 2
mm.__iter__.return_value = [1, 2]
mm.__contains__.return_value = True
mm.__enter__.return_value = "entered"
print(len(mm), mm["a"], list(mm), 5 in mm, int(mm), bool(mm), float(mm), mm == mm, mm == 3, hash(mm) == hash(mm))
with mm as value:
    print(value)
mm.__str__.return_value = "text"
print(str(mm), list(MagicMock()), len(MagicMock()), MagicMock() + 1 is not None)
plain = Mock()
plain.__len__ = lambda self: 9
print(len(plain))
print(isinstance(mm.attr, MagicMock), isinstance(Mock().attr, MagicMock), callable(NonCallableMock()))


with patch("json.dumps") as dumps:
    dumps.return_value = "patched"
    print(json.dumps({}), dumps.call_args)
print(json.dumps({}))
with patch("__main__.Thing") as Fake:
    Fake.return_value.run.return_value = "fake"
    print(Thing(1).run(), Fake.mock_calls)
with patch.object(Thing, "run", return_value="patched") as run:
    print(Thing(1).run(2), run.call_args)
with patch.object(Thing, "kind", "other"):
    print(Thing.kind)
print(Thing.kind, Thing(1).run(1))


@patch("json.loads")
@patch.object(Thing, "run")
def decorated(run, loads, extra=1):
    print(run is Thing.run, json.loads is loads, extra)


decorated(extra=2)
settings = {"a": 1}
with patch.dict(settings, {"b": 2}, c=3):
    print(settings)
with patch.dict(settings, clear=True):
    print(settings)
print(settings)
attempt(lambda: patch("__main__.Thing.nothing").__enter__())
attempt(lambda: patch("nodots"))
attempt(lambda: patch.object("str", "x"))
with patch("json.nothing", 5, create=True):
    print(json.nothing)
print(hasattr(json, "nothing"))
with patch.multiple(Thing, kind="k", run=DEFAULT) as values:
    print(Thing.kind, sorted(values))
p = patch.object(Thing, "kind", "started")
p.start()
print(Thing.kind)
p.stop()
print(Thing.kind)
with patch.object(Thing, "size", new_callable=PropertyMock, create=True) as size:
    size.return_value = 42
    t = Thing.__new__(Thing)
    print(t.size)
with patch.object(Thing, "run", autospec=True) as run:
    Thing(1).run(5)
    print(len(run.call_args.args), run.call_args.args[1])

print(call(1, a=2), call.method(1).x(2), call(1) == call(1), call(1) != call(2), call.a.b(3) == call.a.b(3), call(ANY) == call(3), call().x(1).call_list())
print(sentinel.one, sentinel.one is sentinel.one, ANY == 3, ANY, DEFAULT)
parent = Mock()
child = Mock(return_value=None)
parent.attach_mock(child, "child")
child(1)
print(parent.mock_calls)
seal(parent)
attempt(lambda: parent.new_attribute)
with patch.object(json, "opener", mock_open(read_data="line1\nline2\n"), create=True):
    with json.opener("file") as fh:
        print(repr(fh.read()))
    with json.opener("file") as fh:
        print(list(fh))
    with json.opener("file") as fh:
        print(fh.readline(), fh.readlines())


def run_coroutine(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value


am = AsyncMock(return_value=3)
print(run_coroutine(am(1)), am.await_count, am.await_args)
am.assert_awaited_once_with(1)
attempt(lambda: AsyncMock().assert_awaited())
print(type(Mock(spec=Thing).wait).__name__, type(MagicMock(spec=Thing).run).__name__)
del m.gone
attempt(lambda: m.gone)


class Sub(MagicMock):
    def greet(self):
        return "hi"


sub = Sub()
print(sub.greet(), type(sub.x).__name__, isinstance(sub.x, Sub))


class Uses(unittest.TestCase):
    @patch("json.dumps", return_value="in test")
    def test_it(self, dumps):
        self.assertEqual(json.dumps(1), "in test")
        dumps.assert_called_once_with(1)


print(Uses("test_it").run().wasSuccessful())
w = Mock(wraps=Thing(2))
print(w.run(1), w.run.call_args)
