class AppError(Exception):
    """Base of all errors of the app."""

    code = 500

    def __init__(self, message="", *, details=None):
        super().__init__(message)
        self.message = message
        self.details = details or {}

    def to_dict(self):
        return {"error": type(self).__name__, "code": self.code, "message": self.message, **self.details}

class NotFound(AppError):
    code = 404

    def __init__(self, what, ident):
        super().__init__(f"{what} {ident!r} not found", details={"what": what})
        self.ident = ident

class Denied(AppError, PermissionError):
    code = 403

class Quiet(AppError):
    def __str__(self):
        return "custom str"

class Silent(Exception):
    pass

class KeepsArgs(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b

class NoSuper(Exception):
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return f"text: {self.text}"

    def __repr__(self):
        return f"<NoSuper {self.text}>"

class WithCode(ValueError):
    def __new__(cls, *args, code=7):
        self = super().__new__(cls, *args)
        self.code = code
        return self

    def __init__(self, *args, code=7):
        super().__init__(*args)

def risky(n):
    if n == 0:
        raise NotFound("user", 42)
    if n == 1:
        raise Denied("go away")
    if n == 2:
        raise Quiet("never shown")
    if n == 3:
        raise Silent
    if n == 4:
        raise KeepsArgs("x", "y")
    if n == 5:
        raise NoSuper("hello")
    if n == 6:
        raise WithCode("v", code=9)
    raise AppError

for n in range(8):
    try:
        risky(n)
    except NotFound as e:
        print("NotFound", e.ident, e.to_dict())
    except PermissionError as e:
        print("as PermissionError:", e, isinstance(e, AppError), e.code)
    except AppError as e:
        print("AppError:", repr(e), "|", str(e), "|", e.args, e.to_dict())
    except (Silent, KeepsArgs, NoSuper) as e:
        print(type(e).__name__, repr(e), "|", str(e), "|", e.args)
    except ValueError as e:
        print(e, e.code, e.args)

print([c.__name__ for c in Denied.__mro__])
try:
    raise NotFound("page")
except TypeError as e:
    print(e)

# A hook in __init_subclass__ and errors as values.
class Coded(Exception):
    by_code = {}

    def __init_subclass__(cls, code):
        Coded.by_code[code] = cls

class Gone(Coded, code=410): ...
class Teapot(Coded, code=418): ...

for code in (410, 418, 500):
    try:
        raise Coded.by_code.get(code, RuntimeError)(f"status {code}")
    except (Gone, Teapot) as e:
        print(type(e).__name__, e)
    except RuntimeError as e:
        print("unknown:", e)

def validate(data):
    errors = []
    for field, kind in {"name": str, "age": int}.items():
        try:
            if not isinstance(data[field], kind):
                raise TypeError(f"{field}: expected {kind.__name__}, got {type(data[field]).__name__}")
        except (KeyError, TypeError) as e:
            errors.append(e)
    return errors

print(validate({"name": 5}), validate({"name": "a", "age": 1}))
