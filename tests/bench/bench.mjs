// Measures and keeps docs/measurements.md: `./build.sh bench`, which builds what is measured first.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { keep, stamp } from '../measurements.mjs';
import { load, memoryHost, openCard } from '../wasm/engine.mjs';
import { measureLoop } from './loop.mjs';
import { median, timed } from './median.mjs';
import { measureNames } from './names.mjs';
import { measurePeers } from './peers.mjs';

const ROOT = new URL('../../', import.meta.url);
const [native = 'target/release/scrim-bench', scrim = 'target/release/scrim'] = process.argv.slice(2);

/** What tempts automata to go on: each is measured repeated. */
const UNITS = [
  '1',
  '1 ',
  '1-',
  '12.',
  '1/',
  '@',
  'a@',
  'a.',
  'a.b@',
  '-',
  '[',
  'A ',
  'aGVsbG8+',
  'x/',
  'key=',
  'https://',
  'ab-',
];

/** Words of a company's policy; and of smaller ones, to see that loading grows with them. */
const WORDS = [1_000, 10_000, 100_000];

const rows = [];
const { bytes: module, glue, names } = await load();
await glue.default({ module_or_path: new WebAssembly.Module(module) });

const host = JSON.parse(execFileSync(native, { encoding: 'utf8' }));
const v8 = await inV8();
throughput(host, v8);
growth(host.growth);
words(host, v8, await loaded(v8.company));
await peers();
coldStart();
const small = await previewed();
row('preview of 5 KB in V8: detect, decide, redact, encode the request', `${small.toFixed(2)} ms`, '');
const loop = await measureLoop(glue, await mail(5_000));
added('added before the first byte arrives, against a bare fetch', loop.arrival, '');
added('added before the first restored text, against a bare fetch', loop.first, '<= 10 ms');
row(
  'module',
  `${kilobytes(module.length)} raw, ${kilobytes(gzipSync(module, { level: 9 }).length)} gzip`,
  '<= 700 KB gzip',
);
await keep('bench', 'Speed and size', table());

/** The same work as the native half, by the same code built like the module that ships. */
async function inV8() {
  const bench = await load('target/bench/pkg');
  await bench.glue.default({ module_or_path: new WebAssembly.Module(bench.bytes) });
  const large = new bench.glue.Work(1_000_000);
  const prose = bench.glue.Text.prose(1_000_000);
  const lines = bench.glue.Text.lines(1_000_000);
  const small = new bench.glue.Work(5_000);
  const largeNames = new bench.glue.Work(1_000_000, names);
  const smallNames = new bench.glue.Work(5_000, names);
  const smallWords = bench.glue.Work.with_words(5_000, undefined, WORDS.at(-1));
  const smallBoth = bench.glue.Work.with_words(5_000, names, WORDS.at(-1));
  return {
    bytes: large.bytes(),
    prose: timed(12, () => prose.scan()),
    lines: timed(12, () => lines.scan()),
    scan: timed(12, () => large.scan()),
    small: timed(200, () => small.scan()),
    scanNames: timed(12, () => largeNames.scan()),
    smallNames: timed(200, () => smallNames.scan()),
    smallWords: timed(200, () => smallWords.scan()),
    smallBoth: timed(200, () => smallBoth.scan()),
    company: bench.glue.company,
    restore: timed(12, () => large.restore()),
    worst: UNITS.map((unit) => [unit, repeated(bench.glue, unit)]).reduce((a, b) => (a[1] > b[1] ? a : b)),
  };
}

/** Milliseconds for a megabyte of nothing but `unit`. */
function repeated(glue, unit) {
  const text = new glue.Text(unit.repeat(200_000 / unit.length));
  return timed(4, () => text.scan()) * 5;
}

function throughput(host, v8) {
  const speed = ({ bytes }, milliseconds) => `${(bytes / 1e3 / milliseconds).toFixed(0)} MB/s`;
  const megabyte = (milliseconds) => `${(1e3 / milliseconds).toFixed(0)} MB/s`;
  row('scan of 1 MB prose, native', megabyte(host.prose), '>= 150 MB/s');
  row('scan of 1 MB prose, V8', megabyte(v8.prose), '>= 60 MB/s');
  row('scan of 1 MB of logs and tables, native', megabyte(host.lines), '');
  row('scan of 1 MB of logs and tables, V8', megabyte(v8.lines), '');
  const [unit, milliseconds] = v8.worst;
  row(`scan of the slowest of ${UNITS.length} repeated texts, \`${unit}\`, V8`, megabyte(milliseconds), '>= 20 MB/s');
  row('scan of 1 MB mixed text, native', speed(host, host.scan), '');
  row('scan of 1 MB mixed text, V8', speed(v8, v8.scan), '>= 20 MB/s');
  row('with names: scan of 1 MB mixed text, native', speed(host, host.scanNames), '');
  row('with names: scan of 1 MB mixed text, V8', speed(v8, v8.scanNames), '>= 4 MB/s');
  row('with names: scan of 5 KB, V8', `${v8.smallNames.toFixed(3)} ms`, '<= 2 ms');
  row('scan of 5 KB, native', `${host.small.toFixed(3)} ms`, '');
  row('scan of 5 KB, V8', `${v8.small.toFixed(3)} ms`, '<= 0.4 ms');
  row('restore of 1 MB in 24-byte deltas, native', speed(host, host.restore), '');
  row('restore of 1 MB in 24-byte deltas, V8', speed(v8, v8.restore), '');
}

/** MB/s by the size of the text: the same from 1 KB to 10 MB is linear. */
function growth(sizes) {
  const shown = sizes.map(([bytes, speed]) => `${bytes / 1000} KB: ${speed.toFixed(0)}`);
  row('MB/s by size of mixed text, native', shown.join(', '), 'level');
}

/** Milliseconds from a policy as the browser delivers it to an engine that is ready for texts, by its words: the module that ships. */
async function loaded(company) {
  const engine = new glue.Engine(memoryHost(), undefined, '{}', names);
  const time = (policy) => timed(9, () => engine.managedChanged(policy));
  return WORDS.map((count) => [count, time(company(count))]);
}

function words(host, v8, loads) {
  const [count, milliseconds] = loads.at(-1);
  const what = `policy with ${count.toLocaleString('en')} words, one in ten fuzzy`;
  row(`${what}: from JSON to ready, native`, `${host.load.toFixed(0)} ms`, '');
  row(`${what}: from JSON to ready, V8`, `${milliseconds.toFixed(0)} ms`, '<= 150 ms');
  const each = loads.map(([count, milliseconds]) => `${count}: ${((milliseconds / count) * 1e3).toFixed(2)}`);
  row('µs a word by length of the list, V8', each.join(', '), 'level');
  const slower = (more, less) => `${more.toFixed(3)} ms, ${(more / less).toFixed(2)} times that without`;
  row(`${what}: scan of 5 KB, native`, slower(host.smallWords, host.small), '<= 1.2 times');
  row(`${what}: scan of 5 KB, V8`, slower(v8.smallWords, v8.small), '<= 1.2 times');
  row(`with names, ${what}: scan of 5 KB, V8`, slower(v8.smallBoth, v8.smallNames), '<= 1.2 times');
}

async function peers() {
  const text = execFileSync(native, ['text', '5000'], { encoding: 'utf8' });
  for (const [what, milliseconds, ratio] of await measurePeers(text, { native: host.small, v8: v8.small })) {
    row(`5 KB: ${what}`, `${milliseconds.toFixed(2)} ms, ${ratio.toFixed(1)} times ours`, '');
  }
  for (const [what, value] of await measureNames(scrim, text, v8.smallNames)) row(what, value, '');
}

function coldStart() {
  const script = fileURLToPath(new URL('cold.mjs', import.meta.url));
  const run = (...options) =>
    Array.from({ length: 9 }, () =>
      JSON.parse(execFileSync(process.execPath, [script, ...options], { encoding: 'utf8' })),
    );
  const [starts, bare] = [run(), run('bare')];
  const of = (all, key) => median(all.map((start) => start[key]));
  const part = (key) => `${of(starts, key).toFixed(1)} ms`;
  row('cold start to the first preview, V8', part('all'), '');
  row(
    'of which compile; instantiate and engine; first preview, with the self-test before it',
    ['compile', 'ready', 'first'].map(part).join('; '),
    '',
  );
  row('with names: what they add to the engine, V8', `${(of(starts, 'ready') - of(bare, 'ready')).toFixed(1)} ms`, '');
  row(
    'with names: engine ready, V8; memory of the module behind the first preview',
    `${part('ready')}; ${of(starts, 'memory').toFixed(1)} MB`,
    '<= 30 ms; <= 24 MB',
  );
}

async function previewed() {
  const text = await mail(5_000);
  const card = openCard(new glue.Engine(memoryHost(), undefined, '{}', names));
  return timed(100, () => card.say({ kind: 'preview', action: 'summarise', text, wish: '', endpoint: '' }));
}

/** The page of work mail that the tests use, repeated. */
async function mail(length) {
  const page = await readFile(new URL('tests/pages/mail.html', ROOT), 'utf8');
  const text = page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[ \t]+/g, ' ');
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function row(what, value, target) {
  rows.push(`| ${what} | ${value} | ${target} |`);
}

function added(what, { ours, bare }, target) {
  row(what, `${(ours - bare).toFixed(2)} ms (${ours.toFixed(2)} against ${bare.toFixed(2)})`, target);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} KB`;
}

function table() {
  const [cpu] = cpus();
  const machine = `${cpus().length} x ${cpu.model.trim()}, Node ${process.version} (V8 ${process.versions.v8})`;
  return [
    `Medians, by \`./build.sh bench\` ${stamp()}: ${machine}.`,
    '',
    '| what | measured | target |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}
