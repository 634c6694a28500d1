// Writes docs/libraries.md (each module against CPython's public names) and a page for each module under docs/libraries/, all of it
// from the tables, docstrings and examples in the sources.
//
//   node scripts/document-libraries.mjs [--check]
//
// With --check nothing is written; the exit code tells whether the documents are as they should be. The example of a module is
// test/scripts/stdlib/MODULE/example.py, with what CPython printed for it; of Scriptling's own modules test/scriptling/examples/MODULE.py.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');
const read = (file) => readFileSync(join(root, file), 'utf8');

/** Public names of CPython 3.12's modules (record_library_names.py). */
const cpython = new Map(Object.entries(JSON.parse(read('scripts/library-names.json'))));
/** Why names are absent: by module and name, or `*` for all of a module that are not named. */
const reasons = JSON.parse(read('scripts/absent-names.json'));

const folder = mkdtempSync(join(tmpdir(), 'scriptling-document-'));
const bundle = join(folder, 'scriptling.mjs');
await build({
  absWorkingDir: root,
  stdin: {
    contents:
      "export * from './src/index.ts'; export { builtinModules, riskMarks } from './src/embed/modules.ts'; export * as libraries from './src/libraries.ts'; export { absenceReasons } from './src/runtime/absent-modules.ts';",
    resolveDir: root,
    loader: 'ts',
  },
  outfile: bundle,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'node',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  loader: { '.py': 'text' },
});
const { Scriptling, builtinModules, riskMarks, libraries, absenceReasons } = await import(pathToFileURL(bundle));
rmSync(folder, { recursive: true, force: true });

const scriptling = new Scriptling();
/** Modules whose names begin with an underscore are for the others. */
const isPublic = (name) => !name.split('.').some((part) => part.startsWith('_'));
const modules = builtinModules
  .filter(({ name }) => isPublic(name))
  .map(({ name, doc }) => ({ name, doc }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const documents = new Map();

function reasonFor(module, name) {
  const own = reasons[module] ?? {};
  return own[name] ?? own['*'];
}

/** A doc's first paragraph, as one line. */
function summary(doc) {
  return doc
    .split('\n\n')[0]
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim();
}

function entryLines(path) {
  const entry = scriptling.help(path);
  if (entry === undefined) return [`- \`${path}\``];
  const { kind, name, signature, doc } = entry;
  if (kind === 'function') return [`- \`${signature}\`: ${summary(doc)}`];
  if (kind !== 'class')
    return [`- \`${path.slice(path.lastIndexOf('.') + 1)}\`${doc === '' ? '' : `: ${summary(doc)}`}`];
  const lines = [`- class \`${signature === '' ? name : signature}\`${doc === '' ? '' : `: ${summary(doc)}`}`];
  for (const member of entry.members) {
    const own = scriptling.help(`${path}.${member}`);
    if (own === undefined || (own.kind !== 'function' && own.kind !== 'attribute') || own.doc === '') continue;
    lines.push(`  - \`${own.kind === 'function' ? own.signature : member}\`: ${summary(own.doc)}`);
  }
  return lines;
}

function example(name) {
  const stem = [`test/scripts/stdlib/${name.replaceAll('.', '_')}/example`, `test/scriptling/examples/${name}`].find(
    (each) => existsSync(join(root, `${each}.py`)),
  );
  if (stem === undefined) return [];
  return [
    '## Example',
    '',
    '```python',
    read(`${stem}.py`).trimEnd(),
    '```',
    '',
    '```text',
    read(`${stem}.out`).trimEnd(),
    '```',
    '',
  ];
}

const rows = [];
for (const { name, doc } of modules) {
  const known = cpython.get(name);
  // Whether a name is there is asked of the module itself, which may load it only then.
  const { value: present = [] } = await scriptling.run(
    `import ${name} as module\n[name for name in names if hasattr(module, name)]`,
    { globals: { names: known ?? [] } },
  );
  const entry = scriptling.help(name);
  const members = (entry?.members ?? []).filter(
    (member) => !modules.some((other) => other.name === `${name}.${member}`),
  );
  const absent = known?.filter((each) => !present.includes(each)) ?? [];
  const extra = known === undefined ? [] : members.filter((each) => !known.includes(each));
  const page = `libraries/${name}.md`;
  rows.push({ name, page, doc, known, present, absent, extra });
  const lines = [`# ${name}`, '', doc, '', ...example(name), '## Members', ''];
  for (const member of members) lines.push(...entryLines(`${name}.${member}`));
  if (absent.length > 0) {
    lines.push('', '## Absent', '');
    for (const each of absent) lines.push(`- \`${each}\`: ${reasonFor(name, each) ?? 'not there yet'}`);
  }
  if (extra.length > 0) {
    lines.push('', '## Besides what CPython documents', '', extra.map((each) => `\`${each}\``).join(' '));
  }
  documents.set(`docs/${page}`, `${lines.join('\n')}\n`);
}

/** Each library that needs a capability, made with one that reaches nothing. */
const files = libraries.memoryFiles();
const network = libraries.policedNetwork(
  { checksAddresses: true, send: () => undefined },
  { allow: ['https://api.example.com/'] },
);
const processes = libraries.policedProcesses({ locate: () => [], launch: () => undefined }, { allow: ['date'] });
const extensions = [
  ...libraries.fileLibraries({ files }),
  libraries.requests({ network }),
  libraries.urllib({ network }),
  libraries.subprocess({ processes }),
  libraries.waitFor({ files, network }),
  libraries.websocket({ network }),
  libraries.yaml(),
];
const riskOf = ({ risk, why }) => `${risk}${why === undefined ? '' : `: ${why}`}`;
const markedRows = modules
  .filter(({ name }) => riskMarks.has(name))
  .map(({ name }) => `| \`${name}\` | \`${name}\` | none | ${riskOf(riskMarks.get(name))} | yes |`);
const extensionRows = extensions.map(({ name, modules, mark }) => {
  const brought = modules.filter((module) => isPublic(module.name)).map((module) => `\`${module.name}\``);
  return `| \`${name}()\` | ${[...new Set(brought)].join(' ')} | ${mark.capability ?? 'none'} | ${riskOf(mark)} | no |`;
});

const share = ({ known, present }) =>
  known === undefined ? '' : known.length === 0 ? 'all' : `${present.length} of ${known.length}`;
const percent = ({ known, present }) =>
  known === undefined || known.length === 0 ? '' : `${Math.floor((100 * present.length) / known.length)} %`;
documents.set(
  'docs/libraries.md',
  `${[
    '# Libraries',
    '',
    'The modules that every script can import, unless the host allows fewer: they reach nothing outside. This page is made from the sources',
    '(`node scripts/document-libraries.mjs`); "public names" are those of CPython 3.12. Each module has a page of its own, and `help("json.loads")` in a',
    'script or `scriptling help json.loads` in a terminal tells the same. Modules that need a capability are in [security.md](security.md).',
    '',
    '| Module | What it is for | Public names | Share |',
    '|---|---|---|---|',
    ...rows.map((row) => `| [${row.name}](${row.page}) | ${row.doc} | ${share(row)} | ${percent(row)} |`),
    '',
    '## Capabilities and risks',
    '',
    'What is made by a function comes from `scriptling/libraries`: a host registers it with what it may use ([security.md](security.md)). `help` shows',
    'the same of each module, and `scriptling audit` of a whole configuration.',
    '',
    '| Library | Modules | Capability | Risk | Registered by default |',
    '|---|---|---|---|---|',
    ...extensionRows,
    ...markedRows,
    '| all others | those of the table above | none | none | yes |',
    '',
    '## Absent modules',
    '',
    'What `import` says of modules that are not there, apart from those that a host can lend:',
    '',
    ...absenceReasons
      .filter(([reason]) => !/host has/.test(reason))
      .flatMap(([reason, names]) => [
        `- ${names
          .split(' ')
          .map((name) => `\`${name}\``)
          .join(' ')}: ${reason}`,
        ...names.split(' ').flatMap((name) => (reasons[name]?.['*'] ? [`  - \`${name}\`: ${reasons[name]['*']}`] : [])),
      ]),
    '',
    '## Absent names',
    '',
    ...rows
      .filter(({ absent }) => absent.length > 0)
      .flatMap(({ name, absent }) => {
        const byReason = new Map();
        for (const each of absent) {
          const reason = reasonFor(name, each) ?? 'not there yet';
          byReason.set(reason, [...(byReason.get(reason) ?? []), each]);
        }
        return [...byReason].map(
          ([reason, names]) => `- **${name}**: ${names.map((each) => `\`${each}\``).join(' ')}: ${reason}`,
        );
      }),
  ].join('\n')}\n`,
);

const pages = join(root, 'docs/libraries');
mkdirSync(pages, { recursive: true });
const stale = readdirSync(pages)
  .map((file) => `docs/libraries/${file}`)
  .filter((file) => !documents.has(file));
const differing = [...documents].filter(([file, text]) => !existsSync(join(root, file)) || read(file) !== text);
if (check) {
  for (const file of [...stale, ...differing.map(([file]) => file)])
    process.stdout.write(`${file} is not up to date\n`);
  process.exit(stale.length + differing.length > 0 ? 1 : 0);
}
for (const file of stale) rmSync(join(root, file));
for (const [file, text] of differing) writeFileSync(join(root, file), text);
process.stdout.write(`${documents.size} documents, ${differing.length + stale.length} changed\n`);
