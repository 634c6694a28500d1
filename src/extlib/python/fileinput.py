"""The lines of several files, one after the other."""

import io
import os
import sys
from types import GenericAlias

__all__ = [
    'input', 'close', 'nextfile', 'filename', 'lineno', 'filelineno', 'fileno', 'isfirstline', 'isstdin', 'FileInput', 'hook_compressed',
    'hook_encoded',
]

_state = None


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
    """Return the lines of files, by default of those that sys.argv names, or of sys.stdin, which "-" stands for too."""
    global _state
    if _state and _state._file:
        raise RuntimeError('input() already active')
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def _active():
    if not _state:
        raise RuntimeError('no active input()')
    return _state


def close():
    """Close what is being read."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def nextfile():
    """Go on to the next file."""
    return _active().nextfile()


def filename():
    """Return the name of the file that is being read; None before the first line."""
    return _active().filename()


def lineno():
    """Return the number of the line that was read last, counted through all files."""
    return _active().lineno()


def filelineno():
    """Return the number of the line that was read last in its file."""
    return _active().filelineno()


def fileno():
    """Return the descriptor of the file that is being read; -1 if none is."""
    return _active().fileno()


def isfirstline():
    """Return whether the line that was read last is the first of its file."""
    return _active().isfirstline()


def isstdin():
    """Return whether the line that was read last came from sys.stdin."""
    return _active().isstdin()


class FileInput:
    """The lines of several files. With `inplace` what is printed meanwhile takes the place of the file."""

    def __init__(self, files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
        if isinstance(files, str):
            files = (files,)
        elif isinstance(files, os.PathLike):
            files = (os.fspath(files),)
        else:
            files = tuple(sys.argv[1:] if files is None else files) or ('-',)
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook:
            if inplace:
                raise ValueError('FileInput cannot use an opening hook in inplace mode')
            if not callable(openhook):
                raise ValueError('FileInput openhook must be callable')
        self._files = files
        self._inplace, self._backup = inplace, backup
        self._mode, self._openhook = mode, openhook
        self._encoding, self._errors = encoding, errors
        self._file = self._output = self._saved_stdout = self._backup_name = None
        self._filename = None
        self._before = self._in_file = 0
        self._is_stdin = False

    def __del__(self):
        self.close()

    def close(self):
        """Close the file that is being read, and leave the others out."""
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def nextfile(self):
        """Go on to the next file."""
        saved, self._saved_stdout = self._saved_stdout, None
        if saved:
            sys.stdout = saved
        output, self._output = self._output, None
        file, self._file = self._file, None
        backup, self._backup_name = self._backup_name, None
        try:
            if output:
                output.close()
        finally:
            try:
                if file and not self._is_stdin:
                    file.close()
            finally:
                if backup and not self._backup:
                    try:
                        os.unlink(backup)
                    except OSError:
                        pass
                self._is_stdin = False

    def readline(self):
        """Return the next line; nothing after the last."""
        while True:
            if self._file is None:
                if not self._files:
                    return b'' if 'b' in self._mode else ''
                self._open_next()
            line = self._file.readline()
            if line:
                self._in_file += 1
                return line
            self.nextfile()

    def _open_next(self):
        self._filename, *rest = self._files
        self._files = tuple(rest)
        self._before += self._in_file
        self._in_file = 0
        self._is_stdin = False
        encoding = None if 'b' in self._mode else self._encoding or 'locale'
        if self._filename == '-':
            self._filename = '<stdin>'
            self._file = getattr(sys.stdin, 'buffer', sys.stdin) if 'b' in self._mode else sys.stdin
            self._is_stdin = True
        elif self._inplace:
            self._backup_name = os.fspath(self._filename) + (self._backup or '.bak')
            try:
                os.unlink(self._backup_name)
            except OSError:
                pass
            os.rename(self._filename, self._backup_name)
            self._file = open_file(self._backup_name, self._mode, encoding=encoding, errors=self._errors)
            mode = os.stat(self._backup_name).st_mode
            self._output = open_file(self._filename, self._mode.replace('r', 'w'), encoding=encoding, errors=self._errors)
            os.chmod(self._filename, mode)
            self._saved_stdout, sys.stdout = sys.stdout, self._output
        elif self._openhook:
            if self._encoding is None:
                self._file = self._openhook(self._filename, self._mode)
            else:
                self._file = self._openhook(self._filename, self._mode, encoding=self._encoding, errors=self._errors)
        else:
            self._file = open_file(self._filename, self._mode, encoding=encoding, errors=self._errors)

    def filename(self):
        """Return the name of the file that is being read; None before the first line."""
        return self._filename

    def lineno(self):
        """Return the number of the line that was read last, counted through all files."""
        return self._before + self._in_file

    def filelineno(self):
        """Return the number of the line that was read last in its file."""
        return self._in_file

    def fileno(self):
        """Return the descriptor of the file that is being read; -1 if none is."""
        try:
            return self._file.fileno() if self._file else -1
        except (ValueError, AttributeError):
            return -1

    def isfirstline(self):
        """Return whether the line that was read last is the first of its file."""
        return self._in_file == 1

    def isstdin(self):
        """Return whether the line that was read last came from sys.stdin."""
        return self._is_stdin

    __class_getitem__ = classmethod(GenericAlias)


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """Open a file whose name ends with ".gz" as a compressed one, and any other as it is."""
    if encoding is None and 'b' not in mode:
        encoding = 'locale'
    if os.path.splitext(filename)[1] != '.gz':
        return open_file(filename, mode, encoding=encoding, errors=errors)
    import gzip

    stream = gzip.open(filename, mode)
    return stream if 'b' in mode else io.TextIOWrapper(stream, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    """Return a hook that opens files in an encoding."""

    def openhook(filename, mode):
        return open_file(filename, mode, encoding=encoding, errors=errors)

    return openhook
