from enum import Enum, Flag, auto


class Light(Enum):
    RED = 'stop'
    GREEN = 'go'


class Permission(Flag):
    READ = auto()
    WRITE = auto()


print(Light('go'), Light['RED'].value, [light.name for light in Light])
both = Permission.READ | Permission.WRITE
print(both, Permission.READ in both, both.value)
