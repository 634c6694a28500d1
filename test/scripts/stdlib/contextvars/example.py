from contextvars import ContextVar, copy_context

user = ContextVar('user', default='nobody')


def greet():
    return f'hello {user.get()}'


def as_guest():
    user.set('guest')
    return greet()


print(copy_context().run(as_guest))
print(greet())
