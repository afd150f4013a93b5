// The licences of what others wrote and the package holds: npm packages by what was really bundled, crates by what the
// module really depends on, and the text that the names model learnt from.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const WASM = 'wasm32-unknown-unknown';

/** One text: a section per package, sorted by name. */
export async function notices(metafiles) {
  const sections = [...(await npmPackages(metafiles)), ...(await crates()), await namesModel()];
  sections.sort((a, b) => (a.name < b.name ? -1 : 1));
  const texts = sections.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`,
  );
  return `What others wrote and Scrim holds, with thanks.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** The weights of the names model stand under the licence of the text they learnt from; their card says of which. */
async function namesModel() {
  const card = await readFile(new URL('../crate/detect/models/README.md', import.meta.url), 'utf8');
  const [, text] = /## Licence\n\n([\s\S]*?)\n## /.exec(card);
  return { name: 'names.bin', version: '1', license: 'CC-BY-SA-4.0', text };
}

async function npmPackages(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = inputs.map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
  const unique = [...new Set(folders.filter((folder) => folder !== undefined))];
  return Promise.all(
    unique.map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
      return { name, version, license, text: await licenceText(folder) };
    }),
  );
}

async function crates() {
  // What the module is linked from: no macros, no build scripts, only the features that are on.
  const tree = [
    'tree',
    '-p',
    'scrim-web',
    '--locked',
    '--target',
    WASM,
    '-e',
    'normal,no-proc-macro',
    '--prefix',
    'none',
  ];
  const linked = new Set((await cargo(tree)).split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')));
  const { packages } = JSON.parse(await cargo(['metadata', '--format-version', '1', '--locked']));
  const theirs = packages.filter((crate) => crate.source !== null && linked.has(`${crate.name} v${crate.version}`));
  return Promise.all(
    theirs.map(async ({ name, version, license, authors, repository, manifest_path }) => {
      const text = await licenceText(path.dirname(manifest_path));
      return { name, version, license, text: text || `By ${authors.join(', ')}. ${repository}` };
    }),
  );
}

async function cargo(args) {
  const { stdout } = await promisify(execFile)('cargo', args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** MIT where there is a choice (it is the shortest), else whatever licence files stand in the folder. */
async function licenceText(folder) {
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying)/i.test(file)).sort();
  const mit = files.filter((file) => /mit/i.test(file));
  const chosen = mit.length > 0 ? mit : files;
  const texts = await Promise.all(chosen.map((file) => readFile(path.join(folder, file), 'utf8')));
  return texts.join('\n');
}
