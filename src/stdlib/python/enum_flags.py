"""Flags, and checks of enumerations: a part of enum that few ask for."""

from enum import Enum, ReprEnum, StrEnum, _aliases, _high_bit, _is_single_bit, _iter_bits_lsb, _set_flag, auto, bin

__name__ = "enum"
__all__ = [
    "Flag",
    "IntFlag",
    "verify",
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
]


class FlagBoundary(StrEnum):
    """What a flag does with bits that no member has: refuse, drop, become an int, or keep them."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary

_set_flag(None)


class Flag(Enum, boundary=STRICT):
    """An enumeration whose members are bits that can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Return the next power of two."""
        if not count:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = _high_bit(last_value)
        except Exception:
            raise TypeError(f"invalid flag value {last_value!r}") from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda each: each._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Return the combination of members that a number is."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        flag_mask = cls._flag_mask_
        all_bits = cls._all_bits_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(flag_mask, width)}"
                )
            if cls._boundary_ is CONFORM:
                value = value & flag_mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP:
                if value < 0:
                    value = max(all_bits + 1, 2 ** value.bit_length()) + value
            else:
                raise ValueError(f"{cls!r} unknown flag boundary {cls._boundary_!r}")
        if value < 0:
            negative = value
            value = all_bits + 1 + value
        unknown = value & ~flag_mask
        aliases = value & ~cls._singles_mask_
        member_value = value & cls._singles_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = None
        if member_value or aliases:
            members = list(cls._iter_member_(member_value))
            combined = member_value & flag_mask
            if aliases:
                # Members of several bits stand for what no single one does.
                value = member_value | aliases
                for each in cls._member_map_.values():
                    if each not in members and each._value_ and each._value_ & value == each._value_:
                        members.append(each)
                        combined |= each._value_
            unknown = value ^ combined
            if combined:
                made._name_ = "|".join([each._name_ for each in members])
            if combined and unknown:
                if cls._boundary_ is STRICT:
                    raise ValueError(f"{cls!r}: no members with value {unknown!r}")
                made._name_ += f"|{cls._numeric_repr_(unknown)}"
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        """Return whether all bits of the other are in this one."""
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """The members that it is a combination of."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        value_repr = self.__class__._value_repr_ or repr
        name = "" if self._name_ is None else f".{self._name_}"
        return f"<{self.__class__.__name__}{name}: {value_repr(self._value_)}>"

    def __str__(self):
        class_name = self.__class__.__name__
        return f"{class_name}({self._value_!r})" if self._name_ is None else f"{class_name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other):
        """The number that the other operand stands for; None if it is none."""
        if isinstance(other, self.__class__):
            return other._value_
        return other if self._member_type_ is not object and isinstance(other, self._member_type_) else None

    def __or__(self, other):
        number = self._operand(other)
        return NotImplemented if number is None else self.__class__(self._value_ | number)

    def __and__(self, other):
        number = self._operand(other)
        return NotImplemented if number is None else self.__class__(self._value_ & number)

    def __xor__(self, other):
        number = self._operand(other)
        return NotImplemented if number is None else self.__class__(self._value_ ^ number)

    def __invert__(self):
        if self._inverted_ is None:
            keeps = self._boundary_ in (EJECT, KEEP)
            self._inverted_ = self.__class__(~self._value_ if keeps else self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


_set_flag(Flag)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A flag whose members are ints."""


def _module_of(self):
    return self.__class__.__module__.split(".")[-1]


def global_enum_repr(self):
    """Return the member's name with that of its module in place of its class."""
    return f"{_module_of(self)}.{self._name_}"


def global_flag_repr(self):
    """Return the names of the flag's members with that of their module in place of their class."""
    module = _module_of(self)
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    if _is_single_bit(self._value_):
        return f"{module}.{self._name_}"
    keeps = self._boundary_ is KEEP
    return "|".join(
        [name if keeps and name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|")]
    )


def global_str(self):
    """Return the member's name alone."""
    return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Make the members global names of the module, and show them as such."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    module_variables(cls.__module__).update(cls.__members__)
    return cls


class EnumCheck(StrEnum):
    """What `verify` can ask of an enumeration."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Refuses an enumeration that does not fulfil all the given checks."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                aliases = _aliases(enumeration)
                if aliases:
                    raise ValueError(f"aliases found in {enumeration!r}: {aliases}")
            elif check is CONTINUOUS:
                self._check_continuous(enumeration, is_flag)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    def _check_continuous(self, enumeration, is_flag):
        values = {each.value for each in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if is_flag:
            between = [2**i for i in range(_high_bit(low) + 1, _high_bit(high))]
        else:
            between = range(low + 1, high)
        missing = [str(value) for value in between if value not in values]
        if missing:
            kind = "flag" if is_flag else "enum"
            text = f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(missing)}"
            raise ValueError(text[:256])

    def _check_named(self, enumeration):
        values = [each.value for each in enumeration]
        names = []
        missing = 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missed = [bit for bit in _iter_bits_lsb(alias.value) if bit not in values]
            if missed:
                names.append(name)
                for bit in missed:
                    missing |= bit
        if not names:
            return
        if len(names) == 1:
            who = f"alias {names[0]} is missing"
        else:
            who = f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
        what = f"value 0x{missing:x}" if _is_single_bit(missing) else f"combined values of 0x{missing:x}"
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {who} {what} [use enum.show_flag_values(value) for details]"
        )
