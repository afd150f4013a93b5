// Turns extension/ into a loadable folder: one script per surface, readable as the reviewers will read it.
//
//   node extension/bundle.mjs --engine extension/pkg --out dist/chrome
//
// Not minified: the whole of it is small, and what ships can be compared with its source by eye.
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { notices } from './notices.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { engine: { type: 'string' }, out: { type: 'string' } } });
if (!values.engine || !values.out) throw new Error('usage: bundle.mjs --engine FOLDER --out FOLDER');
const engine = path.resolve(values.engine);
const out = path.resolve(values.out);

/** The glue belongs to the module it was generated with: both come from `--engine`. */
const glue = {
  name: 'engine',
  setup(plugins) {
    plugins.onResolve({ filter: /\/pkg\/engine\.js$/ }, () => ({ path: path.join(engine, 'engine.js') }));
  },
};

/**
 * Preact can set HTML when asked to (`dangerouslySetInnerHTML`). Nobody here asks, and what ships cannot. And it makes nodes by
 * the document's own properties, whose place a page's pictures can take (`<img name="createElementNS">`): what ships makes them
 * by the prototype's. A Preact that reads differently stops the build.
 */
const inertPreact = {
  name: 'inert-preact',
  setup(plugins) {
    plugins.onLoad({ filter: /\/preact\/dist\/preact\.mjs$/ }, async ({ path: file }) => {
      const parts = (await readFile(file, 'utf8')).split(/\w+\.innerHTML=\w+\.__html/);
      if (parts.length !== 2)
        throw new Error('Preact sets HTML in another way than known: look at it, then at this file');
      const made = parts.join('void 0').split(/\b(\w+)\.(createTextNode|createElementNS)\(/);
      if (made.length !== 7)
        throw new Error('Preact makes nodes in another way than known: look at it, then at this file');
      const [head, text, ofText, between, node, ofNode, tail] = made;
      const by = (document, name) => `Document.prototype.${name}.call(${document},`;
      return { contents: [head, by(text, ofText), between, by(node, ofNode), tail].join('') };
    });
  },
};

const common = {
  bundle: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  outdir: out,
  plugins: [glue, inertPreact],
  target: ['chrome121', 'firefox142'],
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const pages = await pageNames();
const builds = await Promise.all([
  build({ ...common, format: 'esm', entryPoints: { bg: source('background/index.ts') } }),
  // One classic script: executeScript injects no modules. Its styles travel as text for adoptedStyleSheets.
  build({
    ...common,
    format: 'iife',
    entryPoints: { content: source('content/index.ts') },
    loader: { '.css': 'text' },
  }),
  build({ ...common, format: 'esm', entryPoints: pageEntries() }),
]);
await Promise.all([
  ...pages.map((page) => copyFile(source(`pages/${page}/index.html`), path.join(out, `${page}.html`))),
  copyFile(path.join(engine, 'engine_bg.wasm'), path.join(out, 'engine_bg.wasm')),
  copyFile(path.join(here, '../crate/detect/models/names.bin'), path.join(out, 'names.bin')),
  cp(path.join(here, 'static'), out, { recursive: true, filter: (file) => !file.endsWith('.svg') }),
  writeFile(path.join(out, 'NOTICES.txt'), await notices(builds.map((built) => built.metafile))),
]);
await pagesAreWhole();

function source(file) {
  return path.join(here, 'src', file);
}

async function pageNames() {
  const folders = [];
  for (const entry of await readdir(source('pages'), { withFileTypes: true })) {
    if (entry.isDirectory() && existsSync(source(`pages/${entry.name}/index.html`))) folders.push(entry.name);
  }
  return folders.sort();
}

/** `pages/<name>/index.tsx` becomes `<name>.js`, `pages/<name>/style.css` becomes `<name>.css`. */
function pageEntries() {
  const entries = [];
  for (const page of pages) {
    entries.push({ in: source(`pages/${page}/index.tsx`), out: page });
    if (existsSync(source(`pages/${page}/style.css`)))
      entries.push({ in: source(`pages/${page}/style.css`), out: page });
  }
  return entries;
}

/** Every file a page names is there, and it names no other place. */
async function pagesAreWhole() {
  for (const page of pages) {
    const html = await readFile(path.join(out, `${page}.html`), 'utf8');
    for (const [, file] of html.matchAll(/(?:src|href)="([^"#]+)"/g)) {
      await readFile(path.join(out, file)).catch(() => {
        throw new Error(`${page}.html names ${file}, which is not in the package`);
      });
    }
  }
}
