// What an import says of modules that are not there.
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../src/capability/memory-files.ts';
import { builtinModules } from '../../src/embed/modules.ts';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { reasonForAbsence } from '../../src/runtime/absent-modules.ts';
import { fileLibraries } from '../../src/scriptling/searching.ts';

describe('the import of a module that is not there', () => {
  it.each([
    ['import os', "No module named 'os' (it needs files, and the host has lent none)"],
    ['import requests', "No module named 'requests' (it needs a network, and the host has lent none)"],
    ['import http.client', "No module named 'http.client' (it needs a network, and the host has lent none)"],
    ['import pickle', "No module named 'pickle' (it would make objects of any kind from data; see json and msgpack)"],
    ['import nobody_knows_it', "No module named 'nobody_knows_it'\n"],
  ])('%s', async (source, message) => {
    const scriptling = new Scriptling();
    const failure: unknown = await scriptling.run(source).catch((thrown: unknown) => thrown);
    expect(`${String(failure)}\n`).toContain(message);
  });

  it('says nothing of what is there', async () => {
    const wrong = builtinModules.map(({ name }) => name).filter((name) => reasonForAbsence(name) !== undefined);
    expect(wrong).toEqual([]);
    const scriptling = new Scriptling({ libraries: fileLibraries({ files: memoryFiles() }) });
    await scriptling.run('import os, os.path, fs, scriptling.grep, stat, glob');
  });
});
