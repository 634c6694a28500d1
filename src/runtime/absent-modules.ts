// Why a module is not there that people and language models expect: what the host would have to hand over, or what there is not in a sandbox.

/** Reasons, and the modules that each is about. */
export const absenceReasons: readonly (readonly [reason: string, names: string])[] = [
  [
    'it needs files, and the host has lent none',
    'os os.path posixpath pathlib glob shutil tempfile fileinput stat fs scriptling.grep scriptling.sed scriptling.find',
  ],
  [
    'it needs a network, and the host has lent none',
    'requests urllib.request http.client scriptling.net.websocket scriptling.websocket',
  ],
  ['it needs files or a network, and the host has lent none', 'wait_for scriptling.wait_for'],
  ['it needs processes, and the host has lent none', 'subprocess'],
  ['the host has not registered it', 'yaml'],
  [
    'there are no sockets; requests and urllib.request use the network that the host lends',
    'socket socketserver ssl select selectors http.server ftplib smtplib poplib imaplib telnetlib xmlrpc',
  ],
  [
    'there are no processes and signals of the system; see threading, asyncio and concurrent.futures',
    'multiprocessing signal pty resource fcntl termios',
  ],
  [
    'it would make objects of any kind from data; see json and msgpack',
    'pickle marshal shelve dbm dill cloudpickle joblib',
  ],
  ['there is no native code', 'ctypes cffi mmap numpy pandas scipy matplotlib sklearn torch tensorflow PIL cv2 lxml'],
  ['there is no database', 'sqlite3 psycopg2 pymysql sqlalchemy'],
  [
    'scripts do not see the inside of the interpreter',
    'importlib gc code codeop dis pdb bdb trace tracemalloc site runpy pkgutil',
  ],
  ['that compression is not there; see zlib, gzip, zipfile and tarfile', 'bz2 lzma'],
  ['there is no screen', 'tkinter turtle curses webbrowser'],
];

let table: ReadonlyMap<string, string> | undefined;

/** Why there is no such module, or undefined where nothing is known of it. */
export function reasonForAbsence(name: string): string | undefined {
  table ??= new Map(
    absenceReasons.flatMap(([reason, names]) => names.split(' ').map((each) => [each, reason] as const)),
  );
  return table.get(name);
}
