"""Names of CPython's insides that test files ask for when they are loaded, or to change them: what goes by another name here, or is a module in `sys.modules`."""
import argparse
import configparser
import inspect
import sys
import types
import unittest
import uuid
import warnings
import zlib

from modules_by_name import loaders


class _Modules(dict):
    """Modules by name: those that were put in, and those that can be imported."""

    def __missing__(self, name):
        if name not in loaders:
            raise KeyError(name)
        return loaders[name]()

    def __contains__(self, name):
        return dict.__contains__(self, name) or name in loaders

    def get(self, name, default=None):
        return self[name] if name in self else default


sys.modules = _Modules()
argparse._sys = sys
configparser._default_dict = dict
configparser._UNSET = inspect.signature(configparser.RawConfigParser.__init__).parameters["interpolation"].default
unittest.case = types.SimpleNamespace(warnings=warnings)
uuid._GETTERS = []
uuid._ifconfig_getnode = uuid._ip_getnode = uuid._arp_getnode = uuid._lanscan_getnode = uuid._netstat_getnode = None
zlib.ZLIB_RUNTIME_VERSION = zlib.ZLIB_VERSION = "1.2.13"
