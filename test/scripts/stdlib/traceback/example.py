import traceback

try:
    {}['key']
except KeyError as error:
    print(traceback.format_exception_only(error))
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.lineno, frame.name, frame.line)
