# Context variables, contexts, tokens; each thread has its own.
import contextvars
import threading
from contextvars import Context, ContextVar, Token, copy_context

a = ContextVar('a')
b = ContextVar('b', default=2)
print(a.name, b.get(), a.get('fallback'), repr(a).split(' at')[0], repr(b).split(' at')[0])
try:
    a.get()
except LookupError as e:
    print(type(e).__name__, e.args[0] is a)
token = a.set(1)
print(a.get(), token.var is a, token.old_value is Token.MISSING, Token.MISSING)
inner = a.set(5)
print(inner.old_value)
a.reset(inner)
print(a.get())
for wrong in (lambda: a.reset(inner), lambda: b.reset(token), lambda: a.reset(5)):
    try:
        wrong()
    except (RuntimeError, ValueError, TypeError) as e:
        print(type(e).__name__, str(e).split(' at 0x')[0][:40], str(e).split('> ')[-1])

context = copy_context()
print(a in context, b in context, context[a], context.get(b), context.get(b, 'x'), len(context))
print(list(context) == [a], list(context.keys()) == [a], list(context.values()), list(context.items()) == [(a, 1)])


def change(x):
    a.set(x)
    b.set(x)
    return a.get() + b.get()


print(context.run(change, 10), a.get(), b.get(), context[a], context[b])
copy = context.copy()
print(copy == context, copy is context, Context() == context)
copy.run(change, 3)
print(copy == context, context[a], copy[a])
try:
    context.run(context.run, print)
except RuntimeError as e:
    print(str(e).split(': ')[0])
empty = Context()
print(len(empty), empty.run(a.get, 'nothing'))
for wrong in (lambda: empty[a], lambda: empty['a'], lambda: 'a' in empty, lambda: ContextVar(5)):
    try:
        wrong()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, str(e).split(' at ')[0])
try:
    context.run(lambda: 1 / 0)
except ZeroDivisionError:
    print(a.get())


def foreign():
    try:
        a.reset(token)
    except ValueError as e:
        print(str(e).split('> ')[-1])


copy_context().run(foreign)
a.reset(token)
print(a.get('unset'))

seen = []
a.set('main')
t = threading.Thread(target=lambda: seen.append(a.get('empty')))
t.start()
t.join()
t = threading.Thread(target=copy_context().run, args=(lambda: seen.append(a.get('empty')),))
t.start()
t.join()
print(seen)


def generator():
    a.set('generator')
    yield a.get()


print(list(generator()), a.get())
print(contextvars.__all__, ContextVar[int])
