# Nothing similar: the message stands alone.
alpha = beta = gamma = 1


class Empty:
    pass


def first():
    try:
        return completely_different
    except NameError as e:
        print(e)


def second():
    try:
        return Empty().unrelated
    except AttributeError as e:
        print(e)


first()
second()
print(alpha, beta, gamma)
x = qqqqqqqq
