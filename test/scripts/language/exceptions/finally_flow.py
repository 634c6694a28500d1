def return_in_try():
    try:
        return "try"
    finally:
        print("finally runs", end=" ")


def return_in_both():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def return_value_is_fixed():
    x = 1
    try:
        return x
    finally:
        x = 2


def mutable_return():
    items = [1]
    try:
        return items
    finally:
        items.append(2)


def return_through_nested():
    log = []
    try:
        try:
            try:
                return log
            finally:
                log.append("inner")
        finally:
            log.append("middle")
    finally:
        log.append("outer")


def except_returns():
    try:
        1 / 0
    except ZeroDivisionError:
        return "except"
    else:
        return "else"
    finally:
        print("and finally", end=" ")


def else_returns():
    try:
        pass
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("finally after else", end=" ")


def replaced():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as e:
        return repr(e), repr(e.__context__)


for fn in (return_in_try, return_in_both, swallow, return_value_is_fixed, mutable_return, return_through_nested, except_returns, else_returns, replaced):
    print(f"{fn.__name__}:", fn())
