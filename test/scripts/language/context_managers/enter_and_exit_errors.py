class Part:
    def __init__(self, name, fail_enter=False, fail_exit=False, suppress=False):
        self.name, self.fail_enter, self.fail_exit, self.suppress = name, fail_enter, fail_exit, suppress

    def __enter__(self):
        print("enter", self.name)
        if self.fail_enter:
            raise RuntimeError(f"{self.name} cannot start")
        return self

    def __exit__(self, exc_type, exc, tb):
        print("exit", self.name, repr(exc))
        if self.fail_exit:
            raise OSError(f"{self.name} cannot stop")
        return self.suppress


def attempt(label, *managers):
    print(f"-- {label}")
    try:
        with managers[0] as a, managers[1] as b:
            print("body")
            if label.startswith("body"):
                raise ValueError("body failed")
        print("after the with")
    except Exception as e:
        chain = []
        while e:
            chain.append(repr(e))
            e = e.__context__
        print("out:", " <- ".join(chain))


attempt("second enter fails", Part("a"), Part("b", fail_enter=True))
attempt("first enter fails", Part("a", fail_enter=True), Part("b"))
attempt("first suppresses failing second enter", Part("a", suppress=True), Part("b", fail_enter=True))
attempt("exit fails", Part("a"), Part("b", fail_exit=True))
attempt("both exits fail", Part("a", fail_exit=True), Part("b", fail_exit=True))
attempt("body and exit fail", Part("a"), Part("b", fail_exit=True))
attempt("body fails, inner suppresses", Part("a"), Part("b", suppress=True))
attempt("body fails, inner exit fails, outer suppresses", Part("a", suppress=True), Part("b", fail_exit=True))


class NoEnter:
    def __exit__(self, *a): ...


class NoExit:
    def __enter__(self): ...


class Neither: ...


class InstanceOnly:
    def __init__(self):
        self.__enter__ = lambda: "x"
        self.__exit__ = lambda *a: None


class WrongArity:
    def __enter__(self): ...
    def __exit__(self): ...


class ClassMethods:
    @classmethod
    def __enter__(cls):
        return cls.__name__

    @staticmethod
    def __exit__(*args):
        print("static exit with", len(args), "arguments")


for cls in (NoEnter, NoExit, Neither, InstanceOnly, WrongArity, ClassMethods):
    try:
        with cls() as value:
            print("entered", value)
    except (TypeError, AttributeError) as e:
        print(f"{cls.__name__}: {type(e).__name__}: {e}")
for thing in (5, None, "text", open_file := [1], lambda: 0):
    try:
        with thing:
            pass
    except TypeError as e:
        print(e)
try:
    with undefined_manager as m:
        pass
except NameError as e:
    print(e, "m" in globals())
try:
    with Part("target fails") as (x, y):
        print("never")
except TypeError as e:
    print(e)
