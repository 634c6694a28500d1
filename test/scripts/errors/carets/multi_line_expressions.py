def report(values, labels):
    return {
        "sum": sum(values),
        "mean": (
            sum(values)
            / len(values)
        ),
        "labels": [
            label.upper()
            for label in labels
        ],
    }


print(report([1, 2], ["a"]))
try:
    report([1], [5])
except AttributeError as e:
    print(e)
result = report(
    [],
    labels=[
        "x",
        "y",
    ],
)
print(result)
