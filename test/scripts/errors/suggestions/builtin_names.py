def longest(words):
    result = ""
    for word in words:
        if len(word) > len(result):
            result = word
    return result


def show(words):
    print("longest:", longest(words))
    for position, word in enumerat(words):
        print(position, word)


print("the message itself carries no suggestion, only the traceback")
try:
    show(["a"])
except NameError as e:
    print(e, e.name)
show(["one", "three"])
