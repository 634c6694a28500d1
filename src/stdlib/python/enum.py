"""Enumerations: named values."""

__all__ = [
    "EnumType",
    "EnumMeta",
    "Enum",
    "IntEnum",
    "StrEnum",
    "Flag",
    "IntFlag",
    "ReprEnum",
    "auto",
    "unique",
    "property",
    "verify",
    "member",
    "nonmember",
    "FlagBoundary",
    "STRICT",
    "CONFORM",
    "EJECT",
    "KEEP",
    "global_flag_repr",
    "global_enum_repr",
    "global_str",
    "global_enum",
    "EnumCheck",
    "CONTINUOUS",
    "NAMED_FLAGS",
    "UNIQUE",
    "pickle_by_global_name",
    "pickle_by_enum_name",
]
# What flags and checks are made with comes from another part when it is first asked for.
__also__ = ["bin", "show_flag_values", "__getattr__", "_aliases", "_high_bit", "_is_single_bit", "_iter_bits_lsb", "_set_flag"]

_MappingProxyType = type(type.__dict__)
# The built-in one, while `property` is that of this module.
_property = property

# The metaclass asks for these before they are there; without the other part there are no flags.
Enum = ReprEnum = _flag_class = None
# While it is made itself.
_making_flag = False


def _set_flag(cls):
    """Say what the class of flags is; None: the next class will be it."""
    global _flag_class, _making_flag
    _flag_class = cls
    _making_flag = cls is None


def _is_flag(cls):
    return _flag_class is not None and issubclass(cls, _flag_class)


class nonmember:
    """Keeps a value of the class body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value of the class body a member that would not become one."""

    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    """Whether the name is one that was mangled in the class: `__x` is not meant for others."""
    start = f"_{class_name}__"
    return len(name) > len(start) and name.startswith(start) and not name.endswith("__")


def _is_internal_class(class_name, obj):
    """Whether the class `obj` was defined in the body of the class of that name."""
    pattern = f"{class_name}.{obj.__name__}"
    return obj.__qualname__ == pattern or obj.__qualname__.endswith("." + pattern)


def _is_single_bit(number):
    return number != 0 and number & (number - 1) == 0


def _high_bit(value):
    """The index of the highest bit; -1 for zero."""
    return value.bit_length() - 1


def _iter_bits_lsb(number):
    """The powers of two in a number, the lowest first."""
    value = number.value if isinstance(number, Enum) else number
    if value < 0:
        raise ValueError(f"{number!r} is not a positive integer")
    while value:
        bit = value & -value
        yield bit
        value ^= bit


def show_flag_values(value):
    """Return the powers of two in a number or flag, as a list."""
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """Return a number in binary with its sign as a leading bit; negative ones in two's complement."""
    width = num.bit_length()
    sign = "0" if num >= 0 else "1"
    digits = format(num if num >= 0 else num + (1 << width), f"0{width}b") if width else ""
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign * max_bits + digits)[-max_bits:]
    return f"0b{sign} {digits}"


class _Unset:
    def __repr__(self):
        return "_auto_null"


_auto_null = _Unset()


class auto:
    """Stands for the next value in the class body of an enumeration."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property:
    """A property of members that leaves its name free for a member: the class answers with that."""

    member = None
    # What stands behind a member whose name hides something inherited: 'enum', 'desc' or 'attr', and where it is.
    _attr_type = None
    _cls_type = None

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = fget.__doc__ if doc is None and fget is not None else doc
        self._doc_is_own = doc is not None

    @_property
    def __isabstractmethod__(self):
        return any(getattr(each, "__isabstractmethod__", False) for each in (self.fget, self.fset, self.fdel))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == "attr":
            return getattr(self._cls_type, self.name)
        if self._attr_type == "desc":
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def _copy(self, fget, fset, fdel):
        return type(self)(fget, fset, fdel, self.__doc__ if self._doc_is_own else None)

    def getter(self, fget):
        """Return a copy with another getter."""
        return self._copy(fget, self.fset, self.fdel)

    def setter(self, fset):
        """Return a copy with another setter."""
        return self._copy(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        """Return a copy with another deleter."""
        return self._copy(self.fget, self.fset, fdel)


# Where a member has the name of one of them, this is what it redirects to.
_FIELDS = {
    "name": (NAME_FIELD, property(lambda self: self._name_)),
    "value": (VALUE_FIELD, property(lambda self: self._value_)),
}


def _hidden_by(enum_class, name):
    """What a member of that name hides in the bases: what it is for them, the descriptor and the class."""
    descriptor = kind = owner = None
    field, redirected = _FIELDS.get(name, (None, None))
    for base in enum_class.__mro__[1:]:
        found = base.__dict__.get(name)
        if found is None:
            continue
        if field is not None and found is field:
            return "enum", redirected, base
        if isinstance(found, property):
            return "enum", found, base
        if _is_descriptor(found):
            descriptor = found
            kind = kind or "desc"
            owner = owner or base
        else:
            kind = "attr"
            owner = base
    return kind, descriptor, owner


class _proto_member:
    """Stands for a member until the class is there."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        member_type = enum_class._member_type_
        if member_type is tuple:
            args = (args,)
        made = enum_class._new_member_(enum_class, *args) if enum_class._use_args_ else enum_class._new_member_(enum_class)
        if not hasattr(made, "_value_"):
            if member_type is object:
                made._value_ = value
            else:
                try:
                    made._value_ = member_type(*args)
                except Exception as exc:
                    new_exc = TypeError("_value_ not set in __new__, unable to create it")
                    new_exc.__cause__ = exc
                    raise new_exc
        value = made._value_
        made._name_ = member_name
        made.__objclass__ = enum_class
        made.__init__(*args)
        made._sort_order_ = len(enum_class._member_names_)

        is_flag = _is_flag(enum_class)
        if is_flag:
            enum_class._flag_mask_ |= value
            if _is_single_bit(value):
                enum_class._singles_mask_ |= value
            enum_class._all_bits_ = (1 << enum_class._flag_mask_.bit_length()) - 1

        known = None
        try:
            known = enum_class._value2member_map_.get(value)
        except TypeError:
            for other in enum_class._member_map_.values():
                if other._value_ == value:
                    known = other
                    break
        if known is not None:
            # The same value again: another name for that member.
            made = known
        elif not is_flag or _is_single_bit(value):
            enum_class._member_names_.append(member_name)

        kind, descriptor, owner = _hidden_by(enum_class, member_name)
        if descriptor is not None:
            redirect = property()
            redirect.member = made
            redirect.__set_name__(enum_class, member_name)
            if kind in ("enum", "desc"):
                redirect.fget = getattr(descriptor, "fget", None)
                redirect.fset = getattr(descriptor, "fset", None)
                redirect.fdel = getattr(descriptor, "fdel", None)
            redirect._attr_type = kind
            redirect._cls_type = owner
            setattr(enum_class, member_name, redirect)
        else:
            setattr(enum_class, member_name, made)
        enum_class._member_map_[member_name] = made
        try:
            enum_class._value2member_map_.setdefault(value, made)
        except TypeError:
            enum_class._unhashable_values_.append(value)


_FLAG_OPERATORS = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__")

_SUNDERS = frozenset(
    {
        "_order_",
        "_generate_next_value_",
        "_numeric_repr_",
        "_missing_",
        "_ignore_",
        "_iter_member_",
        "_iter_member_by_value_",
        "_iter_member_by_def_",
    }
)


class _EnumDict(dict):
    """The namespace of the class body: notes the members in their order and gives them their values."""

    def __init__(self, class_name):
        super().__init__()
        self._cls_name = class_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if isinstance(value, type) and _is_internal_class(self._cls_name, value):
            import warnings

            warnings.warn(
                "In 3.13 classes created inside an enum will not become a member.  "
                "Use the `member` decorator to keep the current behavior.",
                DeprecationWarning,
                stacklevel=2,
            )
        if _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key[:1] == "_" and _is_sunder(key):
            self._set_sunder(key, value)
            if key == "_ignore_":
                value = self._ignore
        elif key[:1] == "_" and _is_private(self._cls_name, key):
            pass
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._member_value(key, value.value if isinstance(value, member) else value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key not in _SUNDERS:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            self._ignore = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            already = set(self._ignore) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")

    def _member_value(self, key, value):
        is_single = isinstance(value, auto)
        if not is_single and not (type(value) is tuple and any(isinstance(each, auto) for each in value)):
            self._last_values.append(value)
            return value
        values = []
        for each in (value,) if is_single else value:
            if isinstance(each, auto):
                if each.value is _auto_null:
                    each.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                self._auto_called = True
                each = each.value
                self._last_values.append(each)
            values.append(each)
        return values[0] if is_single else tuple(values)

    def update(self, members, **more_members):
        pairs = [(name, members[name]) for name in members.keys()] if hasattr(members, "keys") else members
        for name, value in pairs:
            self[name] = value
        for name, value in more_members.items():
            self[name] = value


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        for key in [*classdict.get("_ignore_", ()), "_ignore_"]:
            classdict.pop(key, None)
        member_names = classdict._member_names
        invalid = set(member_names) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(map(repr, invalid))}")
        order = classdict.pop("_order_", None)
        namespace = dict(classdict.items())
        generate = namespace.get("_generate_next_value_")
        if generate is not None and type(generate) is not staticmethod:
            namespace["_generate_next_value_"] = staticmethod(generate)

        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(namespace, member_type, first_enum)
        for name in member_names:
            namespace[name] = _proto_member(namespace[name])
        namespace.update(
            _new_member_=new,
            _use_args_=use_args,
            _member_names_=[],
            _member_map_={},
            _value2member_map_={},
            _unhashable_values_=[],
            _member_type_=member_type,
            _value_repr_=metacls._find_data_repr_(cls, bases),
            _boundary_=boundary or getattr(first_enum, "_boundary_", None),
            _flag_mask_=0,
            _singles_mask_=0,
            _all_bits_=0,
            _inverted_=None,
        )
        raised = None
        try:
            enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        except Exception as e:
            # Without the note about __set_name__, which is no business of who wrote the class.
            raised = type(e)(str(e))
            raised.__cause__ = e.__cause__
            raised.__context__ = e.__context__
            traceback = e.__traceback__
        if raised is not None:
            raise raised.with_traceback(traceback)

        own = set(namespace)
        metacls._choose_texts(enum_class, bases, member_type, first_enum, own)
        is_flag = _making_flag or _is_flag(enum_class)
        if is_flag and _flag_class is not None:
            for name in _FLAG_OPERATORS:
                if name not in own:
                    setattr(enum_class, name, getattr(_flag_class, name))
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new
            enum_class.__new__ = Enum.__new__
        if not is_flag:
            for name in ("_boundary_", "_flag_mask_", "_singles_mask_", "_all_bits_", "_inverted_"):
                delattr(enum_class, name)
        elif _flag_class is not None:
            values = [each._value_ for each in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        if order is not None:
            metacls._check_order(enum_class, order, is_flag)
        return enum_class

    def _choose_texts(enum_class, bases, member_type, first_enum, own):
        """Gives the class its __repr__, __str__ and __format__: the enumeration's, unless the mixed-in type's are wanted."""
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
            if "__format__" not in own:
                enum_class.__format__ = member_type.__format__
                own.add("__format__")
            if "__str__" not in own:
                method = member_type.__str__
                enum_class.__str__ = member_type.__repr__ if method is object.__str__ else method
                own.add("__str__")
        for name in ("__repr__", "__str__", "__format__"):
            if name in own:
                continue
            if getattr(enum_class, name) in (getattr(member_type, name), getattr(object, name)):
                setattr(enum_class, name, getattr(first_enum, name))

    def _check_order(enum_class, order, is_flag):
        """Compares what `_order_` says with the members."""
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        members = enum_class._member_map_
        if is_flag:
            order = [name for name in order if name not in members or _is_single_bit(enum_class[name]._value_)]
        order = [name for name in order if name not in members or name in enum_class._member_names_]
        if order and order != enum_class._member_names_:
            raise TypeError(
                f"member order does not match _order_:\n  {enum_class._member_names_!r}\n  {order!r}"
            )

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        """Look a member up by its value; or make a new enumeration of names, from one without members."""
        if cls._member_map_:
            if names:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is None and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(
            class_name=value,
            names=names,
            module=module,
            qualname=qualname,
            type=type,
            start=start,
            boundary=boundary,
        )

    def __contains__(cls, value):
        """Return whether a value is a member or the value of one."""
        if isinstance(value, cls):
            return True
        return value in cls._value2member_map_ or value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        names = {
            "__class__",
            "__contains__",
            "__doc__",
            "__getitem__",
            "__iter__",
            "__len__",
            "__members__",
            "__module__",
            "__name__",
            "__qualname__",
            *cls._member_names_,
        }
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is not object:
            names |= set(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        """Return the member of that name."""
        return cls._member_map_[name]

    def __iter__(cls):
        """The members without aliases, in the order of their definition."""
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        """The number of members without aliases."""
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        """All names, those of aliases too, and their members."""
        return _MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if _is_flag(cls) else 'enum'} {cls.__name__!r}>"

    def __reversed__(cls):
        """The members without aliases, the last one first."""
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Makes an enumeration of a text of names, of names, of pairs or of a mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            last_values = []
            for count, name in enumerate(names):
                value = first_enum._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in () if names is None else names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        classdict["__module__"] = "__main__" if module is None else module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type whose values members are, and the enumeration that they extend."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError(
                "new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`"
            )
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    params = base.__dict__.get("__dataclass_params__")
                    if params is not None and params.repr:
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    found.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {found!r}")
        return found.pop() if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """The __new__ that makes members, whether to keep it for subclasses, and whether it takes the value."""
        plain = (object.__new__,) if Enum is None else (object.__new__, Enum.__new__)
        own = classdict.get("__new__")
        new = own
        if new is None:
            for method in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    target = None if possible is None else getattr(possible, method, None)
                    if target is not None and target not in plain:
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = first_enum is not None and new not in plain
        return new, first_enum is not None and own is not None, use_args


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """A set of named values, of which each is there once."""

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return "(*values)"
        return "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            # It cannot be hashed.
            for each in cls._member_map_.values():
                if each._value_ == value:
                    return each
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        raised = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            raised = e
            result = None
        try:
            if isinstance(result, cls):
                return result
            if _is_flag(cls) and cls._boundary_ == "eject" and isinstance(result, int):
                return result
            refusal = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if result is None and raised is None:
                raise refusal
            if raised is None:
                raised = TypeError(
                    f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member"
                )
            if not isinstance(raised, ValueError):
                raised.__context__ = refusal
            raise raised
        finally:
            raised = refusal = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Return the value of a member that has none: one more than the highest before, or the start."""
        if not last_values:
            return start
        try:
            last = last_values[-1]
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
            raise TypeError
        except TypeError:
            import warnings

            warnings.warn(
                "In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support adding +1\n"
                "and the value returned will be the largest value in the enum incremented by 1",
                DeprecationWarning,
                stacklevel=3,
            )
            for value in reversed(last_values):
                try:
                    return value + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        """Return the member for a value that is none; None if there is not one."""
        return None

    def __repr__(self):
        value_repr = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {value_repr(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        names = set()
        if self.__class__._member_type_ is not object:
            names = set(object.__dir__(self))
        for name in getattr(self, "__dict__", ()):
            if name[0] != "_" and name not in self._member_map_:
                names.add(name)
        for cls in self.__class__.mro():
            for name, value in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(value, property):
                    if value.fget is not None or name not in self._member_map_:
                        names.add(name)
                    else:
                        names.discard(name)
                elif name not in self._member_map_:
                    names.add(name)
        return sorted(names | {"__class__", "__doc__", "__eq__", "__hash__", "__module__"})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    name = NAME_FIELD
    value = VALUE_FIELD


class ReprEnum(Enum):
    """An enumeration that leaves str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are ints."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are texts; auto() is the name in small letters."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Return the name in small letters."""
        return name.lower()


def pickle_by_global_name(self, proto):
    """Return what stands for a member that is a global name of its module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """Return what leads to a member by its name."""
    return getattr, (self.__class__, self._name_)


def _aliases(enumeration):
    return ", ".join(
        [f"{name} -> {each.name}" for name, each in enumeration.__members__.items() if name != each.name]
    )


def unique(enumeration):
    """Refuse an enumeration in which two names have one value."""
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {aliases}")
    return enumeration


def _dataclass_repr(self):
    return ", ".join([f"{name}={getattr(self, name)!r}" for name, f in self.__dataclass_fields__.items() if f.repr])
