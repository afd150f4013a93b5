// Runs the TypeScript unit tests: each `*.test.ts` is bundled for Node, then `node --test` runs them.
//
//   node extension/test.mjs [PART_OF_A_PATH]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = path.join(root, 'extension/src');
const out = path.join(root, 'target/test-js');
const [part = ''] = process.argv.slice(2);

const files = await readdir(sources, { recursive: true });
const tests = files.filter((file) => /\.test\.tsx?$/.test(file) && file.includes(part)).sort();
if (tests.length === 0) throw new Error(`no test file under extension/src has "${part}" in its path`);

await rm(out, { recursive: true, force: true });
await build({
  bundle: true,
  entryPoints: tests.map((file) => path.join(sources, file)),
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text' },
  logLevel: 'warning',
  outbase: sources,
  outdir: out,
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  sourcemap: 'inline',
  target: 'node20',
});
const bundled = tests.map((file) => path.join(out, file.replace(/tsx?$/, 'mjs')));
const node = spawn(process.execPath, ['--enable-source-maps', '--test', '--test-reporter=spec', ...bundled], {
  cwd: root,
  stdio: 'inherit',
});
const [code] = await once(node, 'exit');
process.exitCode = code ?? 1;
