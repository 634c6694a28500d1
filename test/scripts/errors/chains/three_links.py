class StorageError(Exception):
    pass


class ServiceError(Exception):
    def __init__(self, service, reason):
        super().__init__(service, reason)
        self.service = service


def read_record(records, key):
    try:
        return records[key]["value"]
    except (KeyError, TypeError) as e:
        raise StorageError(f"record {key} unreadable") from e


def service(records, *keys):
    try:
        return [read_record(records, k) for k in keys]
    except StorageError as e:
        raise ServiceError("records", len(keys)) from e


def main():
    data = {1: {"value": "one"}, 2: None}
    print(service(data, 1))
    try:
        service(data, 1, 2)
    except ServiceError:
        print("falling back")
        service(data, 3, 4)


main()
