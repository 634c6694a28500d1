class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.key = key or cls.__name__.lower()
        Plugin.registry[cls.key] = cls

    def run(self):
        return f"{self.key} runs"

class Csv(Plugin): ...

class Json(Plugin, key="js"):
    def run(self):
        return "custom " + super().run()

class Nested(Json): ...

print(list(Plugin.registry), [cls().run() for cls in Plugin.registry.values()], hasattr(Plugin, "key"))
try:
    class Wrong(Plugin, nonsense=1): ...
except TypeError as e:
    print(e)
try:
    class Plain(option=True): ...
except TypeError as e:
    print(e)

class Validated:
    required = ()

    def __init_subclass__(cls):
        missing = [name for name in cls.required if name not in vars(cls)]
        if missing:
            raise TypeError(f"{cls.__name__} lacks {', '.join(missing)}")

class Shape(Validated):
    required = ("area", "name")
    area = name = None

for body in ({"area": 1, "name": "x"}, {"area": 1}, {}):
    try:
        print(type("Made", (Shape,), body).__name__, "ok")
    except TypeError as e:
        print(e)

class Field:
    order = 0

    def __init__(self, default=None):
        self.default = default
        Field.order += 1
        self.position = Field.order

    def __set_name__(self, owner, name):
        print(f"set_name {owner.__name__}.{name}")
        self.name = name
        owner.__dict__.get("fields", []).append(name)

    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__.get(self.name, self.default)

class Model:
    fields = []
    id = Field(0)
    title = Field("untitled")
    other = title

    def __init_subclass__(cls):
        print("init_subclass sees", sorted(n for n, v in vars(cls).items() if isinstance(v, Field)), [v.name for v in vars(cls).values() if isinstance(v, Field)])

print(Model.fields, Model().title, Model.title.name, Model.title is Model.other)

class Article(Model):
    body = Field("...")

print(vars(Article)["body"].position, Article().body)
# Only the class statement (or type()) calls __set_name__.
Article.late = Field("late")
print(hasattr(Article.late, "name"))

class BadName:
    def __set_name__(self, owner, name):
        raise ValueError("refused")

try:
    class Broken:
        attr = BadName()
except Exception as e:
    print(type(e).__name__, e, getattr(e, "__notes__", None))

class Wide:
    def __set_name__(self, owner):
        pass

try:
    type("Odd", (), {"w": Wide()})
except TypeError as e:
    print(e, getattr(e, "__notes__", None))
print(type("Kw", (Plugin,), {}, key="dynamic").key, "dynamic" in Plugin.registry)

class Chain:
    log = []

    def __init_subclass__(cls, **kw):
        Chain.log.append((cls.__name__, [b.__name__ for b in cls.__bases__], kw))

class C1(Chain, a=1): ...
class C2(C1, b=2, c=3): ...

print(Chain.log)
