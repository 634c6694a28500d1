import uuid

print(uuid.uuid5(uuid.NAMESPACE_DNS, 'example.com'))
print(uuid.UUID('12345678-1234-5678-1234-567812345678').hex, uuid.uuid4().version)
