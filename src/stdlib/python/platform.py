"""What is known of the machine: nothing of the host, but what Python says about itself."""

from collections import namedtuple

__all__ = []
__also__ = [
    "architecture",
    "freedesktop_os_release",
    "java_ver",
    "libc_ver",
    "mac_ver",
    "machine",
    "node",
    "platform",
    "processor",
    "python_branch",
    "python_build",
    "python_compiler",
    "python_implementation",
    "python_revision",
    "python_version",
    "python_version_tuple",
    "release",
    "scriptling_version",
    "system",
    "system_alias",
    "uname",
    "uname_result",
    "version",
    "win32_edition",
    "win32_is_iot",
    "win32_ver",
]

uname_result = namedtuple("uname_result", "system node release version machine processor", module="platform")
_uname = uname_result("Scriptling", "", python_version_text, python_version_text, "", "")


def uname():
    """Return a named tuple of all that is known."""
    return _uname


def system():
    """Return the name of the system that scripts run on."""
    return _uname.system


def node():
    """Return the name of the machine: empty."""
    return _uname.node


def release():
    """Return the release of the system."""
    return _uname.release


def version():
    """Return the version of the system."""
    return _uname.version


def scriptling_version():
    """Return the version of the system."""
    return _uname.version


def machine():
    """Return the type of the machine: empty."""
    return _uname.machine


def processor():
    """Return the name of the processor: empty."""
    return _uname.processor


def platform(aliased=False, terse=False):
    """Return the system and its release in one text."""
    return _uname.system if terse else f"{_uname.system}-{_uname.release}"


def architecture(executable="", bits="", linkage=""):
    """Return the bits that pointers have, and how the executable is linked."""
    return bits or "64bit", linkage


def system_alias(system, release, version):
    """Return a system by the name that it is sold under: there is no other."""
    return system, release, version


def freedesktop_os_release():
    """Raise OSError: nothing is known of the host."""
    raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    """Return what is given: there is no Java."""
    return release, vendor, vminfo, osinfo


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """Return what is given: there is no C library."""
    return lib, version


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """Return what is given: there is no macOS."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """Return what is given: there is no Windows."""
    return release, version, csd, ptype


def win32_edition():
    """Return None: there is no Windows."""
    return None


def win32_is_iot():
    """Return False: there is no Windows."""
    return False


def python_implementation():
    """Return the name of this Python."""
    return "Scriptling"


def python_version():
    """Return the version of the language."""
    return python_version_text


def python_version_tuple():
    """Return the same as a tuple of texts."""
    return tuple(python_version_text.split("."))


def python_branch():
    """Return the branch that it was built from: not told."""
    return ""


def python_revision():
    """Return the revision that it was built from: not told."""
    return ""


def python_build():
    """Return number and date of the build: not told."""
    return "", ""


def python_compiler():
    """Return what it was compiled with."""
    return "TypeScript"
