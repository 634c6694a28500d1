// The modules that every instance can import: they reach nothing outside.

import type { ModuleDefinition } from '../runtime/module-table.ts';
import { abcModule } from './abc.ts';
import { argparseModule } from './argparse.ts';
import { arrayModule } from './array/array.ts';
import { astModule, astNodesModule, astUnparseModule } from './ast.ts';
import { asyncioModules } from './asyncio/asyncio.ts';
import { base64Module } from './base64.ts';
import { binasciiModule } from './binascii/binascii.ts';
import { bisectModule } from './bisect.ts';
import { calendarModule } from './calendar-module.ts';
import { cmathModule } from './cmath.ts';
import { codecsModule } from './codecs/codecs.ts';
import { collectionsModule, wrappersModule } from './collections/collections.ts';
import { collectionsAbcModule } from './collections-abc.ts';
import { colorsysModule } from './colorsys.ts';
import { gzipModule, zlibModule } from './compression/zlib.ts';
import { concurrentFuturesModule } from './concurrent-futures.ts';
import { configparserModule } from './configparser.ts';
import { contextlibModule } from './contextlib.ts';
import { contextvarsModule } from './contextvars.ts';
import { copyModule } from './copy.ts';
import { csvModule } from './csv/csv.ts';
import { dataclassesModule } from './dataclasses.ts';
import { datetimeModule } from './datetime/module.ts';
import { decimalModule } from './decimal/module.ts';
import { difflibModule } from './difflib.ts';
import { doctestModule } from './doctest.ts';
import { enumFlagsModule, enumModule } from './enum.ts';
import { errnoModule } from './errno.ts';
import { fnmatchModule } from './fnmatch.ts';
import { fractionsModule } from './fractions.ts';
import { functoolsDescriptorsModule, functoolsDispatchModule, functoolsModule } from './functools/functools.ts';
import { graphlibModule } from './graphlib.ts';
import { hashlibModule } from './hashing/hashlib.ts';
import { hmacModule } from './hashing/hmac-module.ts';
import { heapqMergeModule, heapqModule } from './heapq.ts';
import { htmlEntitiesModule } from './html/entities.ts';
import { htmlModule } from './html/html.ts';
import { htmlParserModule } from './html/parser.ts';
import { httpModules } from './http/http.ts';
import { inspectModule, inspectSourceModule } from './inspect.ts';
import { ioModule, ioPairsModule, ioRawModule } from './io/io.ts';
import { ipaddressModule } from './ipaddress.ts';
import { itertoolsModule } from './itertools/itertools.ts';
import { jsonDecoderModule, jsonEncoderModule, jsonModule } from './json.ts';
import { keywordModule } from './keyword.ts';
import { localeModule } from './locale.ts';
import { loggingConfigModule, loggingHandlersModule, loggingModule } from './logging.ts';
import { mathModule } from './math.ts';
import { msgpackModule } from './msgpack.ts';
import { numbersModule } from './numbers.ts';
import { operatorModule } from './operator.ts';
import { platformModule } from './platform.ts';
import { pprintModule } from './pprint.ts';
import { queueModule } from './queue.ts';
import { randomModule } from './random.ts';
import { reModule, reScannerModule } from './re/re.ts';
import { reprlibModule } from './reprlib.ts';
import { schedModule } from './sched.ts';
import { secretsModule } from './secrets.ts';
import { shlexModule } from './shlex.ts';
import { statisticsModule } from './statistics.ts';
import { stringModule } from './string.ts';
import { structModule } from './struct.ts';
import { sysModule } from './sys.ts';
import { tarfileModule } from './tarfile.ts';
import { textwrapModule } from './textwrap.ts';
import { threadingModule } from './threading.ts';
import { timeModule } from './time.ts';
import { timeitModule } from './timeit.ts';
import { tomlModule } from './toml.ts';
import { tomllibModule } from './tomllib.ts';
import { tracebackModule } from './traceback.ts';
import { typesModule } from './types.ts';
import { typingModule, typingProtocolsModule } from './typing.ts';
import { unicodedataModule } from './unicodedata.ts';
import { unittestMockModule, unittestModule } from './unittest.ts';
import { urllibModules } from './urllib/urllib.ts';
import { uuidModule } from './uuid.ts';
import { warningsModule } from './warnings.ts';
import { weakrefModule } from './weakref.ts';
import { xmlModules } from './xml/etree.ts';
import { zipfileModule } from './zipfile.ts';
import { zoneinfoModule } from './zoneinfo.ts';

export const standardModules: readonly ModuleDefinition[] = [
  ...asyncioModules,
  abcModule,
  argparseModule,
  arrayModule,
  astModule,
  astNodesModule,
  astUnparseModule,
  base64Module,
  binasciiModule,
  bisectModule,
  codecsModule,
  collectionsAbcModule,
  collectionsModule,
  colorsysModule,
  concurrentFuturesModule,
  configparserModule,
  contextlibModule,
  contextvarsModule,
  copyModule,
  csvModule,
  dataclassesModule,
  datetimeModule,
  decimalModule,
  difflibModule,
  doctestModule,
  enumModule,
  enumFlagsModule,
  errnoModule,
  fnmatchModule,
  fractionsModule,
  functoolsDescriptorsModule,
  functoolsDispatchModule,
  functoolsModule,
  graphlibModule,
  gzipModule,
  hashlibModule,
  heapqMergeModule,
  heapqModule,
  hmacModule,
  htmlEntitiesModule,
  htmlModule,
  htmlParserModule,
  ...httpModules,
  inspectModule,
  inspectSourceModule,
  ioModule,
  ioPairsModule,
  ioRawModule,
  ipaddressModule,
  itertoolsModule,
  jsonDecoderModule,
  jsonEncoderModule,
  jsonModule,
  keywordModule,
  localeModule,
  loggingConfigModule,
  loggingHandlersModule,
  loggingModule,
  mathModule,
  msgpackModule,
  numbersModule,
  operatorModule,
  platformModule,
  pprintModule,
  queueModule,
  randomModule,
  reModule,
  reScannerModule,
  reprlibModule,
  schedModule,
  secretsModule,
  shlexModule,
  statisticsModule,
  stringModule,
  structModule,
  sysModule,
  tarfileModule,
  textwrapModule,
  threadingModule,
  timeitModule,
  calendarModule,
  cmathModule,
  timeModule,
  tomllibModule,
  tomlModule,
  tracebackModule,
  typesModule,
  typingModule,
  typingProtocolsModule,
  unicodedataModule,
  unittestMockModule,
  unittestModule,
  ...urllibModules,
  uuidModule,
  warningsModule,
  weakrefModule,
  wrappersModule,
  ...xmlModules,
  zipfileModule,
  zlibModule,
  zoneinfoModule,
];
